package comptoir.counter;

import comptoir.value.Gtin;
import comptoir.value.ScannedCode;
import comptoir.value.ScannedCode.Source;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what a text is made of, before anything is looked up. Pure.
final class CodeShape {

  /// The longest element string GS1 allows in one symbol is shorter.
  static final int LONGEST = 128;

  private static final Pattern AIM_IDENTIFIER = Pattern.compile("^][A-Za-z][0-9A-Za-z]");
  private static final Pattern ELEMENT_STRING = Pattern.compile("^\\(?01\\)?(\\d{14}).*");
  private static final Pattern DIGITAL_LINK =
      Pattern.compile("^https?://[^ ]*/01/(\\d{8,14})\\b.*");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final char GROUP_SEPARATOR = 29;

  private CodeShape() {}

  /// What was scanned, without the blanks and line ends around it and without the scanner's AIM
  /// symbology identifier.
  static String bare(ScannedCode given) {
    var text = given.text().strip();
    return given.source() == Source.SCANNER ? AIM_IDENTIFIER.matcher(text).replaceFirst("") : text;
  }

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

  /// The code under which an item may be held: the GTIN of a GS1 element string or Digital Link,
  /// else the text itself.
  static String key(String text) {
    for (var form : new Pattern[] {ELEMENT_STRING, DIGITAL_LINK}) {
      var match = form.matcher(text);
      if (match.matches() && Gtin.parse(match.group(1)).isPresent()) {
        return match.group(1);
      }
    }
    return text;
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
        .limit(LONGEST)
        .forEach(c -> shown.appendCodePoint(c < 0x20 ? 0x2400 + c : c == 0x7F ? 0x2421 : c));
    return shown.toString();
  }
}
