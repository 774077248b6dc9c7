/// The tour: a shop's day played through the real screens, without a display.
///
/// Comes in: a shop folder. Goes out: a line per step, a picture of each screen, the receipts, a
/// report of what was counted at both ends. Promises: keys and scans go the way a person's do; a
/// check that fails makes the exit status.
@NullMarked
package comptoir.tour;

import org.jspecify.annotations.NullMarked;
