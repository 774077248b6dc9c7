package comptoir.standin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    List<Vat> vat) {

  /// A line; with a reservation it is an article paid elsewhere and handed over here.
  record Line(
      long n,
      @Nullable String item,
      String sku,
      String label,
      long qtyMilli,
      long unitMilli,
      long totalMinor,
      @Nullable String reservation,
      @Nullable String order) {}

  /// A way to pay and its amount; change given back is negative.
  record Tender(long n, String mode, long amountMinor) {}

  /// One row of the VAT table.
  record Vat(long bp, long netMinor, long vatMinor, long grossMinor) {}

  /// @throws Fields.Malformed when a field is not as in the contract
  static SaleForm of(Fields body) {
    body.object("record").text("text");
    once(body, "lines");
    once(body, "tenders");
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
                    f.number("grossMinor"))));
  }

  /// Lines and tenders are known by their `n`.
  private static void once(Fields body, String array) {
    Set<Long> seen = new HashSet<>();
    for (long n : body.array(array, entry -> entry.number("n"))) {
      if (!seen.add(n)) {
        throw new Fields.Malformed(body.path() + array + " has n " + n + " twice");
      }
    }
  }

  private static Line line(Fields f) {
    return new Line(
        f.number("n"),
        f.optionalText("item"),
        f.text("sku"),
        f.text("label"),
        f.number("qtyMilli"),
        f.number("unitMilli"),
        f.number("totalMinor"),
        f.optionalText("reservation"),
        f.optionalText("order"));
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
