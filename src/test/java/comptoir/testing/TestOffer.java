package comptoir.testing;

import comptoir.catalog.Item;
import comptoir.catalog.Offer;
import comptoir.catalog.Price;
import comptoir.catalog.PriceList;
import comptoir.value.ItemId;
import comptoir.value.UnitPrice;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Builds an offer. Prices in thousandths of a minor unit; the item's id is `item-` and its SKU.
public record TestOffer(
    String sku,
    String name,
    String category,
    String vatCategory,
    Currency currency,
    Optional<Long> shopMilli,
    Optional<Long> webMilli,
    Instant asOf) {

  private static final Instant PRICED_AT = Instant.parse("2026-10-12T06:00:00Z");

  /// In euros, at the category `standard`.
  public static TestOffer of(String sku, String name, long shopMinor) {
    return new TestOffer(
        sku,
        name,
        "",
        "standard",
        TestShop.EUR,
        Optional.of(shopMinor * 1000),
        Optional.empty(),
        PRICED_AT);
  }

  public TestOffer vat(String vat) {
    return new TestOffer(sku, name, category, vat, currency, shopMilli, webMilli, asOf);
  }

  /// That promotions may name.
  public TestOffer of(String articles) {
    return new TestOffer(sku, name, articles, vatCategory, currency, shopMilli, webMilli, asOf);
  }

  public TestOffer in(Currency other) {
    return new TestOffer(sku, name, category, vatCategory, other, shopMilli, webMilli, asOf);
  }

  public TestOffer web(long minor) {
    return new TestOffer(
        sku, name, category, vatCategory, currency, shopMilli, Optional.of(minor * 1000), asOf);
  }

  public TestOffer shopMilli(long milli) {
    return new TestOffer(
        sku, name, category, vatCategory, currency, Optional.of(milli), webMilli, asOf);
  }

  /// When the prices were last confirmed.
  public TestOffer asOf(String time) {
    return new TestOffer(
        sku, name, category, vatCategory, currency, shopMilli, webMilli, Instant.parse(time));
  }

  public TestOffer withoutShopPrice() {
    return new TestOffer(
        sku, name, category, vatCategory, currency, Optional.empty(), webMilli, asOf);
  }

  public ItemId id() {
    return new ItemId("item-" + sku);
  }

  public Item item() {
    return new Item(
        id(),
        sku,
        name,
        category,
        vatCategory,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(sku),
        Set.of(),
        List.of());
  }

  public Offer offer() {
    return new Offer(
        item(),
        shopMilli.map(milli -> price(PriceList.SHOP, milli)),
        webMilli.map(milli -> price(PriceList.WEB, milli)));
  }

  private Price price(PriceList list, long milli) {
    return new Price(
        id(),
        list,
        new UnitPrice(milli, currency),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        asOf);
  }
}
