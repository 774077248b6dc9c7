package comptoir.tender.view;

import comptoir.text.Texts;
import comptoir.value.Money;
import java.util.Currency;
import java.util.Optional;

/// An amount as it is typed, sign by sign. What would make no amount is not taken.
final class TypedAmount {

  private static final int LONGEST = 10;

  private final Texts texts;
  private final Currency currency;

  TypedAmount(Texts texts, Currency currency) {
    this.texts = texts;
    this.currency = currency;
  }

  /// The text with the sign behind it, or as it was where that would be no amount.
  String with(String typed, char sign) {
    var isPoint = sign == ',' || sign == '.';
    var longer = typed.isEmpty() && isPoint ? "0" + point() : typed + (isPoint ? point() : sign);
    var isAmount = isPoint ? hasNoPoint(typed) && hasDecimals() : parse(longer).isPresent();
    return isAmount && longer.length() <= LONGEST ? longer : typed;
  }

  String without(String typed) {
    return typed.isEmpty() ? typed : typed.substring(0, typed.length() - 1);
  }

  Optional<Money> parse(String typed) {
    return texts.parseAmount(typed, currency);
  }

  /// As the language writes it.
  char point() {
    return texts.decimalPoint();
  }

  private boolean hasNoPoint(String typed) {
    return typed.indexOf(point()) < 0;
  }

  private boolean hasDecimals() {
    return currency.getDefaultFractionDigits() > 0;
  }
}
