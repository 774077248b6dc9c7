package comptoir.device;

import java.util.regex.Pattern;

/// The three characters by which a scanner may say what kind of symbol it read (ISO/IEC 15424):
/// `]E0` before an EAN-13.
final class AimPrefix {

  private static final Pattern PREFIX = Pattern.compile("][A-Za-z][0-9A-Za-z](?=.)");

  private AimPrefix() {}

  static String strip(String text) {
    var match = PREFIX.matcher(text);
    return match.lookingAt() ? text.substring(match.end()) : text;
  }
}
