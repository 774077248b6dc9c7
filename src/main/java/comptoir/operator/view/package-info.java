/// Who works at the register: tiles and PIN.
///
/// Comes in: a chosen tile, a PIN. Goes out: the operator who is signed on. Promises: nothing of
/// the shop is shown before; a PIN is never drawn, only its length. JavaFX thread only.
@NullMarked
package comptoir.operator.view;

import org.jspecify.annotations.NullMarked;
