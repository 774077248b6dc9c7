/// Codes that take an amount off a sale, as last received, and which of them were redeemed here.
///
/// Comes in: the feed of coupons; what a sale redeemed, inside its commit. Goes out: a coupon by
/// its code, with what this till knows of its use. Promises: a mark "used here" is on the disk with
/// the sale that used it, and outlives whatever the feed says; nothing else here is this till's
/// own.
@NullMarked
package comptoir.coupon;

import org.jspecify.annotations.NullMarked;
