package comptoir.customer;

import comptoir.customer.CustomerChange.Part;
import comptoir.value.Folding;
import java.util.Optional;
import java.util.regex.Pattern;

/// How what a person types of a customer is read: in any writing, kept in one. Pure.
public final class ContactRules {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");
  private static final int FEWEST_DIGITS = 6;
  private static final int MOST_DIGITS = 15;

  /// A number that begins with one zero is a national one, as [Folding#phone] reads it.
  private static final int NATIONAL_DIGITS = 10;

  private ContactRules() {}

  /// Why a text cannot be what it stands for.
  public enum Flaw {
    /// No at sign between two parts, or no domain behind it.
    NO_EMAIL,
    /// Signs no phone number has, or too few or too many digits.
    NO_PHONE
  }

  /// Empty where it can be kept; an empty text always can.
  public static Optional<Flaw> flaw(Part part, String typed) {
    var text = typed.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (part) {
      case EMAIL -> EMAIL.matcher(text).matches() ? Optional.empty() : Optional.of(Flaw.NO_EMAIL);
      case PHONE -> isPhone(text) ? Optional.empty() : Optional.of(Flaw.NO_PHONE);
      case GIVEN_NAME, FAMILY_NAME, CARD, CITY, POSTCODE, NOTE -> Optional.empty();
    };
  }

  private static boolean isPhone(String text) {
    var digits = Folding.phone(text).length();
    var isNational = Folding.phone(text).startsWith("0");
    return BlindKeys.isPhone(text)
        && (isNational
            ? digits == NATIONAL_DIGITS
            : digits >= FEWEST_DIGITS && digits <= MOST_DIGITS);
  }

  /// As it is kept: blanks around it go, a phone number is digits, those of another country behind
  /// a plus.
  public static String normal(Part part, String typed) {
    var text = typed.strip();
    return switch (part) {
      case PHONE -> text.isEmpty() ? "" : phone(text);
      case CARD -> text.replace(" ", "");
      case EMAIL, GIVEN_NAME, FAMILY_NAME, CITY, POSTCODE, NOTE -> text;
    };
  }

  private static String phone(String text) {
    var digits = Folding.phone(text);
    var isAbroad = text.contains("+") || text.replaceAll("[^0-9]", "").startsWith("00");
    return isAbroad && !digits.startsWith("0") ? "+" + digits : digits;
  }
}
