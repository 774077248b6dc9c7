package comptoir.outbox;

/// An envelope that was put aside for good, with the platform's words and the person's.
public record PutAside(Parked parked, Aside aside) {}
