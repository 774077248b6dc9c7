package comptoir.customer;

import comptoir.value.CustomerId;
import comptoir.value.Folding;
import java.util.Optional;

/// A customer as listed while typing: enough to tell two of one name apart, and no more.
///
/// @param hint town, or the end of the phone number
public record CustomerMatch(CustomerId id, String fullName, Optional<String> hint) {

  private static final int LAST_DIGITS = 4;

  static CustomerMatch of(Customer customer) {
    var hint = customer.city().or(() -> customer.phone().map(CustomerMatch::end));
    return new CustomerMatch(customer.id(), customer.fullName(), hint);
  }

  private static String end(String phone) {
    var digits = Folding.phone(phone);
    return "…" + digits.substring(Math.max(0, digits.length() - LAST_DIGITS));
  }
}
