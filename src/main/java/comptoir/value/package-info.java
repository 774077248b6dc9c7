/// The values every room speaks in: money, quantities, rates, codes, ids, dates.
///
/// Comes in: integers and text. Goes out: records that checked themselves. Promises: immutable,
/// thread-safe, exact; the only class that rounds is [comptoir.value.Rounding]. Knows nothing of
/// disks, networks or screens.
@NullMarked
package comptoir.value;

import org.jspecify.annotations.NullMarked;
