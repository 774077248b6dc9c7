/// The open basket on the screen: its lines, discounts, VAT and total.
///
/// Comes in: immutable values to show. Goes out: deeds. Promises: nothing is decided here; what is
/// shown again unchanged costs no work. JavaFX thread only.
@NullMarked
package comptoir.basket.view;

import org.jspecify.annotations.NullMarked;
