/// Measurements of a till, printed and never judged: no test waits for a time.
///
/// Comes in: a shop folder, or a number of articles to invent. Goes out: a table of times with the
/// machine they were taken on. Promises: every operation goes through the doors the screens use, on
/// a till of its own in a folder that is gone afterwards; percentiles are of all samples, exact.
/// Runs on the caller's thread, which waits for each operation.
@NullMarked
package comptoir.bench;

import org.jspecify.annotations.NullMarked;
