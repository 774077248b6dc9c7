/// Promotions: what they take off the goods of a basket, and why, or what is missing for it.
///
/// Comes in: promotions and goods. Goes out: amounts by line, and reasons. Promises: no disk, no
/// clock, no state; the same goods give the same amounts on every channel, on and off line; no cent
/// is made or lost. Promotions that contradict each other are settled by these rules:
///
/// 1. Only lines whose price does not stand take part. Each piece is an article, and so is a
///    weighed line as a whole; what costs nothing is none.
/// 2. A promotion holds where its day, channel, customer and coupon do. Its need is counted on the
///    articles it can take, at what they cost when its turn comes: no cent counts twice.
/// 3. Turns: the higher priority first; of one priority those that are exclusive; of these the one
///    that takes off the larger part of what its articles cost on the untouched goods, so that the
///    better one for the customer has the article; of equal parts the lower id. One that wants more
///    to take anything off stands where it would with it, so that no more is promised than would
///    hold.
/// 4. Each takes all the articles it can. An article has one exclusive promotion at most; any
///    others come on top or below it, each on what the one before left, and never below zero.
/// 5. Of n for m, the dearest go together and the cheapest of each group are free; of a bundle, the
///    part with fewer articles to choose from chooses first, the dearest, as long as a set costs
///    more than its price.
/// 6. An amount off each article is that article's. Any other is counted once over all the articles
///    a promotion takes, rounded half up, and split over them by what they cost and the largest
///    remainder, VAT rates first: so the VAT table is that of the goods, and who brings back one of
///    three gets what it cost.
///
/// Nothing hangs on the order of lines or promotions, nor on how many lines the same articles stand
/// on, but one thing: of the same articles on two lines, the first line bears the cent that does
/// not divide.
@NullMarked
package comptoir.promotion;

import org.jspecify.annotations.NullMarked;
