package comptoir.gs1;

import java.util.regex.Pattern;

/// The kind of symbol a scanner says it read, by the three characters it may send before what was
/// read (ISO/IEC 15424).
enum Symbol {
  /// It says nothing.
  UNSAID,
  /// One that holds element strings.
  ELEMENTS,
  /// EAN-13, UPC-A or UPC-E, sent as thirteen digits.
  RETAIL,
  /// The same with two or five digits more.
  RETAIL_ADD_ON,
  EAN_8,
  /// Any other.
  PLAIN,
  /// There is none of these characters.
  UNKNOWN;

  static final int LENGTH = 3;

  private static final Pattern KNOWN =
      Pattern.compile("][A-IK-PR-TXZcdeQzJ][0-9A-Fa-f]", Pattern.DOTALL);

  /// @param text as a scanner sent it
  static Symbol of(String text) {
    if (!text.startsWith("]")) {
      return UNSAID;
    }
    var identifier = text.substring(0, Math.min(LENGTH, text.length()));
    return switch (identifier) {
      case "]C1", "]e0", "]d2", "]Q3", "]J1" -> ELEMENTS;
      case "]E0" -> RETAIL;
      case "]E3" -> RETAIL_ADD_ON;
      case "]E4" -> EAN_8;
      default -> KNOWN.matcher(identifier).matches() ? PLAIN : UNKNOWN;
    };
  }

  /// What was read, without these characters.
  String bare(String text) {
    return this == UNSAID || this == UNKNOWN ? text : text.substring(LENGTH);
  }
}
