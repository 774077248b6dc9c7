package comptoir.settings;

import comptoir.value.Money;
import java.time.Duration;
import java.util.Currency;

/// How much is risked when goods are taken back.
///
/// @param days how many days after the purchase they are taken back without further ado; not
///   negative
/// @param fresh what is known of the purchase is as good as on line up to this age
/// @param oldest beyond this age, what is known is too old to go by
/// @param staleCap what is given back at most on what is not fresh
/// @param cashCap what is given back at most in cash for what was not paid in cash
public record ReturnRules(
    int days, Duration fresh, Duration oldest, Money staleCap, Money cashCap) {

  /// Where the platform set none.
  public static ReturnRules usual(Currency currency) {
    return new ReturnRules(
        30,
        Duration.ofMinutes(15),
        Duration.ofDays(3),
        new Money(100_00, currency),
        new Money(150_00, currency));
  }
}
