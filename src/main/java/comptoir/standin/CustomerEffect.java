package comptoir.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes a customer whom a till made or changed. One who is here under the same e-mail is that
/// customer: he gets what he had not, and the till's id means him from then on.
final class CustomerEffect {
  private final TxTable tx;
  private final Shelves shelves;

  CustomerEffect(TxTable tx) {
    this.tx = tx;
    this.shelves = new Shelves(tx.entries());
  }

  Verdict take(EnvelopeForm envelope) {
    CustomerForm told = CustomerForm.of(envelope.content());
    String id = tx.aliases().resolve(told.customer());
    if (tx.erasures().isForgotten(id)) {
      return new Verdict.Rejected("customer-erased", "The customer asked to be forgotten.");
    }
    Optional<ObjectNode> known = shelves.find("customers", id);
    if (told.isNew() && known.isPresent()) {
      return new Verdict.Rejected("customer-used", "There is a customer " + id + ".");
    }
    if (!told.isNew() && known.isEmpty()) {
      return new Verdict.Rejected("unknown-customer", "There is no customer " + id + ".");
    }
    Optional<String> same =
        Optional.ofNullable(told.said().get("email"))
            .flatMap(tx.entries()::customerOfEmail)
            .filter(other -> !other.equals(id));
    if (same.isPresent() && !told.isNew()) {
      return new Verdict.Rejected("email-used", "Another customer has that e-mail address.");
    }
    return same.map(other -> merge(told, other)).orElseGet(() -> keep(envelope, told, id));
  }

  private Verdict merge(CustomerForm told, String other) {
    tx.aliases().put(told.customer(), other);
    ObjectNode entry = shelves.find("customers", other).orElseThrow();
    told.said()
        .forEach(
            (name, text) -> {
              if (!entry.hasNonNull(name)) {
                set(entry, name, text);
              }
            });
    consents(entry, told.consents());
    shelves.put("customers", other, entry);
    ObjectNode incident =
        JsonNodeFactory.instance.objectNode().put("code", "customer-merged").put("subject", other);
    return new Verdict.Accepted("customer/" + other, null, List.of(incident));
  }

  private Verdict keep(EnvelopeForm envelope, CustomerForm told, String id) {
    ObjectNode entry =
        shelves.find("customers", id).orElseGet(() -> nameless(envelope.at().substring(0, 10)));
    told.said().forEach((name, text) -> set(entry, name, text));
    consents(entry, told.consents());
    shelves.put("customers", id, entry);
    return new Verdict.Accepted("customer/" + id, null);
  }

  private static ObjectNode nameless(String since) {
    ObjectNode entry =
        JsonNodeFactory.instance
            .objectNode()
            .put("givenName", "")
            .put("familyName", "")
            .put("since", since);
    entry.putArray("consents");
    return entry;
  }

  private static void set(ObjectNode entry, String name, String text) {
    if (text.isEmpty() && !name.endsWith("Name")) {
      entry.remove(name);
    } else {
      entry.put(name, text);
    }
  }

  /// Of each channel the consent of the latest day counts; of one day, what came last.
  private static void consents(ObjectNode entry, List<CustomerForm.Consent> told) {
    Map<String, JsonNode> byChannel = new LinkedHashMap<>();
    entry.path("consents").forEach(it -> byChannel.put(it.path("channel").asText(), it));
    for (CustomerForm.Consent consent : told) {
      JsonNode before = byChannel.get(consent.channel());
      if (before == null || before.path("at").asText().compareTo(consent.at()) <= 0) {
        byChannel.put(consent.channel(), node(consent));
      }
    }
    ArrayNode consents = entry.putArray("consents");
    byChannel.values().forEach(consents::add);
  }

  private static ObjectNode node(CustomerForm.Consent consent) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("channel", consent.channel())
            .put("granted", consent.granted())
            .put("at", consent.at());
    String wording = consent.wording();
    return wording == null || wording.isEmpty() ? node : node.put("wording", wording);
  }
}
