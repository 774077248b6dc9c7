package comptoir.customer;

import comptoir.value.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Who the customer is, as the platform says.
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
    OptionalInt contactsIn30Days) {

  public Customer {
    consents = List.copyOf(consents);
  }

  /// Given name, then family name.
  public String fullName() {
    return (givenName + " " + familyName).strip();
  }

  /// A group the platform put the customer in, with its reason.
  public record Segment(String name, String reason) {}

  /// What the customer agreed to on one way of contact (`email`, `sms`, `phone`, `post`).
  public record Consent(String way, boolean granted, Optional<Instant> at) {}
}
