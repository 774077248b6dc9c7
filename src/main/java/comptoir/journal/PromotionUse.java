package comptoir.journal;

import comptoir.value.Money;
import comptoir.value.PromotionId;

/// That a promotion took something off a sale.
///
/// @param name as people read it
/// @param amount what it took off; positive
public record PromotionUse(PromotionId id, String name, Money amount) {

  public PromotionUse {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("Promotion %s takes off %s".formatted(id, amount));
    }
  }
}
