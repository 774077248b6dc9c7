package comptoir.counter;

import comptoir.value.Quantity;
import java.util.Optional;
import java.util.regex.Pattern;

/// A quantity typed before a code or words: `3*`, `3x`, `0,5 × `.
///
/// @param rest what follows it; empty where the code is still to be scanned
record QuantityPrefix(Quantity quantity, String rest) {

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,4})(?:[.,](\\d{1,3}))?\\s*[*xX×]\\s*(.*)");

  /// More of one line is a mistake.
  static final Quantity MOST = Quantity.of(999);

  /// Empty where the text does not begin with one.
  static Optional<QuantityPrefix> of(String text) {
    var form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    var milli = Optional.ofNullable(form.group(2)).map(QuantityPrefix::thousandths).orElse(0);
    var whole = Quantity.of(Long.parseLong(form.group(1)));
    return Optional.of(new QuantityPrefix(whole.plus(new Quantity(milli)), form.group(3)));
  }

  private static int thousandths(String decimals) {
    return Integer.parseInt((decimals + "00").substring(0, 3));
  }

  boolean isBare() {
    return rest.isEmpty();
  }

  boolean isInRange() {
    return quantity.isPositive() && quantity.compareTo(MOST) <= 0;
  }
}
