package comptoir.incident;

import java.time.Instant;

/// An open incident.
///
/// @param at when it was first met
public record Noticed(Incident incident, Instant at) {}
