package comptoir.counter;

import comptoir.catalog.ItemCard;
import comptoir.catalog.Offer;
import comptoir.catalog.Price;
import comptoir.catalog.StockLevel;
import java.time.Instant;
import java.util.Optional;

/// A fact that was set last year and confirmed a minute ago is a minute old.
final class Confirmed {

  private final Coverage coverage;

  Confirmed(Coverage coverage) {
    this.coverage = coverage;
  }

  Offer offer(Offer offer) {
    var at = coverage.pricesAt();
    return new Offer(
        offer.item(),
        offer.shop().map(price -> price(price, at)),
        offer.web().map(price -> price(price, at)));
  }

  ItemCard card(ItemCard card) {
    var at = coverage.stockAt();
    return new ItemCard(
        offer(card.offer()),
        card.stock().stream().map(level -> level(level, at)).toList(),
        card.companions());
  }

  private static Price price(Price price, Optional<Instant> at) {
    return new Price(
        price.item(),
        price.list(),
        price.unit(),
        price.from(),
        price.to(),
        price.prior30(),
        later(price.asOf(), at));
  }

  private static StockLevel level(StockLevel level, Optional<Instant> at) {
    return new StockLevel(level.item(), level.place(), level.quantity(), later(level.asOf(), at));
  }

  private static Instant later(Instant set, Optional<Instant> confirmed) {
    return confirmed.filter(at -> at.isAfter(set)).orElse(set);
  }
}
