/// Words and formats by locale.
///
/// Comes in: a key or a value. Goes out: what a person reads. Promises: amounts, dates and
/// quantities look the same everywhere; signs that belong together never break over a line. Any
/// thread.
@NullMarked
package comptoir.text;

import org.jspecify.annotations.NullMarked;
