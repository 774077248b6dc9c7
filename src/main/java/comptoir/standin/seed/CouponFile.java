package comptoir.standin.seed;

import java.util.List;

/// The coupons; a code is given once, and is open.
final class CouponFile {
  private final Reading reading;
  private final CustomerFile customers;

  CouponFile(Reading reading, CustomerFile customers) {
    this.reading = reading;
    this.customers = customers;
  }

  void read() {
    reading
        .file("coupons.csv")
        .each(
            List.of(
                "code",
                "label",
                "amount_minor",
                "minimum_minor",
                "from",
                "to",
                "single_use",
                "customer"),
            Reading.once("code", this::coupon));
  }

  private void coupon(Row row) {
    long amount = row.number("amount_minor");
    if (amount < 0) {
      throw new BadRow("amount_minor " + amount + " is below zero");
    }
    Long minimum = row.optionalNumber("minimum_minor");
    if (minimum != null && minimum < 0) {
      throw new BadRow("minimum_minor " + minimum + " is below zero");
    }
    String customer = row.optional("customer");
    if (customer != null) {
      Reading.known(customers.customers(), customer, "customers.csv");
    }
    boolean once =
        row.oneOf("single_use", List.of("true", "false", "yes", "no")).matches("true|yes");
    Json json =
        new Json()
            .with("label", row.text("label"))
            .with("amountMinor", amount)
            .with("minimumMinor", minimum)
            .with("currency", reading.settings().currency())
            .with("from", reading.date(row, "from"))
            .with("to", reading.date(row, "to"))
            .with("singleUse", once)
            .with("customer", customer)
            .with("state", "open");
    reading.sink().put("coupons", row.text("code"), json.text());
  }
}
