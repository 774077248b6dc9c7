package comptoir.device;

import comptoir.value.ScannedCode;
import java.util.regex.Pattern;

/// The three characters by which a scanner may say what kind of symbol it read (ISO/IEC 15424):
/// `]E0` before an EAN-13.
final class AimPrefix {

  private static final Pattern PREFIX = Pattern.compile("][A-Za-z][0-9A-Za-z](?=.)");

  private AimPrefix() {}

  /// What was read, and what kind of symbol it was where the scanner says it.
  static ScannedCode split(String text) {
    var match = PREFIX.matcher(text);
    if (!match.lookingAt()) {
      return ScannedCode.scanned(digits(text));
    }
    return ScannedCode.scanned(digits(text.substring(match.end())), match.group());
  }

  private static String digits(String text) {
    return GarbledDigits.recover(text).orElse(text);
  }
}
