package comptoir.standin.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What `settings.csv` says: who the shop and the till are, and how to read the other files.
final class Settings {
  private static final List<String> KEYS =
      List.of(
          "shop.id",
          "shop.name",
          "shop.address",
          "shop.postcode",
          "shop.city",
          "shop.country",
          "shop.zone",
          "shop.siret",
          "shop.vat-id",
          "shop.ape",
          "shop.phone",
          "currency",
          "till.id",
          "till.name",
          "receipt.footer",
          "loyalty.per-minor",
          "loyalty.points",
          "pick-up.prepare-minutes",
          "pick-up.asks-for-paper",
          "return.days",
          "return.fresh-minutes",
          "return.oldest-hours",
          "return.stale-cap-minor",
          "return.cash-cap-minor",
          "scan.patterns",
          "scan.separators",
          "align.mode",
          "align.floor-bp",
          "align.excluded-items",
          "align.excluded-categories",
          "training",
          "as-of");

  private static final Pattern PATTERN =
      Pattern.compile(
          "((?=[^:]{13}:)(?:02|2[0-9])[0-9]*I{1,9}V?P{3,6}C):(price|weight|quantity):([0-4])");

  private final Map<String, String> values;
  private final String currency;
  private final ZoneId zone;
  private final @Nullable ObjectNode loyalty;
  private final @Nullable ObjectNode scan;
  private final @Nullable ObjectNode align;
  private final @Nullable ObjectNode pickUps;
  private final @Nullable ObjectNode returns;

  private Settings(Map<String, String> values) {
    this.values = values;
    this.currency = currencyOf(need(values, "currency"));
    this.zone = zoneOf(need(values, "shop.zone"));
    this.loyalty = loyaltyOf(values);
    this.scan = scanOf(values);
    this.align = alignOf(values);
    this.pickUps = pickUpsOf(values);
    this.returns = returnsOf(values);
    for (String key : List.of("shop.id", "shop.name", "shop.country", "till.id")) {
      need(values, key);
    }
  }

  static Settings read(ShopFolder folder, Notices notices) {
    Map<String, String> values = new HashMap<>();
    new CsvFile(folder, "settings.csv", notices)
        .required(
            List.of("key", "value"),
            row -> {
              String key = row.text("key");
              if (!KEYS.contains(key)) {
                throw new BadRow("the key " + key + " is not known");
              }
              String value = row.optional("value");
              if (value != null && values.putIfAbsent(key, value) != null) {
                throw new BadRow("the key " + key + " is there twice");
              }
            });
    return new Settings(values);
  }

  String currency() {
    return currency;
  }

  String shop() {
    return need(values, "shop.id");
  }

  String shopName() {
    return need(values, "shop.name");
  }

  /// The calendar that moves the folder's dates so that its `as-of` day is the day of `now`.
  Calendar calendar(Instant now) {
    String asOf = values.get("as-of");
    if (asOf == null) {
      return new Calendar(zone, 0);
    }
    LocalDate then = instantOf(asOf).atZoneSameInstant(zone).toLocalDate();
    return new Calendar(zone, ChronoUnit.DAYS.between(then, LocalDate.ofInstant(now, zone)));
  }

  Json json() {
    String till = need(values, "till.id");
    Json shop =
        new Json()
            .with("id", shop())
            .with("name", shopName())
            .with("address", List.of(values.getOrDefault("shop.address", "").split("\\|")))
            .with("postcode", values.getOrDefault("shop.postcode", ""))
            .with("city", values.getOrDefault("shop.city", ""))
            .with("country", values.get("shop.country"))
            .with("siret", values.get("shop.siret"))
            .with("vatId", values.get("shop.vat-id"))
            .with("ape", values.get("shop.ape"))
            .with("phone", values.get("shop.phone"));
    return new Json()
        .with("shop", shop.node())
        .with(
            "till",
            new Json().with("id", till).with("name", values.getOrDefault("till.name", till)).node())
        .with("currency", currency)
        .with("country", values.get("shop.country"))
        .with("zone", zone.getId())
        .with("receiptFooter", values.get("receipt.footer"))
        .with("loyalty", loyalty)
        .with("scan", scan)
        .with("align", align)
        .with("pickUps", pickUps)
        .with("returns", returns)
        .with("training", Boolean.parseBoolean(values.get("training")));
  }

  /// Points for each whole amount; both numbers or none.
  private static @Nullable ObjectNode loyaltyOf(Map<String, String> values) {
    if (!values.containsKey("loyalty.per-minor") && !values.containsKey("loyalty.points")) {
      return null;
    }
    return new Json()
        .with("perMinor", numberOf(values, "loyalty.per-minor"))
        .with("points", numberOf(values, "loyalty.points"))
        .node();
  }

