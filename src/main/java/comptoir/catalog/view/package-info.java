/// Items on the screen: the card of one, rows of several, the quick keys.
///
/// Comes in: immutable values to show. Goes out: deeds. Promises: nothing is decided here; what is
/// shown again unchanged costs no work. JavaFX thread only.
@NullMarked
package comptoir.catalog.view;

import org.jspecify.annotations.NullMarked;
