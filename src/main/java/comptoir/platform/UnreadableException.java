package comptoir.platform;

/// An entry is not as the contract says; the message tells which field and why. Never leaves this
/// room.
final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableException(String message) {
    super(message);
  }
}
