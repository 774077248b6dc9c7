package comptoir.testing;

import comptoir.settings.LoyaltyRule;
import comptoir.settings.ShopRules;
import comptoir.settings.ShopSettings;
import comptoir.value.PlaceId;
import comptoir.value.ShopId;
import comptoir.value.TillId;
import comptoir.value.VatRate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Settings of two invented shops.
public final class TestShop {

  public static final Currency EUR = Currency.getInstance("EUR");
  public static final Currency GBP = Currency.getInstance("GBP");

  /// Those of a shop in euros whose platform says nothing.
  public static final ShopRules RULES = ShopRules.usual(EUR);

  private TestShop() {}

  /// In Lyon, with the VAT categories `standard`, `intermediate`, `reduced`, `super-reduced`,
  /// `none`.
  public static ShopSettings french() {
    return new ShopSettings(
        new ShopSettings.Shop(
            new ShopId("lyon"),
            "Maison Verdier",
            List.of("12 rue des Marronniers"),
            "69002",
            "Lyon",
            Optional.of("73282932000074"),
            Optional.of("FR44732829320"),
            Optional.of("4759B"),
            Optional.of("04 72 00 00 00")),
        new ShopSettings.Till(new TillId("T01"), "Caisse 1"),
        EUR,
        "FR",
        ZoneId.of("Europe/Paris"),
        List.of(
            rate("standard", 2000, "TVA 20 %"),
            rate("intermediate", 1000, "TVA 10 %"),
            rate("reduced", 550, "TVA 5,5 %"),
            rate("super-reduced", 210, "TVA 2,1 %"),
            rate("none", 0, "Sans TVA")),
        List.of(
            new ShopSettings.Place(new PlaceId("lyon"), "Lyon", "shop", Optional.empty()),
            new ShopSettings.Place(new PlaceId("web"), "Web", "web", Optional.empty())),
        Optional.of("Échange ou remboursement sous 30 jours, sur présentation de ce document."));
  }

  /// The French shop, whose customers earn a point for each whole euro.
  public static ShopSettings withPoints() {
    var shop = french();
    return new ShopSettings(
        shop.shop(),
        shop.till(),
        shop.currency(),
        shop.country(),
        shop.zone(),
        shop.vatRates(),
        shop.places(),
        shop.receiptFooter(),
        Optional.of(new LoyaltyRule(100, 1)),
        ShopRules.usual(shop.currency()));
  }

  /// In Bath, with the VAT categories `standard` and `none`.
  public static ShopSettings british() {
    return new ShopSettings(
        new ShopSettings.Shop(
            new ShopId("bath"),
            "Harcourt & Daughters",
            List.of("4 Milsom Street"),
            "BA1 1BZ",
            "Bath",
            Optional.empty(),
            Optional.of("GB123456789"),
            Optional.empty(),
            Optional.of("01225 000000")),
        new ShopSettings.Till(new TillId("B1"), "Till 1"),
        GBP,
        "GB",
        ZoneId.of("Europe/London"),
        List.of(rate("standard", 2000, "VAT 20%"), rate("none", 0, "Zero rated")),
        List.of(new ShopSettings.Place(new PlaceId("bath"), "Bath", "shop", Optional.empty())),
        Optional.of("Exchange or refund within 30 days with this receipt."));
  }

  private static ShopSettings.DatedVatRate rate(String category, int basisPoints, String label) {
    return new ShopSettings.DatedVatRate(
        category, new VatRate(basisPoints), Optional.empty(), Optional.empty(), label);
  }
}
