/// What the suite says on the wire and what it hears: plain HTTP, the pages of a feed, envelopes,
/// the pulse. Every answer is held against the contract as it comes in.
@NullMarked
package comptoir.conformance.wire;

import org.jspecify.annotations.NullMarked;
