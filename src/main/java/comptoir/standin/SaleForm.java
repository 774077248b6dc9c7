package comptoir.standin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The body of a `sale` envelope, as far as the platform reads it. Amounts in minor units.
record SaleForm(
    String transaction,
    String number,
    long seq,
    String chain,
    String businessDate,
    String type,
    String currency,
    long totalMinor,
    @Nullable String customer,
    List<Line> lines,
    List<Tender> tenders,
    List<Vat> vat,
    List<Coupon> coupons,
    List<Loyalty> loyalty,
    Seal seal) {

  /// A line; with a reservation it is an article paid elsewhere and handed over here.
  record Line(
      long n,
      @Nullable String item,
      String sku,
      String label,
      long qtyMilli,
      long unitMilli,
      long discountMinor,
      long totalMinor,
      long bp,
      @Nullable String reservation,
      @Nullable String order,
      @Nullable Long orderLine,
      @Nullable String destination) {

    /// Whether goods of an order come back with it.
    boolean bringsBack() {
      return order != null && reservation == null && qtyMilli < 0;
    }

    /// Whether what is sold leaves, or what comes back joins, the goods on sale in the shop.
    boolean movesStock() {
      return item != null && (destination == null || destination.equals("shelf"));
    }
  }

  /// A way to pay and its amount; change given back is negative.
  record Tender(long n, String mode, long amountMinor) {}

  /// One row of the VAT table.
  record Vat(long bp, long netMinor, long vatMinor, long grossMinor) {}

  /// A coupon that was redeemed, and what it took off.
  record Coupon(String code, long amountMinor) {}

  /// A move of the customer's points: `earn` or `burn`, and how many.
  record Loyalty(String kind, long points) {
    /// By how much the customer's points change.
    long delta() {
      return kind.equals("burn") ? Math.negateExact(points) : points;
    }
  }

  /// What holds the till's record together.
  record Seal(String sha256, @Nullable String signature) {}

  /// @throws Fields.Malformed when a field is not as in the contract
  static SaleForm of(Fields body) {
    body.object("record").text("text");
    once(body, "lines", f -> "n " + f.number("n"));
    once(body, "tenders", f -> "n " + f.number("n"));
    SaleForm sale = read(body);
    if (!sale.coupons.isEmpty()) {
      once(body, "coupons", f -> "code " + f.text("code"));
    }
    if (!sale.loyalty.isEmpty() && sale.customer == null) {
      throw new Fields.Malformed(body.path() + "loyalty is there without a customer");
    }
    return sale;
  }

  private static SaleForm read(Fields body) {
    return new SaleForm(
        body.text("transaction"),
        body.text("number"),
        body.number("seq"),
        body.text("chain"),
        body.text("businessDate"),
        body.text("type"),
        body.text("currency"),
        body.number("totalMinor"),
        body.optionalText("customer"),
        body.array("lines", SaleForm::line),
        body.array(
            "tenders", f -> new Tender(f.number("n"), f.text("mode"), f.number("amountMinor"))),
        body.array(
            "vat",
            f ->
                new Vat(
                    f.number("bp"),
                    f.number("netMinor"),
                    f.number("vatMinor"),
                    f.number("grossMinor"))),
        body.optionalArray("coupons", SaleForm::coupon),
        body.optionalArray("loyalty", SaleForm::loyalty),
        seal(body.object("record")));
  }

  /// Lines and tenders are known by their `n`, coupons by their code.
  private static void once(Fields body, String array, Function<Fields, String> key) {
    Set<String> seen = new HashSet<>();
    for (String found : body.array(array, key)) {
      if (!seen.add(found)) {
        throw new Fields.Malformed(body.path() + array + " has " + found + " twice");
      }
    }
  }

  private static Coupon coupon(Fields f) {
    long amount = f.number("amountMinor");
    if (amount < 0) {
      throw new Fields.Malformed(f.path() + "amountMinor is below zero");
    }
    return new Coupon(f.text("code"), amount);
  }

  private static Loyalty loyalty(Fields f) {
    String kind = f.text("kind");
    if (!kind.equals("earn") && !kind.equals("burn")) {
      throw new Fields.Malformed(f.path() + "kind is neither earn nor burn");
    }
    return new Loyalty(kind, f.number("points"));
  }

  private static Seal seal(Fields record) {
    return new Seal(record.text("sha256"), record.optionalText("signature"));
  }

  /// The same sale of that customer, or of nobody.
  SaleForm boughtBy(@Nullable String buyer) {
    return new SaleForm(
        transaction,
        number,
        seq,
        chain,
        businessDate,
        type,
        currency,
        totalMinor,
        buyer,
        lines,
        tenders,
        vat,
        coupons,
        loyalty,
        seal);
  }

  private static Line line(Fields f) {
    return new Line(
        f.number("n"),
        f.optionalText("item"),
        f.text("sku"),
        f.text("label"),
        f.number("qtyMilli"),
        f.number("unitMilli"),
        f.number("discountMinor"),
        f.number("totalMinor"),
        f.number("bp"),
        f.optionalText("reservation"),
        f.optionalText("order"),
        f.optionalNumber("orderLine"),
        f.optionalText("destination"));
  }

  /// Whether lines, tenders and VAT table all come to the total.
  boolean addsUp() {
    try {
      return sum(lines.stream().map(Line::totalMinor).toList()) == totalMinor
          && sum(tenders.stream().map(Tender::amountMinor).toList()) == totalMinor
          && sum(vat.stream().map(Vat::grossMinor).toList()) == totalMinor
          && vat.stream().allMatch(v -> Math.addExact(v.netMinor, v.vatMinor) == v.grossMinor);
    } catch (ArithmeticException e) {
      return false;
    }
  }

  /// Whether the sale as a whole takes goods back.
  boolean isReturn() {
    return type.equals("RETURN") || totalMinor < 0;
  }

  private static long sum(List<Long> amounts) {
    long sum = 0;
    for (long amount : amounts) {
      sum = Math.addExact(sum, amount);
    }
    return sum;
  }
}
