package comptoir.fiscal;

import comptoir.value.Money;
import java.util.Currency;
import java.util.Optional;

/// A country whose rules are not known here: no limit, no rounding.
final class PlainPolicy implements CountryPolicy {

  @Override
  public Optional<Money> cashLimit(Currency currency) {
    return Optional.empty();
  }

  @Override
  public Money cashTotal(Money total) {
    return total;
  }
}
