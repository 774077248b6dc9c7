/// The shop as the platform set it: names, currency, country, VAT rates, places.
///
/// Comes in: the settings feed. Goes out: [comptoir.settings.ShopSettings]. Promises: what was last
/// received stands, also off line.
@NullMarked
package comptoir.settings;

import org.jspecify.annotations.NullMarked;
