/// The open basket: what deeds make of it, and that it is on the disk.
@NullMarked
package comptoir.basket;

import org.jspecify.annotations.NullMarked;
