/// Pure arithmetic: what a line costs, what may be aligned on the web, the VAT table.
///
/// Comes in: prices, quantities, rates. Goes out: amounts. Promises: no disk, no clock, no state;
/// amounts always sum.
@NullMarked
package comptoir.pricing;

import org.jspecify.annotations.NullMarked;
