/// The customer of all channels: identity, history, figures.
///
/// Comes in: feed changes; what was sold here. Goes out: matches while typing, one view of the
/// customer. Promises: nothing readable of a person lies on the disk; names are searched in memory;
/// all of it works off line.
@NullMarked
package comptoir.customer;

import org.jspecify.annotations.NullMarked;
