package comptoir.customer;

import comptoir.value.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Who the customer is, as the platform says.
///
/// @param note for those who serve them; seen before speaking
/// @param profile what else the platform knows of them
public record Customer(
    CustomerId id,
    String givenName,
    String familyName,
    Optional<String> email,
    Optional<String> phone,
    Optional<String> card,
    Optional<String> city,
    Optional<String> postcode,
    Optional<Segment> segment,
    OptionalInt points,
    Optional<LocalDate> since,
    List<Consent> consents,
    OptionalInt contactsIn30Days,
    Optional<String> note,
    Profile profile) {

  public Customer {
    consents = List.copyOf(consents);
  }

  /// Of whom nothing was noted and nothing else is known.
  public Customer(
      CustomerId id,
      String givenName,
      String familyName,
      Optional<String> email,
      Optional<String> phone,
      Optional<String> card,
      Optional<String> city,
      Optional<String> postcode,
      Optional<Segment> segment,
      OptionalInt points,
      Optional<LocalDate> since,
      List<Consent> consents,
      OptionalInt contactsIn30Days) {
    this(
        id,
        givenName,
        familyName,
        email,
        phone,
        card,
        city,
        postcode,
        segment,
        points,
        since,
        consents,
        contactsIn30Days,
        Optional.empty(),
        Profile.NONE);
  }

  /// That part of what is known of them; empty where it is not known.
  public String part(CustomerChange.Part part) {
    return switch (part) {
      case GIVEN_NAME -> givenName;
      case FAMILY_NAME -> familyName;
      case EMAIL -> email.orElse("");
      case PHONE -> phone.orElse("");
      case CARD -> card.orElse("");
      case CITY -> city.orElse("");
      case POSTCODE -> postcode.orElse("");
      case NOTE -> note.orElse("");
    };
  }

  /// What they said on that way of contact, where they were asked.
  public Optional<Consent> consent(String way) {
    return consents.stream().filter(it -> it.way().equals(way)).findFirst();
  }

  /// What other systems noticed, as far as it may be shown: the customer agreed to that, and it has
  /// not expired.
  public List<Profile.Signal> signals(Instant now) {
    return profile.signals().stream()
        .filter(it -> consent(it.consent()).filter(Consent::granted).isPresent())
        .filter(it -> it.isStanding(now))
        .toList();
  }

  /// The one thing to propose; nothing to those who were contacted too often of late.
  public Optional<Profile.Advice> advice() {
    var isSilent =
        contactsIn30Days.isPresent()
            && ContactPressure.of(contactsIn30Days.getAsInt()) == ContactPressure.HIGH;
    return isSilent ? Optional.empty() : profile.advice();
  }

  /// The same with that profile.
  public Customer with(Profile other) {
    return new Customer(
        id,
        givenName,
        familyName,
        email,
        phone,
        card,
        city,
        postcode,
        segment,
        points,
        since,
        consents,
        contactsIn30Days,
        note,
        other);
  }

  /// Given name, then family name.
  public String fullName() {
    return (givenName + " " + familyName).strip();
  }

  /// A group the platform put the customer in, with its reason.
  public record Segment(String name, String reason) {}

  /// What the customer agreed to on one way of contact (`email`, `sms`, `phone`, `post`), or for
  /// one purpose (`presence`).
  ///
  /// @param at the day, as its noon in UTC
  /// @param wording what they were asked, word for word
  public record Consent(
      String way, boolean granted, Optional<Instant> at, Optional<String> wording) {

    /// Where it is not known what they were asked.
    public Consent(String way, boolean granted, Optional<Instant> at) {
      this(way, granted, at, Optional.empty());
    }
  }
}
