package comptoir.promotion;

import comptoir.value.PromotionId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// A promotion, and what on the shelf it is about: looked up once, asked for at each of its turns.
final class Claim {

  private final Promotion promotion;
  private final BitSet kinds = new BitSet();

  /// @param untouched all that lies on the shelf
  Claim(Promotion promotion, List<Pile> untouched) {
    this.promotion = promotion;
    for (var pile : untouched) {
      kinds.set(pile.number(), promotion.concerns(pile.kind().item(), pile.kind().category()));
    }
  }

  boolean isEmpty() {
    return kinds.isEmpty();
  }

  Promotion promotion() {
    return promotion;
  }

  /// What the promotion can still take something off.
  List<Pile> openOf(List<Pile> piles) {
    var open = new ArrayList<Pile>();
    for (var pile : piles) {
      if (kinds.get(pile.number()) && pile.cost() > 0 && !isTaken(pile)) {
        open.add(pile);
      }
    }
    return open;
  }

  private boolean isTaken(Pile pile) {
    return promotion.stacking().exclusive() && pile.taker().isPresent();
  }

  /// Who has the first of its articles that it cannot have any more.
  Optional<PromotionId> takerOf(List<Pile> piles) {
    for (var pile : piles) {
      if (kinds.get(pile.number()) && isTaken(pile)) {
        return pile.taker();
      }
    }
    return Optional.empty();
  }
}
