package comptoir.drill;

import comptoir.journal.Journalled;
import comptoir.journal.RetailTransaction;
import java.util.List;

/// What both ends must say alike of one sale. Amounts in minor units, quantities in thousandths.
///
/// @param lines `n item quantity total reservation`, in order
/// @param tenders `n mode amount`, in order
/// @param vat `rate net vat gross`, in order of the rates
/// @param coupons `code amount`, by code
/// @param points `kind points`, in order
/// @param sha256 of the canonical record
record SaleFacts(
    String transaction,
    String till,
    long sequence,
    String number,
    String businessDate,
    String type,
    long total,
    String customer,
    List<String> lines,
    List<String> tenders,
    List<String> vat,
    List<String> coupons,
    List<String> points,
    String sha256) {

  SaleFacts {
    lines = List.copyOf(lines);
    tenders = List.copyOf(tenders);
    vat = vat.stream().sorted().toList();
    coupons = coupons.stream().sorted().toList();
    points = List.copyOf(points);
  }

  /// The same where the customer asked to be forgotten: with them go the points.
  SaleFacts withoutCustomer() {
    return new SaleFacts(
        transaction,
        till,
        sequence,
        number,
        businessDate,
        type,
        total,
        "",
        lines,
        tenders,
        vat,
        coupons,
        List.of(),
        sha256);
  }

  static SaleFacts of(Journalled entry) {
    var transaction = entry.transaction();
    return new SaleFacts(
        transaction.id().toString(),
        transaction.till().value(),
        transaction.sequence(),
        transaction.number(),
        transaction.businessDate().toString(),
        transaction.type().name(),
        transaction.total().minor(),
        entry.customer().map(it -> it.value()).orElse(""),
        lines(transaction),
        transaction.tenders().stream()
            .map(it -> "%d %s %d".formatted(it.n(), it.mode(), it.amount().minor()))
            .toList(),
        transaction.vat().stream()
            .map(
                it ->
                    vat(
                        it.rate().basisPoints(),
                        it.net().minor(),
                        it.vat().minor(),
                        it.gross().minor()))
            .toList(),
        transaction.coupons().stream().map(it -> it.code() + " " + it.amount().minor()).toList(),
        transaction.loyalty().stream().map(it -> it.kind() + " " + it.points()).toList(),
        entry.recordSha256());
  }

  private static List<String> lines(RetailTransaction transaction) {
    return transaction.lines().stream()
        .map(
            line ->
                line(
                    line.n(),
                    line.item().map(it -> it.value()).orElse("-"),
                    line.quantity().milli(),
                    line.total().minor(),
                    line.pickUp().map(it -> it.reservation().value()).orElse("-")))
        .toList();
  }

  static String line(long n, String item, long quantity, long total, String reservation) {
    return "%d %s %d %d %s".formatted(n, item, quantity, total, reservation);
  }

  static String vat(long rate, long net, long vat, long gross) {
    return "%05d %d %d %d".formatted(rate, net, vat, gross);
  }

  /// Without the ids, which no two platforms need give alike.
  String print() {
    return "%s %d %s %s %d %s %s %s %s %s %s"
        .formatted(
            number,
            sequence,
            businessDate,
            type,
            total,
            customer,
            lines,
            tenders,
            vat,
            coupons,
            points);
  }
}
