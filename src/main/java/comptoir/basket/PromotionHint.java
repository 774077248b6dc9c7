package comptoir.basket;

import comptoir.promotion.Missing;
import comptoir.promotion.Reason;
import comptoir.value.Money;
import java.util.List;
import java.util.Optional;

/// What there is to say of a promotion about a line.
///
/// @param name of the promotion
public record PromotionHint(String name, Said said) {

  /// What is said.
  public sealed interface Said {

    /// It takes something off the line.
    record Takes(Money off) implements Said {}

    /// It would take something off, or more, were this there too.
    ///
    /// @param gain what it would take off more, where that can be told
    record Near(List<Missing> missing, Optional<Money> gain) implements Said {

      public Near {
        missing = List.copyOf(missing);
      }
    }

    /// It takes nothing off.
    record Not(Reason why) implements Said {}
  }
}
