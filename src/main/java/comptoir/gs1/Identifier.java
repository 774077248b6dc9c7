package comptoir.gs1;

import comptoir.value.Gtin;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the value of an application identifier must be.
///
/// @param shortest fewest characters
/// @param longest most characters
/// @param digits how many characters at its beginning are digits
/// @param check what they are checked by
/// @param at where the check digit stands, counted from 1
record Identifier(
    String ai, Signs signs, int shortest, int longest, int digits, Check check, int at) {

  private static final Pattern DIGITS = Pattern.compile("[0-9]*");

  /// Which characters a value is made of.
  enum Signs {
    /// Figures.
    N("[0-9]*"),
    /// The 82 characters of GS1 elements.
    X("[!\"%&'()*+,\\-./0-9:;<=>?A-Z_a-z]*"),
    /// The 39 characters of part identifiers.
    Y("[#\\-/0-9A-Z]*"),
    /// Base64 for addresses.
    Z("[0-9A-Za-z_=\\-]*");

    private final Pattern form;

    Signs(String form) {
      this.form = Pattern.compile(form);
    }
  }

  /// How a value is checked.
  enum Check {
    NONE,
    DIGIT,
    /// A date whose day may be 00: the end of the month.
    MONTH,
    DAY
  }

  /// Why the value is none of this identifier.
  Optional<Gs1Flaw> flaw(String value) {
    if (value.length() < shortest || value.length() > longest) {
      return Optional.of(new Gs1Flaw.WrongLength(ai, value));
    }
    if (!signs.form.matcher(value).matches()
        || !DIGITS.matcher(value.substring(0, Math.min(digits, value.length()))).matches()) {
      return Optional.of(new Gs1Flaw.WrongCharacters(ai, value));
    }
    return switch (check) {
      case NONE -> Optional.empty();
      case DIGIT -> checkDigit(value);
      case MONTH -> date(value, true);
      case DAY -> date(value, false);
    };
  }

  private Optional<Gs1Flaw> checkDigit(String value) {
    var given = value.charAt(at - 1) - '0';
    var expected = Gtin.checkDigit(value.substring(0, at - 1));
    return given == expected
        ? Optional.empty()
        : Optional.of(new Gs1Flaw.WrongCheckDigit(ai, value, given, expected));
  }

  private Optional<Gs1Flaw> date(String value, boolean endOfMonth) {
    return ShortDate.isDate(value.substring(0, ShortDate.LENGTH), endOfMonth)
        ? Optional.empty()
        : Optional.of(new Gs1Flaw.NoDate(ai, value));
  }
}
