package comptoir.tender;

import comptoir.value.Money;
import java.util.ArrayList;
import java.util.List;

/// How far a basket is settled. Where its total is negative, money goes to the customer.
///
/// @param given in the order given, without the change; each positive, or each negative where money
///   goes to the customer
public record TenderState(Money total, List<Tender> given) {

  public TenderState {
    given = List.copyOf(given);
    for (var tender : given) {
      if (!(total.isNegative() ? isRefund(tender) : isGiven(tender))) {
        throw new IllegalArgumentException("Not an amount that was given: " + tender);
      }
    }
  }

  private static boolean isGiven(Tender tender) {
    return tender.mode() != TenderMode.CHANGE && tender.amount().isPositive();
  }

  private static boolean isRefund(Tender tender) {
    return tender.mode() != TenderMode.CHANGE && tender.amount().isNegative();
  }

  public static TenderState due(Money total) {
    return new TenderState(total, List.of());
  }

  /// What is still to be given; never negative.
  public Money remaining() {
    var rest = total.minus(sum());
    return rest.isNegative() ? Money.zero(total.currency()) : rest;
  }

  /// True where money goes to the customer.
  public boolean isRefund() {
    return total.isNegative();
  }

  /// What is still to be given to the customer for what came back; never negative.
  public Money toRefund() {
    var rest = sum().minus(total);
    return isRefund() && rest.isPositive() ? rest : Money.zero(total.currency());
  }

  /// What is to be given back of what was received; never negative.
  public Money change() {
    var over = sum().minus(total);
    return over.isNegative() || isRefund() ? Money.zero(total.currency()) : over;
  }

  /// True where nothing is due any more and the change comes out of the cash that was given. A
  /// negative total is settled when the customer was given just that.
  public boolean isSettled() {
    return isRefund()
        ? sum().equals(total)
        : remaining().isZero() && change().compareTo(cash()) <= 0;
  }

  public Money cash() {
    return Money.sum(
        given.stream()
            .filter(tender -> tender.mode() == TenderMode.CASH)
            .map(Tender::amount)
            .toList(),
        total.currency());
  }

  /// All tenders with the change, which sum to the total once it is settled.
  public List<Tender> withChange() {
    var all = new ArrayList<>(given);
    if (change().isPositive()) {
      all.add(new Tender(TenderMode.CHANGE, change().negated()));
    }
    return List.copyOf(all);
  }

  private Money sum() {
    return Money.sum(given.stream().map(Tender::amount).toList(), total.currency());
  }
}
