package comptoir.standin.demo;

/// EAN-13 numbers.
final class Ean {
  private Ean() {}

  /// Puts the check digit behind twelve digits.
  static String of(String twelve) {
    return twelve + check(twelve);
  }

  /// Whether thirteen digits end in their check digit.
  static boolean valid(String code) {
    return code.matches("\\d{13}") && code.charAt(12) - '0' == check(code.substring(0, 12));
  }

  private static int check(String twelve) {
    if (!twelve.matches("\\d{12}")) {
      throw new IllegalArgumentException("not twelve digits: " + twelve);
    }
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (10 - sum % 10) % 10;
  }
}
