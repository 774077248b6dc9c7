package comptoir.customer;

import comptoir.customer.CustomerChange.Part;
import comptoir.db.Seal;
import comptoir.value.Folding;
import comptoir.value.Gtin;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The blind keys under which a customer is found by phone, e-mail or loyalty card, however they
/// are written. Thread-safe.
final class BlindKeys {

  private static final Pattern APART = Pattern.compile("[\\s.\\-]+");
  private static final Pattern PHONE = Pattern.compile("(?i)(?:tel:)?[0-9+()./\\p{Pd}\\p{Z}\\s]+");
  private static final int FEWEST_DIGITS = 4;

  private final Seal seal;

  BlindKeys(Seal seal) {
    this.seal = seal;
  }

  List<Long> of(Customer customer) {
    return of(customer.phone(), customer.email(), customer.card());
  }

  /// Of what a change says; what it empties leads nowhere.
  List<Long> of(CustomerChange change) {
    return of(said(change, Part.PHONE), said(change, Part.EMAIL), said(change, Part.CARD));
  }

  private static Optional<String> said(CustomerChange change, Part part) {
    return change.part(part).filter(text -> !text.isEmpty());
  }

  private List<Long> of(Optional<String> phone, Optional<String> email, Optional<String> card) {
    var keys = new ArrayList<Long>();
    phone.map(this::phone).ifPresent(keys::add);
    email.map(this::email).ifPresent(keys::add);
    card.map(this::card).ifPresent(keys::add);
    return keys;
  }

  /// What the text could be: an e-mail address where it holds an `@`, else a card, and a phone
  /// number where it has four digits and nothing but what is written in one. Empty for names.
  List<Long> ofTyped(String text) {
    if (text.contains("@")) {
      return List.of(email(text));
    }
    if (text.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
      return List.of();
    }
    return isPhone(text) ? List.of(phone(text), card(text)) : List.of(card(text));
  }

  /// Whether it has nothing but what is written in a phone number.
  static boolean isPhone(String text) {
    return PHONE.matcher(text).matches();
  }

  private long phone(String text) {
    return key("phone", Folding.phone(text));
  }

  private long email(String text) {
    return key("email", text.strip().toLowerCase(Locale.ROOT));
  }

  private long card(String text) {
    var together = APART.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    return key("card", Gtin.key(together));
  }

  /// Eight bytes of the blind key: enough to tell millions apart, and a quarter of the disk.
  private long key(String kind, String value) {
    return ByteBuffer.wrap(seal.blindKey(kind, value)).getLong();
  }
}
