/// The customer of all channels on the screen: who they are, figures per channel, history.
///
/// Comes in: immutable values to show. Goes out: deeds. Promises: nothing is decided here; what is
/// shown again unchanged costs no work. JavaFX thread only.
@NullMarked
package comptoir.customer.view;

import org.jspecify.annotations.NullMarked;
