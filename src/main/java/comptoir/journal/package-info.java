/// The append-only record of every transaction.
///
/// Comes in: a settled transaction, inside the commit of the sale. Goes out: the same, read from
/// the record. Promises: what is printed, totalled and sent is read from here; a record is never
/// changed; its text holds integers and text only, with sorted keys (the canonical record).
@NullMarked
package comptoir.journal;

import org.jspecify.annotations.NullMarked;
