/// The stand-in platform: a Till API server on loopback HTTP over its own SQLite file.
///
/// It is an implementation of the contract `till-v1.yaml` like any other and shares no code with
/// the client. In come a shop folder and the tills' envelopes, out go the feeds. Its answers run on
/// virtual threads; one connection writes, one reads, each behind a lock.
@NullMarked
package comptoir.standin;

import org.jspecify.annotations.NullMarked;
