package comptoir.device;

import comptoir.value.Gtin;
import java.util.Optional;

/// Undoes what a scanner set to a US keyboard does on a French or Belgian one, where the row of
/// digits gives signs unless Shift is held.
final class GarbledDigits {

  private GarbledDigits() {}

  /// The digits, where every character is one of those signs and the check digit is right.
  static Optional<String> recover(String text) {
    var digits = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var digit = digit(text.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      digits.append(digit);
    }
    return Optional.of(digits.toString()).filter(it -> Gtin.parse(it).isPresent());
  }

  private static int digit(char sign) {
    return switch (sign) {
      case 'à', 'À' -> 0;
      case '&' -> 1;
      case 'é', 'É' -> 2;
      case '"' -> 3;
      case '\'' -> 4;
      case '(' -> 5;
      case '-', '§' -> 6;
      case 'è', 'È' -> 7;
      case '_', '!' -> 8;
      case 'ç', 'Ç' -> 9;
      default -> -1;
    };
  }
}
