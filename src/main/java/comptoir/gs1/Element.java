package comptoir.gs1;

/// One element of an element string: an application identifier and its value, both as they stand in
/// the symbol.
///
/// @param ai two to four digits; where they tell decimals, these too (`3103`)
public record Element(String ai, String value) {

  /// The first two digits of identifiers whose values have a length of their own and so need no
  /// separator behind them (GS1 General Specifications 7.8.5).
  private static final String PREDEFINED =
      " 00 01 02 03 04 11 12 13 14 15 16 17 18 19 20 31 32 33 34 35 36 41 ";

  /// Whether no separator is needed behind it.
  public boolean isPredefined() {
    return isPredefined(ai);
  }

  static boolean isPredefined(String ai) {
    return PREDEFINED.contains(" " + ai.substring(0, 2) + " ");
  }
}
