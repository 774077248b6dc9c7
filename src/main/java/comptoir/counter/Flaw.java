package comptoir.counter;

import comptoir.gs1.Gs1Flaw;

/// Why a text cannot be a code or a search.
public sealed interface Flaw {

  /// The last digit does not belong to the others: misread or mistyped.
  record WrongCheckDigit(int given, int expected) implements Flaw {}

  /// A scan of digits that is no barcode's length: most likely a part of one.
  record OddLength(int digits) implements Flaw {}

  record TooLong(int length, int limit) implements Flaw {}

  /// Characters no code has; `text` of the finding shows them as `␀`-like signs.
  record ControlCharacters() implements Flaw {}

  /// A quantity of zero or beyond what anybody buys.
  record QuantityOutOfRange() implements Flaw {}

  /// It says that it is a code of GS1, and does not read as one.
  record NoGs1(Gs1Flaw why) implements Flaw {}

  /// A code of GS1 that names no item.
  ///
  /// @param read what it says instead
  record NoItem(String read) implements Flaw {}

  /// The price on the label is in another currency.
  record OtherCurrency() implements Flaw {}

  /// The label measures in units that nobody here sells by.
  record ForeignMeasure(String ai) implements Flaw {}

  /// The scanner sent nothing.
  record Empty() implements Flaw {}
}
