package comptoir.gs1;

import comptoir.value.Gtin;
import comptoir.value.ScannedCode;
import comptoir.value.ScannedCode.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The door: says what a text is in the eyes of GS1. Pure and thread-safe.
public final class Gs1Reader {

  private static final String WRITTEN_SEPARATOR = "{GS}";
  private static final String COMPOSITE = "|]e0";
  private static final int EAN_13 = 13;
  private static final int EAN_8 = 8;

  private final ScanRules rules;

  public Gs1Reader(ScanRules rules) {
    this.rules = rules;
  }

  /// What was scanned, without the scanner's identifier of the symbol before it; what was typed, as
  /// it is.
  public static String bare(ScannedCode given) {
    var text = given.text().strip();
    return isMarked(given) ? Symbol.of(text).bare(text) : text;
  }

  /// Whether the text may begin with the identifier of its symbol.
  private static boolean isMarked(ScannedCode given) {
    return given.source() == Source.SCANNER && given.symbol().isEmpty();
  }

  /// @param today from which years of two figures are told
  public Gs1Reading read(ScannedCode given, LocalDate today) {
    var bare = bare(given);
    var marked = isMarked(given) ? given.text().strip() : "";
    var symbol = Symbol.of(given.symbol().orElse(marked));
    return switch (symbol) {
      case UNSAID -> unsaid(bare, today);
      case ELEMENTS -> elements(bare, today);
      case RETAIL -> retail(bare, today);
      case RETAIL_ADD_ON -> gtin(bare, bare.substring(0, Math.min(EAN_13, bare.length())), EAN_13);
      case EAN_8 -> gtin(bare, bare, EAN_8);
      case PLAIN -> DigitalLink.read(bare, today).orElseGet(() -> new Gs1Reading.Plain(bare));
      case UNKNOWN -> new Gs1Reading.Unreadable(bare, new Gs1Flaw.NoSymbol(bare), List.of());
    };
  }

  private Gs1Reading elements(String bare, LocalDate today) {
    if (bare.isEmpty()) {
      return new Gs1Reading.Unreadable(bare, new Gs1Flaw.NoSymbol(""), List.of());
    }
    return ElementStrings.read(bare, separated(bare), today);
  }

  private Gs1Reading retail(String bare, LocalDate today) {
    var composite = bare.indexOf(COMPOSITE);
    var code = composite < 0 ? bare : bare.substring(0, composite);
    var reading = gtin(bare, code, EAN_13);
    if (composite < 0 || reading instanceof Gs1Reading.Unreadable) {
      return reading;
    }
    var more = bare.substring(composite + COMPOSITE.length());
    return ElementStrings.read(bare, "010" + code + separated(more), today);
  }

  private Gs1Reading gtin(String raw, String code, int length) {
    if (code.length() != length || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return new Gs1Reading.Unreadable(raw, new Gs1Flaw.NoGtin(code), List.of());
    }
    var last = length - 1;
    var expected = Gtin.checkDigit(code.substring(0, last));
    var given = code.charAt(last) - '0';
    return given == expected
        ? inShop(code).orElseGet(() -> new Gs1Reading.Plain(code))
        : new Gs1Reading.Unreadable(
            raw, new Gs1Flaw.WrongCheckDigit("", code, given, expected), List.of());
  }

  private Gs1Reading unsaid(String text, LocalDate today) {
    if (ElementStrings.isPrinted(text)) {
      return ElementStrings.readPrinted(text, today);
    }
    var separated = separated(text);
    if (separated.indexOf(ElementStrings.SEPARATOR) >= 0) {
      var reading = ElementStrings.read(text, separated, today);
      if (reading instanceof Gs1Reading.Read || saysSo(text)) {
        return reading;
      }
    }
    return DigitalLink.read(text, today)
        .or(() -> inShop(text))
        .or(() -> withAddOn(text))
        .or(() -> ElementStrings.guess(text, today))
        .orElseGet(() -> new Gs1Reading.Plain(text));
  }

  /// Nothing else holds a separator; what stands for one may stand in words too.
  private static boolean saysSo(String text) {
    return text.indexOf(ElementStrings.SEPARATOR) >= 0 || text.contains(WRITTEN_SEPARATOR);
  }

  private Optional<Gs1Reading> inShop(String text) {
    return rules.patterns().stream().flatMap(it -> it.read(text).stream()).findFirst();
  }

  /// A book's or magazine's barcode with its two or five digits more.
  private static Optional<Gs1Reading> withAddOn(String text) {
    var isOne = text.matches("97[789][0-9]{12}(?:[0-9]{3})?");
    return isOne && Gtin.parse(text.substring(0, EAN_13)).isPresent()
        ? Optional.of(new Gs1Reading.Plain(text.substring(0, EAN_13)))
        : Optional.empty();
  }

  /// With the separator itself, whatever stands for it.
  private String separated(String text) {
    var separated = text.replace(WRITTEN_SEPARATOR, String.valueOf(ElementStrings.SEPARATOR));
    for (var i = 0; i < rules.separators().length(); i++) {
      separated = separated.replace(rules.separators().charAt(i), ElementStrings.SEPARATOR);
    }
    return separated;
  }
}
