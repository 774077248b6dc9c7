/// The counter: what a scanned code or typed words mean, and the state of the screen where the day
/// is spent.
///
/// Comes in: codes, words and deeds of the person at the register. Goes out: one immutable
/// [comptoir.counter.SellState] at a time. Promises: what is shown of the basket is on the disk;
/// deeds take effect in the order they were done; an answer that comes late for another customer or
/// another text is dropped. The view model lives on the JavaFX thread and never blocks it.
@NullMarked
package comptoir.counter;

import org.jspecify.annotations.NullMarked;
