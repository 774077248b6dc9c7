package comptoir.outbox;

import java.util.Optional;

/// An envelope the platform refused, with its words.
///
/// @param code the platform's stable code, such as `wrong-state`
/// @param state what its subject is in at the platform, where that is why
public record Parked(Envelope envelope, String code, String message, Optional<String> state) {}
