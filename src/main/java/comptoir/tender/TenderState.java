package comptoir.tender;

import comptoir.value.Money;
import java.util.ArrayList;
import java.util.List;

/// How far a basket is settled.
///
/// @param given in the order given, without the change; each positive
public record TenderState(Money total, List<Tender> given) {

  public TenderState {
    given = List.copyOf(given);
    for (var tender : given) {
      if (tender.mode() == TenderMode.CHANGE || !tender.amount().isPositive()) {
        throw new IllegalArgumentException("Not an amount that was given: " + tender);
      }
    }
  }

  public static TenderState due(Money total) {
    return new TenderState(total, List.of());
  }

  /// What is still to be given; never negative.
  public Money remaining() {
    var rest = total.minus(sum());
    return rest.isNegative() ? Money.zero(total.currency()) : rest;
  }

  /// What is to be given back; never negative.
  public Money change() {
    var over = sum().minus(total);
    return over.isNegative() ? Money.zero(total.currency()) : over;
  }

  /// True where nothing is due any more and the change comes out of the cash that was given. A
  /// negative total is never settled: money is not paid out on a sale.
  public boolean isSettled() {
    return !total.isNegative() && remaining().isZero() && change().compareTo(cash()) <= 0;
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
