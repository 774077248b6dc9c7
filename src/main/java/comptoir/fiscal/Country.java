package comptoir.fiscal;

/// A country's two doors, chosen by its ISO 3166 code.
public record Country(FiscalModule fiscal, CountryPolicy policy) {

  public static Country of(String code) {
    return switch (code) {
      case "FR" -> new Country(new FrenchFiscalModule(), new FrenchPolicy());
      default -> new Country(new PlainFiscalModule(), new PlainPolicy());
    };
  }
}
