/// The screen where the day is spent: the bar with the one field, basket, context, customer, keys.
///
/// Comes in: immutable values to show. Goes out: deeds. Promises: nothing is decided here; what is
/// shown again unchanged costs no work. JavaFX thread only.
@NullMarked
package comptoir.counter.view;

import org.jspecify.annotations.NullMarked;
