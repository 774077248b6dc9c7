/// Makes the demo shop in `assets/shop`: a French shop that does not exist, its articles,
/// customers, a year of orders on all channels and today's reservations. Everything is invented;
/// the same source always writes the same bytes, so the committed files can be checked against it.
///
/// Run `DemoShop` with the folder as argument to write the files again.
@NullMarked
package comptoir.standin.demo;

import org.jspecify.annotations.NullMarked;
