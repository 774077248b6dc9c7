/// The people at the register: who they are, their PIN, what they may do.
///
/// Comes in: the operators feed; a PIN. Goes out: a signed-on operator. Promises: PINs are verified
/// off line against a slow hash; wrong tries are counted on disk and lock out.
@NullMarked
package comptoir.operator;

import org.jspecify.annotations.NullMarked;
