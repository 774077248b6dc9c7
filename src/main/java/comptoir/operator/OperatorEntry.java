package comptoir.operator;

/// An operator as it comes down from the platform, with what the PIN is checked against.
public record OperatorEntry(Operator operator, PinVerifier pin) {}
