package comptoir.counter;

import comptoir.value.UnitPrice;
import java.time.LocalDate;
import java.util.Optional;

/// What the code on this very piece says beside which item it is.
///
/// @param price what is charged for it, whatever the shop's price
/// @param past the day until which it is at its best or should be sold, where that is past
/// @param batch as printed
public record Label(Optional<UnitPrice> price, Optional<LocalDate> past, Optional<String> batch) {

  /// A code that says nothing more.
  public static final Label NONE = new Label(Optional.empty(), Optional.empty(), Optional.empty());
}
