/// What is set aside, on the screen: the card of one, the list of a customer, the board of all.
///
/// Comes in: immutable values to show. Goes out: deeds. Promises: nothing is decided here; what is
/// shown again unchanged costs no work. JavaFX thread only.
@NullMarked
package comptoir.reservation.view;

import org.jspecify.annotations.NullMarked;
