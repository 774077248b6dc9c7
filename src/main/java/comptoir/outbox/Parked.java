package comptoir.outbox;

/// An envelope the platform refused, with its words.
public record Parked(Envelope envelope, String code, String message) {}
