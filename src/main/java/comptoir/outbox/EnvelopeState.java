package comptoir.outbox;

/// Where an envelope stands; kept with it.
public enum EnvelopeState {
  WAITING,
  /// Being sent: sent again under the same id if the program dies meanwhile.
  CLAIMED,
  /// The platform has it.
  ACKNOWLEDGED,
  /// The platform will not have it: a person decides.
  PARKED,
  /// The platform would not have it, and a person has put it aside for good.
  ASIDE
}
