package comptoir.counter;

import comptoir.value.Money;
import java.util.Currency;
import java.util.Optional;

/// Reads an amount as a person types it.
@FunctionalInterface
public interface AmountReader {

  /// Empty where it is none.
  Optional<Money> read(String typed, Currency currency);
}
