/// What went otherwise than it should and cannot be put right by the program: a person must know.
///
/// Comes in: incidents, inside the commit of what showed them. Goes out: those that are open, in
/// words' raw material (who, where, when, how much). Promises: one thing is one incident, however
/// often it is met; nothing is closed but by a person, or because it is no longer so. Runs on the
/// database threads.
@NullMarked
package comptoir.incident;

import org.jspecify.annotations.NullMarked;
