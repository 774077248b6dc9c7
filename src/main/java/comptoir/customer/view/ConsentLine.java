package comptoir.customer.view;

import comptoir.customer.Customer;
import comptoir.text.Texts;
import java.util.stream.Collectors;

/// What the customer agreed to, in words: an unknown way of contact is shown by its code.
final class ConsentLine {

  private ConsentLine() {}

  static String of(Customer customer, Texts texts) {
    return customer.consents().isEmpty()
        ? texts.get("customer.consent.none")
        : customer.consents().stream()
            .map(consent -> one(consent, texts))
            .collect(Collectors.joining(" · "));
  }

  static String one(Customer.Consent consent, Texts texts) {
    var key = "customer.consent.way." + consent.way();
    var way = texts.has(key) ? texts.get(key) : consent.way();
    return texts.get(consent.granted() ? "customer.consent.yes" : "customer.consent.no", way);
  }
}
