/// What GS1 says a scanned text means: element strings, Digital Links, in-store codes with a weight
/// or a price in them, scanners' symbology identifiers.
///
/// Comes in: the text of a scan or of typing, the day, the shop's [comptoir.gs1.ScanRules]. Goes
/// out: one [comptoir.gs1.Gs1Reading]. Promises: pure, no clock and no disk; no text makes it
/// throw; what cannot be read keeps its raw text and says why.
@NullMarked
package comptoir.gs1;

import org.jspecify.annotations.NullMarked;
