package comptoir.promotion;

import comptoir.promotion.Outcome.Near;
import comptoir.value.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a promotion makes of a shelf.
///
/// @param piles what it can take something off, by place
/// @param deal what it takes off; empty where it takes nothing
record Bid(Claim claim, Shelf shelf, List<Pile> piles, Optional<Deal> deal) {

  static Bid of(Claim claim, Shelf shelf) {
    var piles = claim.openOf(shelf.piles());
    Optional<Deal> deal =
        claim.promotion().need().isMetBy(piles)
            ? shelf.reckoning().deal(claim.promotion().rule(), piles)
            : Optional.empty();
    return new Bid(claim, shelf, piles, deal);
  }

  /// What the promotion wants for a deal, or for more than it has.
  List<Missing> missing() {
    return Wants.of(claim.promotion(), piles);
  }

  /// What it would take off, were the missing articles there, each as cheap as the cheapest of its
  /// kind that is. A missing amount adds nothing. Empty where nothing here tells what they cost.
  Optional<Prospect> prospect() {
    return prospect(missing());
  }

  private Optional<Prospect> prospect(List<Missing> missing) {
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
    var whole = shelf.reckoning().deal(claim.promotion().rule(), all);
    return Optional.of(
        new Prospect(whole.map(Deal::off).orElse(0L), cost + whole.map(Deal::cost).orElse(0L)));
  }

  /// What a deal would take off, and off what, in minor units.
  record Prospect(long off, long cost) {}

  /// Where a little more brings more.
  Optional<Near> near() {
    var missing = missing();
    if (missing.isEmpty() || piles.isEmpty()) {
      return Optional.empty();
    }
    var promotion = claim.promotion();
    var gain =
        prospect(missing)
            .map(it -> new Money(it.off() - deal.map(Deal::off).orElse(0L), shelf.currency()));
    return gain.filter(it -> !it.isPositive()).isPresent()
        ? Optional.empty()
        : Optional.of(new Near(promotion.id(), promotion.name(), missing, gain));
  }

  /// Why there is no deal.
  ///
  /// @param before whether there was one before others had their turn
  Reason reason(boolean before) {
    var taker = claim.takerOf(shelf.piles());
    if (taker.isPresent() && (before || piles.isEmpty())) {
      return new Reason.AnotherTook(taker.get());
    }
    var missing = missing();
    return piles.isEmpty() || missing.isEmpty()
        ? new Reason.NothingToGain()
        : new Reason.Needs(missing);
  }
}
