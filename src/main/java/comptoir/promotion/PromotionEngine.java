package comptoir.promotion;

import comptoir.promotion.Outcome.Applied;
import comptoir.promotion.Outcome.Missed;
import comptoir.promotion.Outcome.Near;
import comptoir.value.Money;
import comptoir.value.PromotionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The door: promotions, and what they make of goods. The same for every channel, on and off line;
/// the rules are those on the sign of this room. Immutable, for any thread.
public final class PromotionEngine {

  private static final Comparator<Near> GREATEST_GAIN_FIRST =
      Comparator.comparing((Near near) -> near.gain().map(Money::minor).orElse(0L))
          .reversed()
          .thenComparing(Near::promotion);

  private final List<Promotion> promotions;

  /// @param promotions in any order
  /// @throws IllegalArgumentException where two have one id
  public PromotionEngine(Collection<Promotion> promotions) {
    this.promotions = List.copyOf(promotions);
    var ids = new HashSet<PromotionId>();
    for (var promotion : promotions) {
      if (!ids.add(promotion.id())) {
        throw new IllegalArgumentException("Two promotions are called " + promotion.id());
      }
    }
  }

  /// What they take off these goods, and why some do not. It never fails: a promotion that makes no
  /// sense for the goods is missed, with its reason.
  public Outcome apply(Goods goods) {
    var conditions = new Conditions(goods);
    var shelf = Shelf.of(goods);
    var turns = new ArrayList<Turn>();
    var missed = new ArrayList<Missed>();
    for (var promotion : promotions) {
      var claim = new Claim(promotion, shelf.piles());
      var reason =
          claim.isEmpty() ? conditions.whyNoArticle(promotion) : conditions.against(promotion);
      if (reason.isPresent()) {
        missed.add(new Missed(promotion.id(), promotion.name(), reason.get()));
      } else if (!claim.isEmpty()) {
        turns.add(Turn.of(Bid.of(claim, shelf)));
      }
    }
    Collections.sort(turns);
    return inTurn(turns, shelf, missed);
  }

  private static Outcome inTurn(List<Turn> turns, Shelf untouched, List<Missed> missed) {
    var shelf = untouched;
    var applied = new ArrayList<Applied>();
    var near = new ArrayList<Near>();
    for (var turn : turns) {
      var promotion = turn.promotion();
      var bid = Bid.of(turn.bid().claim(), shelf);
      bid.near().ifPresent(near::add);
      if (bid.deal().isEmpty()) {
        var reason = bid.reason(turn.bid().deal().isPresent());
        missed.add(new Missed(promotion.id(), promotion.name(), reason));
        continue;
      }
      var cuts = bid.deal().get().cuts();
      applied.add(applied(promotion, shelf, cuts));
      shelf = shelf.after(cuts, taker(promotion));
    }
    near.sort(GREATEST_GAIN_FIRST);
    missed.sort(Comparator.comparing(Missed::promotion));
    return new Outcome(applied, near, missed);
  }

  private static Applied applied(Promotion promotion, Shelf shelf, List<Cut> cuts) {
    var off = cuts.stream().mapToLong(Cut::off).sum();
    return new Applied(
        promotion.id(),
        promotion.name(),
        promotion.bound().coupon(),
        new Money(off, shelf.currency()),
        shelf.shares(cuts));
  }

  private static Optional<PromotionId> taker(Promotion promotion) {
    return Optional.of(promotion.id()).filter(id -> promotion.stacking().exclusive());
  }
}