  /// When preparing counts as late, and whether a paper is looked at.
  private static @Nullable ObjectNode pickUpsOf(Map<String, String> values) {
    var minutes = "pick-up.prepare-minutes";
    var paper = values.get("pick-up.asks-for-paper");
    if (paper == null && !values.containsKey(minutes)) {
      return null;
    }
    return new Json()
        .with(
            "prepareWithinMinutes", values.containsKey(minutes) ? numberOf(values, minutes) : null)
        .with("asksForPaper", Boolean.parseBoolean(paper))
        .node();
  }

  /// How much is risked when goods are taken back; what is not given is the till's own.
  private static @Nullable ObjectNode returnsOf(Map<String, String> values) {
    if (values.keySet().stream().noneMatch(key -> key.startsWith("return."))) {
      return null;
    }
    return new Json()
        .with("days", optionalNumberOf(values, "return.days"))
        .with("freshMinutes", optionalNumberOf(values, "return.fresh-minutes"))
        .with("oldestHours", optionalNumberOf(values, "return.oldest-hours"))
        .with("staleCapMinor", optionalNumberOf(values, "return.stale-cap-minor"))
        .with("cashCapMinor", optionalNumberOf(values, "return.cash-cap-minor"))
        .node();
  }

  private static @Nullable Long optionalNumberOf(Map<String, String> values, String key) {
    return values.containsKey(key) ? numberOf(values, key) : null;
  }

  /// How in-store codes are laid out, each `layout:kind:decimals`, and what scanners send between
  /// the elements of GS1 codes.
  private static @Nullable ObjectNode scanOf(Map<String, String> values) {
    String patterns = values.getOrDefault("scan.patterns", "");
    String separators = values.getOrDefault("scan.separators", "");
    if (patterns.isEmpty() && separators.isEmpty()) {
      return null;
    }
    List<String> list = new ArrayList<>();
    for (String pattern : patterns.isEmpty() ? new String[0] : patterns.split("\\|")) {
      var form = PATTERN.matcher(pattern.strip());
      if (!form.matches()) {
        throw new ShopFolderFault("settings.csv: scan.patterns " + pattern + " is no pattern.");
      }
      list.add(
          new Json()
              .with("layout", form.group(1))
              .with("kind", form.group(2))
              .with("decimals", Long.valueOf(form.group(3)))
              .text());
    }
    return new Json()
        .raw("patterns", list)
        .with("separators", separators.isEmpty() ? null : separators)
        .node();
  }

  /// Who may charge the web's price, and how low.
  private static @Nullable ObjectNode alignOf(Map<String, String> values) {
    @Nullable String mode = values.get("align.mode");
    if (mode == null) {
      return null;
    }
    if (!List.of("never", "ask", "always", "approved").contains(mode)) {
      throw new ShopFolderFault("settings.csv: align.mode " + mode + " is not known.");
    }
    boolean hasFloor = values.containsKey("align.floor-bp");
    return new Json()
        .with("mode", mode)
        .with("floorBp", hasFloor ? numberOf(values, "align.floor-bp") : null)
        .with("excludedItems", several(values, "align.excluded-items"))
        .with("excludedCategories", several(values, "align.excluded-categories"))
        .node();
  }

  private static List<String> several(Map<String, String> values, String key) {
    return values.containsKey(key) ? List.of(values.getOrDefault(key, "").split("\\|")) : List.of();
  }

  private static Long numberOf(Map<String, String> values, String key) {
    String text = need(values, key);
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw new ShopFolderFault("settings.csv: " + key + " " + text + " is no number above zero.");
    }
    return Long.valueOf(text);
  }

  private static String need(Map<String, String> values, String key) {
    @Nullable String value = values.get(key);
    if (value == null) {
      throw new ShopFolderFault("settings.csv has no " + key + ".");
    }
    return value;
  }

  private static String currencyOf(String code) {
    try {
      return Currency.getInstance(code).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      throw new ShopFolderFault("settings.csv: " + code + " is not an ISO 4217 currency.", e);
    }
  }

  private static ZoneId zoneOf(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new ShopFolderFault("settings.csv: " + name + " is not a time zone.", e);
    }
  }

  private static OffsetDateTime instantOf(String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atTime(12, 0).atOffset(ZoneOffset.UTC)
          : OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      throw new ShopFolderFault("settings.csv: as-of " + text + " is not an instant.", e);
    }
  }
}
