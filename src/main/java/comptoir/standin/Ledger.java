package comptoir.standin;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that tills have brought about, to be compared with what the tills hold. Amounts in
/// minor units, quantities in thousandths.
///
/// @param sales by the transaction's id
/// @param stockMoves by the envelope's id, in the order of its lines
/// @param steps of reservations, in the order in which they were taken
/// @param reservations the state each is in, by id
/// @param stock how much is at each place, by `item@place`
/// @param points of each customer who has any, by id
/// @param coupons the state each is in, by code
/// @param erasures the tills that have forgotten a customer, each as often as it said so, by the
///   erasure's id
public record Ledger(
    Map<String, Sale> sales,
    Map<String, List<StockMove>> stockMoves,
    List<Step> steps,
    Map<String, String> reservations,
    Map<String, Long> stock,
    Map<String, Long> points,
    Map<String, String> coupons,
    Map<String, List<String>> erasures) {

  /// One sale as it was charged, lines, tenders and VAT rows in their order.
  ///
  /// @param customer empty also where he was forgotten
  public record Sale(
      String transaction,
      String envelope,
      String till,
      String operator,
      String at,
      String chain,
      long seq,
      String number,
      String businessDate,
      String type,
      String currency,
      long totalMinor,
      Optional<String> customer,
      String sha256,
      Optional<String> signature,
      List<Line> lines,
      List<Tender> tenders,
      List<Vat> vat,
      List<Coupon> coupons,
      List<Points> loyalty) {}

  public record Line(
      long n,
      Optional<String> item,
      String sku,
      long qtyMilli,
      long unitMilli,
      long discountMinor,
      long totalMinor,
      long bp,
      Optional<String> reservation) {}

  public record Tender(long n, String mode, long amountMinor) {}

  public record Vat(long bp, long netMinor, long vatMinor, long grossMinor) {}

  /// A coupon that was redeemed.
  ///
  /// @param isFirst whether a coupon of single use belongs to this sale; true for others
  public record Coupon(String code, long amountMinor, boolean isFirst) {}

  /// A move of points: `earn` or `burn`.
  public record Points(String kind, long points) {}

  public record StockMove(String item, String place, long qtyMilli) {}

  /// A step of a reservation, and who made it.
  public record Step(
      String envelope,
      String reservation,
      String from,
      String to,
      String till,
      String operator,
      String at) {}
}
