/// The promotions of the shop and the web, as last received; `promotion` says what they take off.
///
/// Comes in: the feed of promotions. Goes out: all of them at once, from memory, so that a scan
/// reads none from the disk. Promises: nothing here is this till's own.
@NullMarked
package comptoir.campaign;

import org.jspecify.annotations.NullMarked;
