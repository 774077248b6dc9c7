package comptoir.counter;

import comptoir.value.Money;
import comptoir.value.Quantity;
import comptoir.value.ScannedCode;
import comptoir.value.UnitPrice;
import java.util.Optional;

/// What Enter does to a text: it is acted on, or it is a price.
final class TypedDeeds {

  /// A typed price beyond this is a code that was scanned or typed into the wrong place.
  private static final long HIGHEST_MINOR = 9_999_999;

  private final Desk desk;
  private final SearchDeeds search;
  private final RingDeeds ring;
  private final CardWatch card;
  private String submitted = "";

  TypedDeeds(Desk desk, SearchDeeds search, RingDeeds ring, CardWatch card) {
    this.card = card;
    this.desk = desk;
    this.search = search;
    this.ring = ring;
  }

  /// Acts on a text once, however often Enter is pressed before it is answered.
  void actOn(String text) {
    if (text.isEmpty() || text.equals(submitted)) {
      return;
    }
    search.begin();
    submitted = text;
    ring.act(
        ScannedCode.typed(text),
        Quantity.ONE,
        () -> {
          submitted = "";
          if (desk.state().typed().strip().equals(text)
              && !(desk.state().context() instanceof Context.Suggesting)) {
            desk.change(it -> it.withTyped(""));
          }
        });
  }

  void price(Context.Pricing pricing, String text) {
    search.begin();
    var price = amount(text);
    if (price.isEmpty()) {
      desk.refuse(new Notice.NotAPrice(text));
    } else {
      var unit = UnitPrice.ofMinor(price.get().minor(), price.get().currency());
      card.show(pricing.offer());
      ring.ringAt(unit, pricing);
    }
    desk.change(it -> it.withTyped(""));
  }

  private Optional<Money> amount(String text) {
    return desk.state()
        .settings()
        .flatMap(it -> desk.tools().amounts().read(text, it.currency()))
        .filter(it -> it.isPositive() && it.minor() <= HIGHEST_MINOR);
  }
}
