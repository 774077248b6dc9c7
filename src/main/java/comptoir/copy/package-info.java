/// A second copy, in another folder, of each sale that the platform has not acknowledged.
///
/// Comes in: word of what waits and of what has left. Goes out: plain files that any till of the
/// shop can take up again. Promises: a sale never waits for that folder, which may be on a share
/// that is away; what lies there is whole or known to be damaged; a file goes when the platform has
/// its sale. Runs on a thread of its own.
@NullMarked
package comptoir.copy;

import org.jspecify.annotations.NullMarked;
