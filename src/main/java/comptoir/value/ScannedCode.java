package comptoir.value;

/// What the one field was given, and by whom: a scanner's burst or a person's typing.
public record ScannedCode(String text, Source source) {

  /// Where a code came from.
  public enum Source {
    SCANNER,
    KEYBOARD
  }

  public static ScannedCode scanned(String text) {
    return new ScannedCode(text, Source.SCANNER);
  }

  public static ScannedCode typed(String text) {
    return new ScannedCode(text, Source.KEYBOARD);
  }
}
