package comptoir.returns;

import comptoir.value.Money;
import java.time.Duration;
import java.util.Currency;

/// How much is risked when goods are taken back.
///
/// @param days how many days after the purchase they are taken back without further ado
/// @param fresh what is known of the purchase is as good as on line up to this age
/// @param oldest beyond this age, what is known is too old to go by
/// @param staleCap what is given back at most on what is not fresh
/// @param cashCap what is given back at most in cash for what was not paid in cash
public record ReturnRules(
    int days, Duration fresh, Duration oldest, Money staleCap, Money cashCap) {

  private static final int DAYS = 30;
  private static final Duration FRESH = Duration.ofMinutes(15);
  private static final Duration OLDEST = Duration.ofDays(3);
  private static final long STALE_CAP_MINOR = 100_00;
  private static final long CASH_CAP_MINOR = 150_00;

  /// Where nobody set others.
  public static ReturnRules usual(Currency currency) {
    return new ReturnRules(
        DAYS,
        FRESH,
        OLDEST,
        new Money(STALE_CAP_MINOR, currency),
        new Money(CASH_CAP_MINOR, currency));
  }
}
