package comptoir.gs1;

/// Why a text cannot be read as what it says it is.
public sealed interface Gs1Flaw {

  /// No symbology of that identifier is known, or it brought nothing.
  record NoSymbol(String identifier) implements Gs1Flaw {}

  /// No application identifier stands there.
  record UnknownIdentifier(String at) implements Gs1Flaw {}

  record WrongLength(String ai, String value) implements Gs1Flaw {}

  record WrongCharacters(String ai, String value) implements Gs1Flaw {}

  record WrongCheckDigit(String ai, String value, int given, int expected) implements Gs1Flaw {}

  /// No such day.
  record NoDate(String ai, String value) implements Gs1Flaw {}

  /// A retail barcode of the wrong length, or with something else than figures in it.
  record NoGtin(String value) implements Gs1Flaw {}

  /// The price in an in-store code does not go with its own check digit.
  record WrongVerifier(int given, int expected) implements Gs1Flaw {}
}
