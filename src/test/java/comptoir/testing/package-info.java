/// The test kit: a clock that stands still, a till with all its doors on a file of its own, and
/// builders of what is rung up and journalled.
@NullMarked
package comptoir.testing;

import org.jspecify.annotations.NullMarked;
