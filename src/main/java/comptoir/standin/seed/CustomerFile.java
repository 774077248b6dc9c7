package comptoir.standin.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The customers with the consents they gave or refused, and what other files say of them.
final class CustomerFile {
  private final Reading reading;
  private final Map<String, Json> customers = new LinkedHashMap<>();

  CustomerFile(Reading reading) {
    this.reading = reading;
  }

  Map<String, Json> customers() {
    return customers;
  }

  void read(Map<String, CatalogueFiles.Item> items) {
    heads();
    new ProfileFiles(reading, customers, items).read();
    customers.forEach((id, json) -> reading.sink().put("customers", id, json.text()));
  }

  private void heads() {
    reading.unique(
        "customers.csv",
        List.of(
            "id",
            "given_name",
            "family_name",
            "email",
            "phone",
            "card",
            "city",
            "postcode",
            "segment",
            "segment_reason",
            "points",
            "since",
            "consent_email",
            "consent_sms",
            "contacts_30d"),
        this::customer);
  }

  private void customer(Row row) {
    String id = row.text("id");
    String given = row.optional("given_name");
    String family = row.optional("family_name");
    if (given == null && family == null) {
      throw new BadRow("given_name and family_name are both empty");
    }
    Json json =
        new Json()
            .with("givenName", given == null ? "" : given)
            .with("familyName", family == null ? "" : family)
            .with("email", row.optional("email"))
            .with("phone", row.optional("phone"))
            .with("card", row.optional("card"))
            .with("city", row.optional("city"))
            .with("postcode", row.optional("postcode"));
    segment(row, json);
    json.with("points", row.optionalNumber("points"))
        .with("since", reading.date(row, "since"))
        .with("consents", consents(row))
        .with("contacts30d", row.optionalNumber("contacts_30d"));
    customers.put(id, json);
  }

  private static void segment(Row row, Json json) {
    String name = row.optional("segment");
    if (name != null) {
      String reason = row.optional("segment_reason");
      json.with(
          "segment",
          new Json().with("name", name).with("reason", reason == null ? "" : reason).node());
    }
  }

  private ArrayNode consents(Row row) {
    ArrayNode consents = JsonNodeFactory.instance.arrayNode();
    for (String channel : List.of("email", "sms")) {
      String value = row.optional("consent_" + channel);
      if (value != null) {
        Json consent = new Json().with("channel", channel).with("granted", !value.equals("no"));
        consent.with("at", value.equals("no") ? null : granted(channel, value));
        consents.add(consent.node());
      }
    }
    return consents;
  }

  private String granted(String channel, String date) {
    try {
      return String.valueOf(reading.calendar().date(LocalDate.parse(date)));
    } catch (DateTimeException e) {
      throw new BadRow("consent_" + channel + " \"" + date + "\" is neither a date nor no");
    }
  }
}
