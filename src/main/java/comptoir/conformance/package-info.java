/// `comptoir conformance`: proves that a platform keeps the contract `till-v1.yaml`, clause by
/// clause, over the wire alone.
///
/// In come an address, a token and a set-up file, out go a table and the exit status. It shares no
/// code with the till's client nor with the stand-in, so that it judges both. It runs on the
/// calling thread; two requests at once are told by an HTTP client's own threads.
@NullMarked
package comptoir.conformance;

import org.jspecify.annotations.NullMarked;
