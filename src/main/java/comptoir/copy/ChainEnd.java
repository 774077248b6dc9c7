package comptoir.copy;

import comptoir.value.TillId;

/// The last number a till is known to have given, and the signature the next one is chained to.
///
/// @param sequence from 1
public record ChainEnd(TillId till, long sequence, String signature) {}
