package comptoir.text;

import comptoir.value.Money;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads an amount as a person types it, without a floating point number on the way.
final class AmountParser {

  private static final Pattern AMOUNT = Pattern.compile("(\\d{0,9})(?:[.,](\\d*))?");
  private static final Pattern SPACES = Pattern.compile("[ \u00a0\u202f]");

  private AmountParser() {}

  static Optional<Money> parse(String typed, Currency currency) {
    var match = AMOUNT.matcher(SPACES.matcher(typed).replaceAll(""));
    var digits = Math.max(0, currency.getDefaultFractionDigits());
    if (!match.matches()) {
      return Optional.empty();
    }
    var whole = match.group(1);
    var part = match.group(2) == null ? "" : match.group(2);
    if ((whole.isEmpty() && part.isEmpty()) || part.length() > digits) {
      return Optional.empty();
    }
    var minor = Long.parseLong("0" + whole + part + "0".repeat(digits - part.length()));
    return Optional.of(new Money(minor, currency));
  }
}
