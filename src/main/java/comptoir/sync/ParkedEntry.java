package comptoir.sync;

import java.time.Instant;

/// An entry that came down and could not be read or kept; what was here of it before still stands.
///
/// @param feed the feed's name in the contract
/// @param id empty where even that could not be read
/// @param at when it came
/// @param reason in English, for the health page
public record ParkedEntry(String feed, String id, Instant at, String reason) {}
