package comptoir.fiscal;

import comptoir.value.Money;
import java.util.Currency;
import java.util.Optional;

/// France: at most 1,000 € in cash per debt (CMF L.112-6, D.112-3); totals are not rounded in cash.
final class FrenchPolicy implements CountryPolicy {

  private static final Currency EURO = Currency.getInstance("EUR");
  private static final long LIMIT_CENTS = 100_000;

  @Override
  public Optional<Money> cashLimit(Currency currency) {
    return currency.equals(EURO) ? Optional.of(new Money(LIMIT_CENTS, EURO)) : Optional.empty();
  }

  @Override
  public Money cashTotal(Money total) {
    return total;
  }
}
