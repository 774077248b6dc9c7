package comptoir.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comptoir.customer.Customer;
import comptoir.customer.CustomerChange.Part;
import comptoir.customer.Told;
import comptoir.value.CustomerId;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The body of an envelope that tells of a customer: what is not named is left out, what is emptied
/// is an empty text.
final class CustomerWriter {

  private CustomerWriter() {}

  static ObjectNode body(CustomerId customer, Told.Content content) {
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("customer", customer.value())
            .put("deed", content.isNew() ? "create" : "edit");
    content.change().parts().forEach((part, text) -> body.put(name(part), text));
    if (!content.change().consents().isEmpty()) {
      var consents = body.putArray("consents");
      content.change().consents().forEach(it -> consents.add(consent(it)));
    }
    return body;
  }

  private static String name(Part part) {
    return switch (part) {
      case GIVEN_NAME -> "givenName";
      case FAMILY_NAME -> "familyName";
      case EMAIL -> "email";
      case PHONE -> "phone";
      case CARD -> "card";
      case CITY -> "city";
      case POSTCODE -> "postcode";
      case NOTE -> "note";
    };
  }

  /// A day is kept as its noon in UTC.
  private static ObjectNode consent(Customer.Consent consent) {
    var node =
        JsonNodeFactory.instance
            .objectNode()
            .put("channel", consent.way())
            .put("granted", consent.granted());
    consent
        .at()
        .ifPresent(at -> node.put("at", LocalDate.ofInstant(at, ZoneOffset.UTC).toString()));
    consent.wording().ifPresent(wording -> node.put("wording", wording));
    return node;
  }
}
