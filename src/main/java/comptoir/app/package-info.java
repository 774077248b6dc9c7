/// The program: its verbs, its data folder, the wiring of the rooms, start-up and shut-down.
///
/// Comes in: the command line. Goes out: an exit status. Promises: one program on one data folder;
/// what goes wrong at the start is said in a sentence a person can act on.
@NullMarked
package comptoir.app;

import org.jspecify.annotations.NullMarked;
