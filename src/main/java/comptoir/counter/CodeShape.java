package comptoir.counter;

import comptoir.value.Gtin;
import comptoir.value.ScannedCode.Source;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what a text is made of, before anything is looked up. Pure.
final class CodeShape {

  /// Digital Links with all that goods say of themselves are shorter.
  static final int LONGEST = 512;

  /// So much of a code is shown.
  static final int SHOWN = 128;

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final char GROUP_SEPARATOR = 29;

  private CodeShape() {}

  /// Why it is not worth looking up.
  static Optional<Flaw> flaw(String text) {
    if (text.isEmpty()) {
      return Optional.of(new Flaw.Empty());
    }
    if (text.length() > LONGEST) {
      return Optional.of(new Flaw.TooLong(text.length(), LONGEST));
    }
    return text.chars().anyMatch(CodeShape::isForbidden)
        ? Optional.of(new Flaw.ControlCharacters())
        : Optional.empty();
  }

  private static boolean isForbidden(int c) {
    return (Character.isISOControl(c) && c != GROUP_SEPARATOR) || c == 0xFFFD;
  }

  /// Why a text that names nothing may have been misread.
  static Optional<Flaw> misread(String text, Source source) {
    if (!DIGITS.matcher(text).matches()) {
      return Optional.empty();
    }
    return switch (text.length()) {
      case 8, 12, 13, 14 -> wrongCheckDigit(text);
      default ->
          source == Source.SCANNER
              ? Optional.of(new Flaw.OddLength(text.length()))
              : Optional.empty();
    };
  }

  private static Optional<Flaw> wrongCheckDigit(String text) {
    var last = text.length() - 1;
    var given = text.charAt(last) - '0';
    var expected = Gtin.checkDigit(text.substring(0, last));
    return given == expected || Gtin.parseUpcE(text).isPresent()
        ? Optional.empty()
        : Optional.of(new Flaw.WrongCheckDigit(given, expected));
  }

  /// Control characters as the signs Unicode has for showing them.
  static String visible(String text) {
    var shown = new StringBuilder();
    text.codePoints()
        .limit(SHOWN)
        .forEach(c -> shown.appendCodePoint(c < 0x20 ? 0x2400 + c : c == 0x7F ? 0x2421 : c));
    return shown.toString();
  }
}
