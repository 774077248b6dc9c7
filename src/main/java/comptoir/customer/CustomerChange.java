package comptoir.customer;

import comptoir.customer.Customer.Consent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is told of a customer, all of them or some: a part that is not named stays as it is, one
/// with an empty text is emptied. Of the consents of one way the later one counts.
public record CustomerChange(Map<Part, String> parts, List<Consent> consents) {

  /// What a person at the counter may say of a customer.
  public enum Part {
    GIVEN_NAME,
    FAMILY_NAME,
    EMAIL,
    PHONE,
    CARD,
    CITY,
    POSTCODE,
    NOTE
  }

  public CustomerChange {
    var copy = new EnumMap<Part, String>(Part.class);
    copy.putAll(parts);
    parts = Collections.unmodifiableMap(copy);
    consents = List.copyOf(consents);
  }

  public boolean isEmpty() {
    return parts.isEmpty() && consents.isEmpty();
  }

  /// What is told of that part; empty where it is not named.
  public Optional<String> part(Part part) {
    return Optional.ofNullable(parts.get(part));
  }

  /// The customer as they are with this.
  Customer appliedTo(Customer before) {
    return new Customer(
        before.id(),
        part(Part.GIVEN_NAME).orElse(before.givenName()),
        part(Part.FAMILY_NAME).orElse(before.familyName()),
        text(Part.EMAIL, before.email()),
        text(Part.PHONE, before.phone()),
        text(Part.CARD, before.card()),
        text(Part.CITY, before.city()),
        text(Part.POSTCODE, before.postcode()),
        before.segment(),
        before.points(),
        before.since(),
        consents(before.consents()),
        before.contactsIn30Days(),
        text(Part.NOTE, before.note()),
        before.profile());
  }

  private Optional<String> text(Part part, Optional<String> before) {
    return parts.containsKey(part) ? part(part).filter(text -> !text.isEmpty()) : before;
  }

  private List<Consent> consents(List<Consent> before) {
    Map<String, Consent> byWay = new LinkedHashMap<>();
    before.forEach(it -> byWay.put(it.way(), it));
    consents.forEach(it -> byWay.merge(it.way(), it, CustomerChange::later));
    return new ArrayList<>(byWay.values());
  }

  /// What comes last counts, unless it says to be older.
  private static Consent later(Consent before, Consent now) {
    var isOlder = before.at().flatMap(then -> now.at().map(at -> at.isBefore(then))).orElse(false);
    return isOlder ? before : now;
  }
}
