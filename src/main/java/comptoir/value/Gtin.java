package comptoir.value;

import java.util.Optional;

/// A GS1 trade item number with a right check digit, kept as 14 digits with leading zeros, so that
/// UPC-A, EAN-13 and GTIN-14 of one item are equal (GS1 General Specifications 3.3; 7.9).
public record Gtin(String digits14) {

  public Gtin {
    if (digits14.length() != 14 || !isNumber(digits14) || !hasRightCheckDigit(digits14)) {
      throw new IllegalArgumentException("Not a GTIN-14: " + digits14);
    }
  }

  /// Reads 8, 12, 13 or 14 digits; empty where the length, a character or the check digit is wrong,
  /// or where all digits are zero.
  public static Optional<Gtin> parse(String text) {
    var lengthFits =
        switch (text.length()) {
          case 8, 12, 13, 14 -> true;
          default -> false;
        };
    if (!lengthFits || !isNumber(text) || text.chars().allMatch(c -> c == '0')) {
      return Optional.empty();
    }
    return hasRightCheckDigit(text) ? Optional.of(new Gtin(padded(text))) : Optional.empty();
  }

  /// Expands an eight-digit UPC-E (number system 0 or 1) to its UPC-A; empty where it is none.
  public static Optional<Gtin> parseUpcE(String text) {
    if (text.length() != 8 || !isNumber(text) || text.charAt(0) > '1') {
      return Optional.empty();
    }
    var body = text.substring(1, 7);
    var head = body.substring(0, 2);
    var last = body.charAt(5);
    var eleven =
        text.charAt(0)
            + switch (last) {
              case '0', '1', '2' -> head + last + "0000" + body.substring(2, 5);
              case '3' -> body.substring(0, 3) + "00000" + body.substring(3, 5);
              case '4' -> body.substring(0, 4) + "00000" + body.charAt(4);
              default -> body.substring(0, 5) + "0000" + last;
            };
    return parse(eleven + text.charAt(7));
  }

  /// The check digit that belongs behind these digits.
  public static int checkDigit(String body) {
    var sum = 0;
    for (var i = 0; i < body.length(); i++) {
      var fromRight = body.length() - 1 - i;
      sum += (body.charAt(i) - '0') * (fromRight % 2 == 0 ? 3 : 1);
    }
    return (10 - sum % 10) % 10;
  }

  /// Digits only, compared and kept with leading zeros; other codes are kept as they are. The key
  /// under which codes of items are held, also those with a wrong check digit.
  public static String key(String code) {
    var text = code.strip();
    return text.length() <= 14 && text.length() >= 8 && isNumber(text) ? padded(text) : text;
  }

  private static String padded(String digits) {
    return "0".repeat(14 - digits.length()) + digits;
  }

  private static boolean isNumber(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean hasRightCheckDigit(String digits) {
    var last = digits.length() - 1;
    return checkDigit(digits.substring(0, last)) == digits.charAt(last) - '0';
  }
}
