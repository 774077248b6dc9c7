package comptoir.standin.seed;

/// Leaves the reading of one row; the file reader turns it into a notice and goes on.
final class BadRow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadRow(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
