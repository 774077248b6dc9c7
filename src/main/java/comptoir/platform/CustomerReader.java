package comptoir.platform;

import comptoir.customer.Customer;
import comptoir.customer.Erasure;
import comptoir.value.CustomerId;
import java.util.Optional;

/// Entries of the feeds `customers` and `erasures`.
final class CustomerReader {

  private CustomerReader() {}

  static Customer customer(String id, Fields data) throws UnreadableException {
    return new Customer(
        new CustomerId(id),
        data.optionalText("givenName").orElse(""),
        data.optionalText("familyName").orElse(""),
        data.optionalText("email"),
        data.optionalText("phone"),
        data.optionalText("card"),
        data.optionalText("city"),
        data.optionalText("postcode"),
        segment(data),
        data.optionalInteger("points"),
        data.optionalDate("since"),
        data.list("consents", CustomerReader::consent),
        data.optionalInteger("contacts30d"),
        data.optionalText("note"),
        ProfileReader.profile(data));
  }

  static Erasure erasure(String id, Fields data) throws UnreadableException {
    return new Erasure(id, new CustomerId(data.text("customer")), data.instant("requestedAt"));
  }

  private static Optional<Customer.Segment> segment(Fields data) throws UnreadableException {
    var segment = data.optionalObject("segment");
    if (segment.isEmpty()) {
      return Optional.empty();
    }
    var name = segment.get().text("name");
    return Optional.of(new Customer.Segment(name, segment.get().optionalText("reason").orElse("")));
  }

  private static Customer.Consent consent(Fields data) throws UnreadableException {
    return new Customer.Consent(
        data.text("channel"),
        data.flag("granted"),
        data.optionalDay("at"),
        data.optionalText("wording"));
  }
}
