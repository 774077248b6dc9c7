package comptoir.gs1;

/// The check digit of the price or weight inside an in-store code (GS1 General Specifications 7.9.5
/// and 7.9.6).
final class PriceVerifier {

  private static final String TWO_MINUS = "0246891357";
  private static final String THREE = "0369258147";
  private static final String FIVE_PLUS = "0516273849";
  private static final String FIVE_MINUS = "0594837261";

  private PriceVerifier() {}

  /// Whether values of so many digits have one.
  static boolean verifies(int digits) {
    return digits == 4 || digits == 5;
  }

  /// @param value four or five digits
  static int of(String value) {
    return value.length() == 4 ? ofFour(value) : ofFive(value);
  }

  private static int ofFour(String value) {
    return sum(value, TWO_MINUS, TWO_MINUS, THREE, FIVE_MINUS) * 3 % 10;
  }

  private static int ofFive(String value) {
    var sum = sum(value, FIVE_PLUS, TWO_MINUS, FIVE_MINUS, FIVE_PLUS, TWO_MINUS);
    return FIVE_MINUS.indexOf('0' + (10 - sum % 10) % 10);
  }

  private static int sum(String value, String... weights) {
    var sum = 0;
    for (var i = 0; i < weights.length; i++) {
      sum += weights[i].charAt(value.charAt(i) - '0') - '0';
    }
    return sum;
  }
}
