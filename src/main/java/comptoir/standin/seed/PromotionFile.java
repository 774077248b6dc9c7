package comptoir.standin.seed;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The promotions. What a kind needs is asked for; a kind that the stand-in does not know is served
/// as it stands, so that a till can be shown one.
final class PromotionFile {
  private static final Set<String> OF_AN_AMOUNT = Set.of("amount", "price", "bundle");

  private final Reading reading;

  PromotionFile(Reading reading) {
    this.reading = reading;
  }

  void read() {
    reading.unique(
        "promotions.csv",
        List.of(
            "id",
            "name",
            "kind",
            "scope",
            "target",
            "percent_bp",
            "threshold_milli",
            "from",
            "to",
            "channels"),
        this::promotion);
  }

  private void promotion(Row row) {
    String kind = row.text("kind");
    Json json =
        new Json()
            .with("name", row.text("name"))
            .with("kind", kind)
            .with("scope", row.text("scope"));
    targets(row, json);
    how(row, kind, json);
    whom(row, json);
    json.with("from", reading.date(row, "from"))
        .with("to", reading.date(row, "to"))
        .with("channels", row.list("channels"));
    reading.sink().put("promotions", row.text("id"), json.text());
  }

  /// One target stands by itself, as it always did.
  private static void targets(Row row, Json json) {
    List<String> targets = row.list("target");
    if (targets.size() == 1) {
      json.with("target", targets.getFirst());
    } else if (!targets.isEmpty()) {
      json.with("targets", targets);
    }
    several(row, "excluded_items", "excludedItems", json);
    several(row, "excluded_categories", "excludedCategories", json);
  }

  private void how(Row row, String kind, Json json) {
    Long percent = row.optionalNumber("percent_bp");
    Long amount = row.optionalNumber("amount_minor");
    if (kind.equals("percent") && percent == null) {
      throw new BadRow("a promotion of kind percent has no percent_bp");
    }
    if (OF_AN_AMOUNT.contains(kind) && amount == null) {
      throw new BadRow("a promotion of kind " + kind + " has no amount_minor");
    }
    Long minimum = row.optionalNumber("minimum_minor");
    if (amount != null || minimum != null) {
      json.with("currency", reading.settings().currency());
    }
    json.with("percentBp", percent)
        .with("amountMinor", amount)
        .with("taken", needed(row, kind, "taken"))
        .with("paid", needed(row, kind, "paid"))
        .with("thresholdMilli", row.optionalNumber("threshold_milli"))
        .with("minimumMinor", minimum);
    if (kind.equals("bundle")) {
      json.raw("parts", row.list("parts").stream().map(PromotionFile::part).toList());
    }
  }

  private static @Nullable Long needed(Row row, String kind, String column) {
    Long number = row.optionalNumber(column);
    if (kind.equals("n-for-m") && number == null) {
      throw new BadRow("a promotion of kind n-for-m has no " + column);
    }
    return number;
  }

  /// `2 category Thés et infusions`: how many, of what scope, of which target.
  private static String part(String text) {
    String[] words = text.split(" ", 3);
    if (words.length < 3 || !words[0].matches("[1-9]\\d{0,3}")) {
      throw Row.bad("parts", text, "a count, a scope and a target");
    }
    return new Json()
        .with("scope", words[1])
        .with("targets", List.of(words[2]))
        .with("count", Long.valueOf(words[0]))
        .text();
  }

  private void whom(Row row, Json json) {
    several(row, "customers", "customers", json);
    several(row, "segments", "segments", json);
    json.with("coupon", row.optional("coupon")).with("priority", row.optionalNumber("priority"));
    if (row.optional("exclusive") != null) {
      json.with(
          "exclusive",
          row.oneOf("exclusive", List.of("true", "false", "yes", "no")).matches("true|yes"));
    }
  }

  private static void several(Row row, String column, String name, Json json) {
    List<String> values = row.list(column);
    if (!values.isEmpty()) {
      json.with(name, values);
    }
  }
}
