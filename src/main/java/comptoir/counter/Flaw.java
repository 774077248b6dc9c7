package comptoir.counter;

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

  /// The scanner sent nothing.
  record Empty() implements Flaw {}
}
