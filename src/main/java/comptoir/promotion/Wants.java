package comptoir.promotion;

import comptoir.value.Quantity;
import java.util.ArrayList;
import java.util.List;

/// What a promotion wants beside the articles it has, so that it takes something off, or more than
/// it does.
final class Wants {

  private Wants() {}

  /// @param piles what the promotion can take something off
  static List<Missing> of(Promotion promotion, List<Pile> piles) {
    var wants = new ArrayList<Missing>();
    var articles =
        Math.max(promotion.need().quantityShort(piles), groupShort(promotion.rule(), piles));
    if (articles > 0) {
      wants.add(new Missing.Articles(new Quantity(articles), promotion.scope()));
    }
    promotion
        .need()
        .amountShort(piles)
        .ifPresent(amount -> wants.add(new Missing.Amount(amount, promotion.scope())));
    if (promotion.rule() instanceof Rule.Bundle bundle) {
      wants.addAll(new Sets(bundle, piles).missing());
    }
    return List.copyOf(wants);
  }

  /// What the group begun wants, in thousandths; zero where none is begun.
  private static long groupShort(Rule rule, List<Pile> piles) {
    if (rule instanceof Rule.NForM(var taken, var paid)) {
      var begun = Pile.count(piles) % taken;
      return begun == 0 ? 0 : (taken - begun) * Pile.PIECE;
    }
    return 0;
  }
}
