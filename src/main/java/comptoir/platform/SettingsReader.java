package comptoir.platform;

import comptoir.gs1.InShopPattern;
import comptoir.gs1.InShopValue;
import comptoir.gs1.ScanRules;
import comptoir.settings.AlignPolicy;
import comptoir.settings.LoyaltyRule;
import comptoir.settings.PickUpRules;
import comptoir.settings.ReturnRules;
import comptoir.settings.ShopRules;
import comptoir.settings.ShopSettings;
import comptoir.value.ItemId;
import comptoir.value.PlaceId;
import comptoir.value.ShopId;
import comptoir.value.TillId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/// Entries of the feed `settings`.
final class SettingsReader {

  private SettingsReader() {}

  static ShopSettings settings(Fields data) throws UnreadableException {
    return new ShopSettings(
        shop(data.object("shop")),
        till(data.object("till")),
        data.currency("currency"),
        data.text("country"),
        zone(data.text("zone")),
        data.list("vatRates", SettingsReader::vatRate),
        data.list("places", SettingsReader::place),
        data.optionalText("receiptFooter"),
        loyalty(data.optionalObject("loyalty")),
        new ShopRules(
            scan(data.optionalObject("scan")),
            align(data.optionalObject("align")),
            pickUps(data.optionalObject("pickUps")),
            returns(data.optionalObject("returns"), data.currency("currency"))));
  }

  /// A mode that this version does not know leaves it to a person who may approve.
  private static AlignPolicy align(Optional<Fields> align) throws UnreadableException {
    if (align.isEmpty()) {
      return AlignPolicy.BY_KEY;
    }
    var data = align.get();
    return new AlignPolicy(
        data.oneOf("mode", AlignPolicy.Mode.class, AlignPolicy.Mode.APPROVED),
        data.optionalInteger("floorBp").orElse(0),
        Set.copyOf(data.texts("excludedItems").stream().map(ItemId::new).toList()),
        Set.copyOf(data.texts("excludedCategories")));
  }

  private static PickUpRules pickUps(Optional<Fields> rules) throws UnreadableException {
    if (rules.isEmpty()) {
      return PickUpRules.NONE;
    }
    var minutes = rules.get().optionalInteger("prepareWithinMinutes");
    return new PickUpRules(
        minutes.isPresent()
            ? Optional.of(Duration.ofMinutes(minutes.getAsInt()))
            : Optional.empty(),
        rules.get().optionalFlag("asksForPaper"));
  }

  /// What is not said is as usual.
  private static ReturnRules returns(Optional<Fields> rules, Currency currency)
      throws UnreadableException {
    var usual = ReturnRules.usual(currency);
    if (rules.isEmpty()) {
      return usual;
    }
    var said = rules.get();
    return new ReturnRules(
        said.optionalInteger("days").orElse(usual.days()),
        Duration.ofMinutes(
            said.optionalInteger("freshMinutes").orElse((int) usual.fresh().toMinutes())),
        Duration.ofHours(
            said.optionalInteger("oldestHours").orElse((int) usual.oldest().toHours())),
        said.optionalMoney("staleCapMinor", currency).orElse(usual.staleCap()),
        said.optionalMoney("cashCapMinor", currency).orElse(usual.cashCap()));
  }

  private static Optional<LoyaltyRule> loyalty(Optional<Fields> rule) throws UnreadableException {
    return rule.isPresent()
        ? Optional.of(
            new LoyaltyRule(rule.get().integer("perMinor"), rule.get().smallInteger("points")))
        : Optional.empty();
  }

  private static ScanRules scan(Optional<Fields> scan) throws UnreadableException {
    return scan.isEmpty()
        ? ScanRules.NONE
        : new ScanRules(
            scan.get().list("patterns", SettingsReader::pattern).stream()
                .flatMap(Optional::stream)
                .toList(),
            scan.get().optionalText("separators").orElse(""));
  }

  /// Empty where its kind of value is one that a newer platform knows.
  private static Optional<InShopPattern> pattern(Fields data) throws UnreadableException {
    var kind =
        switch (data.text("kind")) {
          case "price" -> Optional.of(InShopValue.Kind.PRICE);
          case "weight" -> Optional.of(InShopValue.Kind.WEIGHT);
          case "quantity" -> Optional.of(InShopValue.Kind.QUANTITY);
          default -> Optional.<InShopValue.Kind>empty();
        };
    var layout = data.text("layout");
    var decimals = data.smallInteger("decimals");
    if (!InShopPattern.isLayout(layout) || decimals < 0 || decimals > InShopPattern.DECIMALS) {
      throw new UnreadableException("layout is not one of in-store codes");
    }
    return kind.map(it -> new InShopPattern(layout, it, decimals));
  }

  private static ShopSettings.Shop shop(Fields data) throws UnreadableException {
    return new ShopSettings.Shop(
        new ShopId(data.text("id")),
        data.text("name"),
        data.texts("address"),
        data.optionalText("postcode").orElse(""),
        data.optionalText("city").orElse(""),
        data.optionalText("siret"),
        data.optionalText("vatId"),
        data.optionalText("ape"),
        data.optionalText("phone"));
  }

  private static ShopSettings.Till till(Fields data) throws UnreadableException {
    return new ShopSettings.Till(new TillId(data.text("id")), data.text("name"));
  }

  private static ZoneId zone(String name) throws UnreadableException {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new UnreadableException("zone is not a time zone");
    }
  }

  private static ShopSettings.DatedVatRate vatRate(Fields data) throws UnreadableException {
    return new ShopSettings.DatedVatRate(
        data.text("category"),
        data.vatRate("bp"),
        data.optionalDate("from"),
        data.optionalDate("to"),
        data.optionalText("label").orElse(""));
  }

  private static ShopSettings.Place place(Fields data) throws UnreadableException {
    var distance = data.optionalInteger("distanceM");
    return new ShopSettings.Place(
        new PlaceId(data.text("id")),
        data.text("name"),
        data.text("kind"),
        distance.isPresent() ? Optional.of(distance.getAsInt()) : Optional.empty(),
        data.optionalText("hours"));
  }
}
