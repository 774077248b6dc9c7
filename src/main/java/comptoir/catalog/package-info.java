/// Items, their codes, shop and web prices and stock, as last received.
///
/// Comes in: feed changes; codes and words to look up. Goes out: offers and item cards. Promises: a
/// look-up never waits for the network, and whatever is shown says how old it is.
@NullMarked
package comptoir.catalog;

import org.jspecify.annotations.NullMarked;
