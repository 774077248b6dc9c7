package comptoir.settings;

import comptoir.db.Columns;
import comptoir.gs1.InShopPattern;
import comptoir.gs1.InShopValue;
import comptoir.gs1.ScanRules;
import comptoir.settings.ShopSettings.DatedVatRate;
import comptoir.settings.ShopSettings.Place;
import comptoir.settings.ShopSettings.Shop;
import comptoir.settings.ShopSettings.Till;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.PlaceId;
import comptoir.value.ShopId;
import comptoir.value.TillId;
import comptoir.value.VatRate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The one row of settings, and its lists.
final class SettingsTable {

  private static final String ITEM = "item";
  private static final String CATEGORY = "category";

  private final Handle handle;

  SettingsTable(Handle handle) {
    this.handle = handle;
  }

  Optional<ShopSettings> read() {
    return handle
        .createQuery("SELECT * FROM shop_settings")
        .map((row, context) -> settings(row))
        .findOne();
  }

  Optional<ZoneId> zone() {
    return handle
        .createQuery("SELECT zone FROM shop_settings")
        .map((row, context) -> ZoneId.of(row.getString(1)))
        .findOne();
  }

  void replace(ShopSettings settings) {
    for (var table :
        List.of(
            "shop_settings",
            "shop_address",
            "vat_rate",
            "place",
            "in_shop_pattern",
            "not_aligned")) {
      handle.execute("DELETE FROM " + table);
    }
    insert(settings);
    insertAddress(settings.shop().address());
    insertVatRates(settings.vatRates());
    insertPlaces(settings.places());
    insertPatterns(settings.rules().scan().patterns());
    insertNotAligned(settings.rules().align());
  }

  private void insert(ShopSettings settings) {
    var shop = settings.shop();
    handle
        .createUpdate(
            """
            INSERT INTO shop_settings (id, shop, shop_name, postcode, city, siret, vat_id, ape,
              phone, till, till_name, currency, country, zone, receipt_footer,
              loyalty_per, loyalty_points, separators, align, align_floor, prepare_minutes,
              asks_for_paper, return_days, return_fresh, return_oldest, return_stale_cap,
              return_cash_cap)
            VALUES (1, :shop, :shopName, :postcode, :city, :siret, :vatId, :ape,
              :phone, :till, :tillName, :currency, :country, :zone, :receiptFooter,
              :loyaltyPer, :loyaltyPoints, :separators, :align, :alignFloor, :prepareMinutes,
              :asksForPaper, :returnDays, :returnFresh, :returnOldest, :returnStaleCap,
              :returnCashCap)
            """)
        .bind("shop", shop.id().value())
        .bind("shopName", shop.name())
        .bind("postcode", shop.postcode())
        .bind("city", shop.city())
        .bind("siret", shop.siret().orElse(null))
        .bind("vatId", shop.vatId().orElse(null))
        .bind("ape", shop.ape().orElse(null))
        .bind("phone", shop.phone().orElse(null))
        .bind("till", settings.till().id().value())
        .bind("tillName", settings.till().name())
        .bind("currency", settings.currency().getCurrencyCode())
        .bind("country", settings.country())
        .bind("zone", settings.zone().getId())
        .bind("receiptFooter", settings.receiptFooter().orElse(null))
        .bind("loyaltyPer", settings.loyalty().map(LoyaltyRule::perMinor).orElse(null))
        .bind("loyaltyPoints", settings.loyalty().map(LoyaltyRule::points).orElse(null))
        .bind("separators", settings.rules().scan().separators())
        .bind("align", settings.rules().align().mode().name())
        .bind("alignFloor", settings.rules().align().floorBasisPoints())
        .bind(
            "prepareMinutes",
            settings.rules().pickUps().prepareWithin().map(Duration::toMinutes).orElse(null))
        .bind("asksForPaper", settings.rules().pickUps().asksForPaper() ? 1 : 0)
        .bindMap(columns(settings.rules().returns()))
        .execute();
  }

  private static Map<String, Long> columns(ReturnRules rules) {
    return Map.of(
        "returnDays", (long) rules.days(),
        "returnFresh", rules.fresh().toMinutes(),
        "returnOldest", rules.oldest().toMinutes(),
        "returnStaleCap", rules.staleCap().minor(),
        "returnCashCap", rules.cashCap().minor());
  }

  private void insertAddress(List<String> lines) {
    for (var n = 0; n < lines.size(); n++) {
      handle.execute("INSERT INTO shop_address (n, line) VALUES (?, ?)", n, lines.get(n));
    }
  }

  private void insertVatRates(List<DatedVatRate> rates) {
    for (var n = 0; n < rates.size(); n++) {
      var rate = rates.get(n);
      handle
          .createUpdate(
              """
              INSERT INTO vat_rate (n, category, basis_points, from_day, to_day, label)
              VALUES (:n, :category, :basisPoints, :fromDay, :toDay, :label)
              """)
          .bind("n", n)
          .bind("category", rate.category())
          .bind("basisPoints", rate.rate().basisPoints())
          .bind("fromDay", Columns.ofDay(rate.from()))
          .bind("toDay", Columns.ofDay(rate.to()))
          .bind("label", rate.label())
          .execute();
    }
  }

