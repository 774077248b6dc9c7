package comptoir.journal;

import comptoir.pricing.VatLine;
import comptoir.value.BusinessDate;
import comptoir.value.CustomerId;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// A transaction that has all but its place in the series.
public record Draft(
    TransactionId id,
    RetailTransaction.Type type,
    TillId till,
    OperatorId operator,
    BusinessDate businessDate,
    OffsetDateTime at,
    List<SaleLine> lines,
    List<TenderLine> tenders,
    List<VatLine> vat,
    Money total,
    Optional<CustomerId> customer,
    List<CouponUse> coupons,
    List<LoyaltyMove> loyalty,
    List<PromotionUse> promotions) {

  /// A draft without coupons and promotions that moves no points.
  public Draft(
      TransactionId id,
      RetailTransaction.Type type,
      TillId till,
      OperatorId operator,
      BusinessDate businessDate,
      OffsetDateTime at,
      List<SaleLine> lines,
      List<TenderLine> tenders,
      List<VatLine> vat,
      Money total,
      Optional<CustomerId> customer) {
    this(
        id,
        type,
        till,
        operator,
        businessDate,
        at,
        lines,
        tenders,
        vat,
        total,
        customer,
        List.of(),
        List.of(),
        List.of());
  }

  RetailTransaction numbered(long sequence, String number, String software) {
    return new RetailTransaction(
        id,
        number,
        sequence,
        type,
        till,
        operator,
        businessDate,
        at,
        lines,
        tenders,
        vat,
        total,
        software,
        coupons,
        loyalty,
        promotions);
  }
}
