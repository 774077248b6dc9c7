/// Reads a shop folder: a set of CSV files that describe one shop and all it knows.
///
/// In comes a [comptoir.standin.seed.ShopFolder], out go the entries of the Till API's feeds as
/// JSON text and a list of what was wrong with the folder. A bad row never stops the others.
/// Everything runs on the calling thread; nothing is kept between two readings.
@NullMarked
package comptoir.standin.seed;

import org.jspecify.annotations.NullMarked;
