package comptoir.value;

import java.util.Optional;

/// What the one field was given, and by whom: a scanner's burst or a person's typing.
///
/// @param symbol the three characters by which a scanner may say what kind of symbol it read
///   (ISO/IEC 15424); `text` is without them
public record ScannedCode(String text, Source source, Optional<String> symbol) {

  /// Where a code came from.
  public enum Source {
    SCANNER,
    KEYBOARD
  }

  public static ScannedCode scanned(String text) {
    return new ScannedCode(text, Source.SCANNER, Optional.empty());
  }

  /// Of a symbol whose kind is known.
  public static ScannedCode scanned(String text, String symbol) {
    return new ScannedCode(text, Source.SCANNER, Optional.of(symbol));
  }

  public static ScannedCode typed(String text) {
    return new ScannedCode(text, Source.KEYBOARD, Optional.empty());
  }
}