  private void insertPlaces(List<Place> places) {
    for (var n = 0; n < places.size(); n++) {
      var place = places.get(n);
      handle
          .createUpdate(
              """
              INSERT INTO place (n, id, name, kind, distance_metres, hours)
              VALUES (:n, :id, :name, :kind, :distanceMetres, :hours)
              """)
          .bind("n", n)
          .bind("id", place.id().value())
          .bind("name", place.name())
          .bind("kind", place.kind())
          .bind("distanceMetres", place.distanceMetres().orElse(null))
          .bind("hours", place.hours().orElse(null))
          .execute();
    }
  }

  private void insertPatterns(List<InShopPattern> patterns) {
    for (var n = 0; n < patterns.size(); n++) {
      var pattern = patterns.get(n);
      handle.execute(
          "INSERT INTO in_shop_pattern (n, layout, kind, decimals) VALUES (?, ?, ?, ?)",
          n,
          pattern.layout(),
          pattern.kind().name(),
          pattern.decimals());
    }
  }

  private void insertNotAligned(AlignPolicy policy) {
    policy.excludedItems().forEach(item -> insertNotAligned(ITEM, item.value()));
    policy.excludedCategories().forEach(category -> insertNotAligned(CATEGORY, category));
  }

  private void insertNotAligned(String kind, String word) {
    handle.execute("INSERT INTO not_aligned (kind, word) VALUES (?, ?)", kind, word);
  }

  private AlignPolicy align(ResultSet row) throws SQLException {
    return new AlignPolicy(
        AlignPolicy.Mode.valueOf(row.getString("align")),
        row.getInt("align_floor"),
        Set.copyOf(notAligned(ITEM).stream().map(ItemId::new).toList()),
        Set.copyOf(notAligned(CATEGORY)));
  }

  private List<String> notAligned(String kind) {
    return handle
        .createQuery("SELECT word FROM not_aligned WHERE kind = :kind")
        .bind("kind", kind)
        .mapTo(String.class)
        .list();
  }

  private List<InShopPattern> patterns() {
    return handle
        .createQuery("SELECT * FROM in_shop_pattern ORDER BY n")
        .map(
            (row, context) ->
                new InShopPattern(
                    row.getString("layout"),
                    InShopValue.Kind.valueOf(row.getString("kind")),
                    row.getInt("decimals")))
        .list();
  }

  private ShopSettings settings(ResultSet row) throws SQLException {
    return new ShopSettings(
        shop(row),
        new Till(new TillId(row.getString("till")), row.getString("till_name")),
        Currency.getInstance(row.getString("currency")),
        row.getString("country"),
        ZoneId.of(row.getString("zone")),
        vatRates(),
        places(),
        Columns.text(row, "receipt_footer"),
        loyalty(row),
        new ShopRules(
            new ScanRules(patterns(), row.getString("separators")),
            align(row),
            new PickUpRules(
                Columns.number(row, "prepare_minutes").map(Duration::ofMinutes),
                row.getBoolean("asks_for_paper")),
            returns(row)));
  }

  private static ReturnRules returns(ResultSet row) throws SQLException {
    var currency = Currency.getInstance(row.getString("currency"));
    return new ReturnRules(
        row.getInt("return_days"),
        Duration.ofMinutes(row.getLong("return_fresh")),
        Duration.ofMinutes(row.getLong("return_oldest")),
        new Money(row.getLong("return_stale_cap"), currency),
        new Money(row.getLong("return_cash_cap"), currency));
  }

  private static Optional<LoyaltyRule> loyalty(ResultSet row) throws SQLException {
    var points = row.getInt("loyalty_points");
    return Columns.number(row, "loyalty_per").map(per -> new LoyaltyRule(per, points));
  }

  private Shop shop(ResultSet row) throws SQLException {
    return new Shop(
        new ShopId(row.getString("shop")),
        row.getString("shop_name"),
        address(),
        row.getString("postcode"),
        row.getString("city"),
        Columns.text(row, "siret"),
        Columns.text(row, "vat_id"),
        Columns.text(row, "ape"),
        Columns.text(row, "phone"));
  }

  private List<String> address() {
    return handle
        .createQuery("SELECT line FROM shop_address ORDER BY n")
        .map((row, context) -> row.getString(1))
        .list();
  }

  private List<DatedVatRate> vatRates() {
    return handle
        .createQuery("SELECT * FROM vat_rate ORDER BY n")
        .map(
            (row, context) ->
                new DatedVatRate(
                    row.getString("category"),
                    new VatRate(row.getInt("basis_points")),
                    Columns.day(row, "from_day"),
                    Columns.day(row, "to_day"),
                    row.getString("label")))
        .list();
  }

  private List<Place> places() {
    return handle
        .createQuery("SELECT * FROM place ORDER BY n")
        .map((row, context) -> place(row))
        .list();
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        new PlaceId(row.getString("id")),
        row.getString("name"),
        row.getString("kind"),
        Columns.number(row, "distance_metres").map(Math::toIntExact),
        Columns.text(row, "hours"));
  }
}
