package comptoir.returns;

import comptoir.value.Money;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What is to be decided: goods of a purchase that a person brings back.
///
/// @param status the order's state in words of the platform
/// @param days whole days since the purchase; not negative
/// @param amount what would be given back; not negative
/// @param paidBy how it was paid (`CASH`, `CARD_MANUAL`, …); empty where nobody here knows
/// @param age how old the knowledge is of what else came back; empty where there never was any
/// @param buyer whose the purchase is
/// @param rights of who takes it back
public record ReturnCase(
    String status,
    long days,
    Money amount,
    Set<String> paidBy,
    Optional<Duration> age,
    Buyer buyer,
    Set<String> rights) {

  public ReturnCase {
    paidBy = Set.copyOf(paidBy);
    rights = Set.copyOf(rights);
  }

  /// Whose a purchase is.
  public enum Buyer {
    /// It was bought without a name: who holds the receipt brings it back.
    UNNAMED,
    /// The customer who is served.
    SERVED,
    /// Another customer.
    ANOTHER
  }
}
