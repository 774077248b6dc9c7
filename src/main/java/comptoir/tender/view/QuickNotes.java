package comptoir.tender.view;

import comptoir.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The amounts a customer most likely hands over: what is due, rounded up to the next notes.
final class QuickNotes {

  static final int MOST = 4;
  private static final List<Integer> STEPS = List.of(5, 10, 20, 50, 100, 200);

  /// Yen and its like have a thousand where others have ten.
  private static final long WITHOUT_DECIMALS = 100;

  private QuickNotes() {}

  /// At most [#MOST], the smallest first, each more than what is due.
  static List<Money> of(Money due) {
    var currency = due.currency();
    var digits = currency.getDefaultFractionDigits();
    var unit = digits > 0 ? Math.powExact(10L, digits) : WITHOUT_DECIMALS;
    var amounts = new TreeSet<Long>();
    for (var step : STEPS) {
      var note = step * unit;
      var up = Math.ceilDiv(due.minor(), note) * note;
      if (up > due.minor()) {
        amounts.add(up);
      }
    }
    var notes = new ArrayList<Money>();
    for (var amount : amounts) {
      if (notes.size() < MOST) {
        notes.add(new Money(amount, currency));
      }
    }
    return List.copyOf(notes);
  }
}
