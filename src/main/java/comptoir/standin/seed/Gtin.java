package comptoir.standin.seed;

/// The check digit of GS1 numbers.
final class Gtin {
  private Gtin() {}

  /// Whether `code` has the form of a GTIN-8, -12, -13 or -14 and its last digit is not the one the
  /// others call for. A code of any other form has no check digit to be wrong.
  static boolean hasWrongCheckDigit(String code) {
    int length = code.length();
    boolean form = length == 8 || (length >= 12 && length <= 14);
    if (!form || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < length - 1; i++) {
      int weight = (length - 1 - i) % 2 == 1 ? 3 : 1;
      sum += weight * (code.charAt(i) - '0');
    }
    return (10 - sum % 10) % 10 != code.charAt(length - 1) - '0';
  }
}
