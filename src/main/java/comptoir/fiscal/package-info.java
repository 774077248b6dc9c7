/// The choices of a country, behind two doors: how sales are numbered and chained for its tax
/// authority ([comptoir.fiscal.FiscalModule]), and its rules of trade
/// ([comptoir.fiscal.CountryPolicy]).
///
/// Comes in: a record about to be journalled. Goes out: its number, chain header and signature.
/// Promises: amounts are never changed here; nothing outside this room assumes a country.
@NullMarked
package comptoir.fiscal;

import org.jspecify.annotations.NullMarked;
