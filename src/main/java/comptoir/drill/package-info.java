/// The drill: simulated clerks drive real tills against a platform while faults are injected, and
/// at the end both ends are compared as sets.
///
/// Comes in: how many faults, and a seed. Goes out: a table of what was lost, doubled or differs,
/// and a digest of the run. Promises: the same seed plays the same run; what goes wrong at either
/// end makes the exit status 1.
@NullMarked
package comptoir.drill;

import org.jspecify.annotations.NullMarked;
