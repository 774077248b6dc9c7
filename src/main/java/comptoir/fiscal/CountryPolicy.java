package comptoir.fiscal;

import comptoir.value.Money;
import java.util.Currency;
import java.util.Optional;

/// The rules of trade of a country that are not its tax authority's.
public interface CountryPolicy {

  /// The most that may be paid in cash for one sale, split tenders counted together; empty where
  /// there is no limit.
  Optional<Money> cashLimit(Currency currency);

  /// What is due when all of it is paid in cash.
  Money cashTotal(Money total);
}
