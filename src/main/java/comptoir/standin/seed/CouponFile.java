package comptoir.standin.seed;

import java.util.List;

/// The codes that take an amount off a sale.
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
    if (amount < 1) {
      throw new BadRow("amount_minor " + amount + " is not above zero");
    }
    String customer = row.optional("customer");
    if (customer != null) {
      Reading.known(customers.ids(), customer, "customers.csv");
    }
    Json json =
        new Json()
            .with("label", row.text("label"))
            .with("amountMinor", amount)
            .with("minimumMinor", row.optionalNumber("minimum_minor"))
            .with("currency", reading.settings().currency())
            .with("from", reading.date(row, "from"))
            .with("to", reading.date(row, "to"))
            .with("singleUse", row.oneOf("single_use", List.of("yes", "no")).equals("yes"))
            .with("customer", customer)
            .with("state", "open");
    reading.sink().put("coupons", row.text("code"), json.text());
  }
}
