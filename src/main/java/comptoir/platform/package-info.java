/// The Till API as a client: the wire form of every entity and envelope, and faults turned to
/// replies.
///
/// Comes in: a feed and a cursor; envelopes with their journalled transactions. Goes out: sealed
/// replies. Promises: every HTTP status and network fault becomes a reply here and nowhere else;
/// JSON and HTTP types are seen nowhere else. Calls block the calling (virtual) thread.
@NullMarked
package comptoir.platform;

import org.jspecify.annotations.NullMarked;
