/// The state of the exchange with the platform, in a line.
///
/// Comes in: each state of [comptoir.sync.Sync]. Goes out: words, a shape and a colour. Promises:
/// says what is true, never a spinner. JavaFX thread only.
@NullMarked
package comptoir.sync.view;

import org.jspecify.annotations.NullMarked;
