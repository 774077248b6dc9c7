package comptoir.counter.view;

import comptoir.counter.Context;
import comptoir.returns.Returnable;
import comptoir.returns.Returnable.Hindrance;
import comptoir.text.Texts;
import comptoir.value.Quantity;

/// A line of a purchase that may come back, in words.
///
/// @param what how many were bought and came back
/// @param why none can come back; empty where some can
/// @param count how many are chosen of how many
/// @param worth what is given back for them; empty where none is chosen
record TakeBackRow(
    String label, String what, String why, String count, String worth, boolean isChosen) {

  static TakeBackRow of(Context.TakingBack taking, Returnable.Line line, Texts texts) {
    var count = taking.count(line);
    return new TakeBackRow(
        line.bought().label(),
        what(line, texts),
        line.hindrance().map(it -> texts.get(hindrance(it))).orElse(""),
        texts.get(
            "counter.taking-back.count",
            texts.quantity(count),
            texts.quantity(line.share().left())),
        count.isPositive() ? texts.amount(line.share().of(count).negated()) : "",
        count.isPositive());
  }

  private static String what(Returnable.Line line, Texts texts) {
    var bought = texts.quantity(line.share().bought());
    return line.returned().equals(Quantity.ZERO)
        ? texts.get("counter.taking-back.bought", bought)
        : texts.get("counter.taking-back.bought.returned", bought, texts.quantity(line.returned()));
  }

  /// The key of the words for it.
  static String hindrance(Hindrance why) {
    return switch (why) {
      case ALL_RETURNED -> "counter.taking-back.all-returned";
      case NOTHING_PAID -> "counter.taking-back.nothing-paid";
      case OF_ITS_ORDER -> "counter.taking-back.of-its-order";
      case UNKNOWN_ARTICLE -> "counter.taking-back.unknown-article";
    };
  }

  /// As a screen reader says it.
  String spoken() {
    return String.join(", ", label, what, why.isEmpty() ? count : why, worth);
  }
}
