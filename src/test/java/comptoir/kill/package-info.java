/// A till that is killed (`kill -9`) at any moment of the clerk's way: a real child process, a real
/// platform beside it, and what was shown held against what stands afterwards.
@NullMarked
package comptoir.kill;

import org.jspecify.annotations.NullMarked;
