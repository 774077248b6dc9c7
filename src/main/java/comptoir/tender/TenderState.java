package comptoir.tender;

import comptoir.value.Money;
import java.util.ArrayList;
import java.util.List;

/// How far a basket is settled.
///
/// @param given in the order given, without the change
public record TenderState(Money total, List<Tender> given) {

  public TenderState {
    given = List.copyOf(given);
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

  public boolean isSettled() {
    return remaining().isZero();
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
