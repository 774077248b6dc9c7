package comptoir.bench;

import comptoir.catalog.Item;
import comptoir.catalog.Price;
import comptoir.catalog.PriceList;
import comptoir.customer.Customer;
import comptoir.customer.PastOrder;
import comptoir.settings.ShopSettings;
import comptoir.value.Channel;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.PlaceId;
import comptoir.value.Quantity;
import comptoir.value.ShopId;
import comptoir.value.TillId;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Invents what a platform would send, the same at every run.
final class SyntheticShop {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T08:00:00Z");
  private static final long FIRST_CODE = 200_000_000_000L;
  private static final int MOST_CODES = 4;

  private final RandomGenerator random;
  private final Words words;
  private long nextCode = FIRST_CODE;

  SyntheticShop(RandomGenerator random) {
    this.random = random;
    this.words = new Words(random);
  }

  static ShopSettings settings() {
    var shop =
        new ShopSettings.Shop(
            new ShopId("bench"),
            "Comptoir d'essai",
            List.of("1 rue de l'Essai"),
            "69002",
            "Lyon",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var rate =
        new ShopSettings.DatedVatRate(
            "standard", new VatRate(2000), Optional.empty(), Optional.empty(), "TVA 20 %");
    var place = new ShopSettings.Place(new PlaceId("bench"), "Lyon", "shop", Optional.empty());
    return new ShopSettings(
        shop,
        new ShopSettings.Till(new TillId("B01"), "Caisse d'essai"),
        EUR,
        "FR",
        ZoneId.of("Europe/Paris"),
        List.of(rate),
        List.of(place),
        Optional.empty());
  }

  /// With one to four codes, 2.5 in the mean.
  Item item(int n) {
    var codes = new ArrayList<String>();
    for (var left = 1 + random.nextInt(MOST_CODES); left > 0; left--) {
      codes.add(gtin(nextCode));
      nextCode++;
    }
    return new Item(
        new ItemId("I" + n),
        "SKU-" + n,
        words.article(),
        words.kind(),
        "standard",
        Optional.of(words.name()),
        Optional.empty(),
        Optional.empty(),
        codes,
        Set.of(),
        List.of());
  }

  static String gtin(long twelve) {
    var sum = 0L;
    var weight = 3;
    for (var rest = twelve; rest > 0; rest /= 10) {
      sum += rest % 10 * weight;
      weight = 4 - weight;
    }
    return Long.toString(twelve * 10 + (10 - sum % 10) % 10);
  }

  /// A price of the shop and one of the web, mostly the same.
  List<Price> prices(ItemId item) {
    var minor = 100 + random.nextInt(9_900);
    var web = random.nextInt(5) == 0 ? minor - minor / 10 : minor;
    return List.of(price(item, PriceList.SHOP, minor), price(item, PriceList.WEB, web));
  }

  private static Price price(ItemId item, PriceList list, int minor) {
    return new Price(
        item,
        list,
        UnitPrice.ofMinor(minor, EUR),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        LONG_AGO);
  }

  Customer customer(int n) {
    return new Customer(
        new CustomerId("C" + n),
        words.name(),
        words.name(),
        Optional.of("c" + n + "@example.com"),
        Optional.of(String.format(Locale.ROOT, "06%08d", n)),
        Optional.of("29" + (10_000_000 + n)),
        Optional.of(words.name()),
        Optional.of("69002"),
        Optional.empty(),
        OptionalInt.of(random.nextInt(1_000)),
        Optional.empty(),
        List.of(),
        OptionalInt.empty());
  }

  /// @param lines how many
  PastOrder order(int n, CustomerId customer, int lines) {
    var written = new ArrayList<PastOrder.Line>();
    for (var line = 1; line <= lines; line++) {
      written.add(line(line));
    }
    var total = Money.sum(written.stream().map(PastOrder.Line::total).toList(), EUR);
    return new PastOrder(
        new OrderId("O" + n),
        "W-" + n,
        Optional.of(customer),
        random.nextInt(3) == 0 ? Channel.SHOP : Channel.WEB,
        PastOrder.Kind.SALE,
        Optional.empty(),
        LONG_AGO.plus(Duration.ofMinutes(n)),
        "delivered",
        total,
        written);
  }

  private PastOrder.Line line(int n) {
    var minor = 100 + random.nextInt(9_900);
    return new PastOrder.Line(
        n,
        Optional.empty(),
        "SKU-" + n,
        words.article(),
        Quantity.ONE,
        UnitPrice.ofMinor(minor, EUR),
        new Money(minor, EUR));
  }
}
