package comptoir.journal;

import comptoir.pricing.VatLine;
import comptoir.value.BusinessDate;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import java.time.OffsetDateTime;
import java.util.List;

/// A completed sale or return: a fact.
///
/// @param number as people read it, of a series without a gap
/// @param sequence from 1, without a gap within till and chain
/// @param at local time with offset, to the second
/// @param total what the customer paid; the sum of the lines, of the tenders and of the VAT table
/// @param software version of the program that made it
/// @param coupons what was redeemed; together what the lines bear of coupons
/// @param loyalty points of its customer that it moved
/// @param promotions what took something off; together what the lines bear of promotions
public record RetailTransaction(
    TransactionId id,
    String number,
    long sequence,
    Type type,
    TillId till,
    OperatorId operator,
    BusinessDate businessDate,
    OffsetDateTime at,
    List<SaleLine> lines,
    List<TenderLine> tenders,
    List<VatLine> vat,
    Money total,
    String software,
    List<CouponUse> coupons,
    List<LoyaltyMove> loyalty,
    List<PromotionUse> promotions) {

  /// The chain all retail transactions of a till belong to.
  public static final String CHAIN = "TICKET";

  public RetailTransaction {
    lines = List.copyOf(lines);
    tenders = List.copyOf(tenders);
    vat = List.copyOf(vat);
    coupons = List.copyOf(coupons);
    loyalty = List.copyOf(loyalty);
    promotions = List.copyOf(promotions);
    if (at.getNano() != 0) {
      throw new IllegalArgumentException("A transaction is timed to the second, not " + at);
    }
    var currency = total.currency();
    requireTotal("lines", total, Money.sum(lines.stream().map(SaleLine::total).toList(), currency));
    requireTotal(
        "tenders", total, Money.sum(tenders.stream().map(TenderLine::amount).toList(), currency));
    requireTotal("VAT", total, Money.sum(vat.stream().map(VatLine::gross).toList(), currency));
    requireTotal(
        "coupons",
        Money.sum(lines.stream().map(SaleLine::coupon).toList(), currency),
        Money.sum(coupons.stream().map(CouponUse::amount).toList(), currency));
    requireTotal(
        "promotions",
        Money.sum(lines.stream().map(SaleLine::promotion).toList(), currency),
        Money.sum(promotions.stream().map(PromotionUse::amount).toList(), currency));
  }

  /// A transaction without coupons and promotions that moves no points.
  public RetailTransaction(
      TransactionId id,
      String number,
      long sequence,
      Type type,
      TillId till,
      OperatorId operator,
      BusinessDate businessDate,
      OffsetDateTime at,
      List<SaleLine> lines,
      List<TenderLine> tenders,
      List<VatLine> vat,
      Money total,
      String software) {
    this(
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
        List.of(),
        List.of(),
        List.of());
  }

  private static void requireTotal(String what, Money total, Money sum) {
    if (!sum.equals(total)) {
      throw new IllegalArgumentException("The %s sum to %s, not to %s".formatted(what, sum, total));
    }
  }

  /// What kind of transaction it is.
  public enum Type {
    SALE,
    RETURN
  }
}
