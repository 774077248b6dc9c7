package comptoir.promotion;

import comptoir.promotion.Outcome.Missed;
import comptoir.promotion.Outcome.Near;
import comptoir.value.Money;
import comptoir.value.PromotionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a promotion makes of a shelf.
///
/// @param piles what it can take something off, by place
/// @param deal what it takes off; empty where it takes nothing
/// @param missing what it wants for this, or for more of it
record Offer(
    Promotion promotion,
    Shelf shelf,
    List<Pile> piles,
    Optional<Deal> deal,
    List<Missing> missing) {

  static Offer of(Promotion promotion, Shelf shelf) {
    return on(shelf.openTo(promotion), promotion, shelf);
  }

  private static Offer on(List<Pile> piles, Promotion promotion, Shelf shelf) {
    Optional<Deal> deal =
        promotion.need().isMetBy(piles)
            ? shelf.reckoning().deal(promotion.rule(), piles)
            : Optional.empty();
    return new Offer(promotion, shelf, piles, deal, Wants.of(promotion, piles));
  }

  /// What it would take off, were the missing articles there, each as cheap as the cheapest of its
  /// kind that is. A missing amount adds nothing. Empty where nothing here tells what they cost.
  Optional<Prospect> prospect() {
    var all = new ArrayList<>(piles);
    var cost = 0L;
    for (var want : missing) {
      switch (want) {
        case Missing.Amount(var amount, var of) -> cost += amount.minor();
        case Missing.Articles(var quantity, var of) -> {
          var cheapest =
              piles.stream()
                  .filter(pile -> pile.kind().isPiece() && pile.isIn(of))
                  .min(Comparator.comparingLong(Pile::cost));
          if (cheapest.isEmpty()) {
            return Optional.empty();
          }
          all.add(cheapest.get().times(Math.ceilDiv(quantity.milli(), Pile.PIECE)));
        }
      }
    }
    var whole = shelf.reckoning().deal(promotion.rule(), all);
    return Optional.of(
        new Prospect(whole.map(Deal::off).orElse(0L), cost + whole.map(Deal::cost).orElse(0L)));
  }

  /// What a deal would take off, and off what, in minor units.
  record Prospect(long off, long cost) {}

  /// Where a little more brings more.
  Optional<Near> near() {
    if (missing.isEmpty() || piles.isEmpty()) {
      return Optional.empty();
    }
    var gain = prospect().map(it -> it.off() - deal.map(Deal::off).orElse(0L));
    return gain.filter(it -> it <= 0).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Near(
                promotion.id(),
                promotion.name(),
                missing,
                gain.map(it -> new Money(it, shelf.currency()))));
  }

  /// Why there is no deal.
  Missed missed() {
    return new Missed(promotion.id(), promotion.name(), reason());
  }

  private Reason reason() {
    var all = shelf.of(promotion);
    Optional<PromotionId> other =
        promotion.stacking().exclusive()
            ? all.stream().flatMap(pile -> pile.taker().stream()).findFirst()
            : Optional.empty();
    if (other.isPresent() && on(all, promotion, shelf).deal().isPresent()) {
      return new Reason.AnotherTook(other.get());
    }
    return piles.isEmpty() || missing.isEmpty()
        ? new Reason.NothingToGain()
        : new Reason.Needs(missing);
  }
}
