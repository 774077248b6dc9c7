package comptoir.gs1;

import comptoir.value.Gtin;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a shop lays out its in-store codes (GS1 General Specifications 2.1.12): figures stand for
/// themselves, `I` for the item, `P` for the value, `V` for the value's own check digit, `C` for
/// the code's. `02IIIIIPPPPPC` is one of thirteen digits.
///
/// @param decimals of the value
public record InShopPattern(String layout, InShopValue.Kind kind, int decimals) {

  /// Thirteen places; the value stands in one block and is verified where it has four or five.
  public static final String FORM = "(?=.{13}$)(?:02|2[0-9])[0-9]*I{1,9}V?P{3,6}C";

  /// A value has so many decimals at most.
  public static final int DECIMALS = 4;

  private static final Pattern LAYOUT = Pattern.compile(FORM);

  public InShopPattern {
    if (!isLayout(layout)) {
      throw new IllegalArgumentException("No layout of in-store codes: " + layout);
    }
    if (decimals < 0 || decimals > DECIMALS) {
      throw new IllegalArgumentException("No value with so many decimals: " + decimals);
    }
  }

  /// Whether a text is a layout of in-store codes.
  public static boolean isLayout(String text) {
    if (!LAYOUT.matcher(text).matches()) {
      return false;
    }
    var length = text.lastIndexOf('P') - text.indexOf('P') + 1;
    return text.indexOf('V') < 0 || PriceVerifier.verifies(length);
  }

  /// What a code of this layout says; empty where it has another, or a wrong check digit.
  ///
  /// @param code any text
  Optional<Gs1Reading> read(String code) {
    return fits(code) && Gtin.parse(code).isPresent()
        ? Optional.of(verified(code))
        : Optional.empty();
  }

  private boolean fits(String code) {
    if (code.length() != layout.length()) {
      return false;
    }
    for (var i = 0; i < layout.length(); i++) {
      var wanted = layout.charAt(i);
      var given = code.charAt(i);
      if (given < '0' || given > '9' || (Character.isDigit(wanted) && wanted != given)) {
        return false;
      }
    }
    return true;
  }

  private Gs1Reading verified(String code) {
    var value = part(code, 'P');
    if (layout.indexOf('V') >= 0) {
      var given = part(code, 'V').charAt(0) - '0';
      var expected = PriceVerifier.of(value);
      if (given != expected) {
        return new Gs1Reading.Unreadable(
            code, new Gs1Flaw.WrongVerifier(given, expected), List.of());
      }
    }
    var amount = new Decimal(Long.parseLong(value), decimals);
    return new Gs1Reading.InShop(code, keys(code), new InShopValue(kind, amount));
  }

  /// The code whose value is zero, the figures up to the value, the item's alone.
  private List<String> keys(String code) {
    var body = new StringBuilder();
    for (var i = 0; i < layout.length() - 1; i++) {
      var isOfValue = layout.charAt(i) == 'P' || layout.charAt(i) == 'V';
      body.append(isOfValue ? '0' : code.charAt(i));
    }
    var upToItem = code.substring(0, layout.lastIndexOf('I') + 1);
    return List.of(body.toString() + Gtin.checkDigit(body.toString()), upToItem, part(code, 'I'));
  }

  private String part(String code, char sign) {
    return code.substring(layout.indexOf(sign), layout.lastIndexOf(sign) + 1);
  }
}
