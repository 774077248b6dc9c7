package comptoir.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An envelope as it came: what every kind has in common, and the body of its kind.
///
/// @param operator who did it; null where the till did it by itself
/// @param sha256 digest of the envelope with sorted fields, to tell a resend from another content;
///   what a till may know otherwise when it sends again is left out of it
record EnvelopeForm(
    String id,
    String kind,
    String at,
    String shop,
    String till,
    @Nullable String operator,
    JsonNode body,
    byte[] sha256) {

  private static final Set<String> MAY_CHANGE = Set.of("factsAsOf");
  private static final Set<String> BODY_MAY_CHANGE = Set.of("operatorName", "customer", "loyalty");

  /// Reads the common fields; the body is read by its kind.
  ///
  /// @throws Fields.Malformed when one of them is not as in the contract
  static EnvelopeForm of(JsonNode node) {
    var fields = new Fields(node, "");
    String kind = fields.text("kind");
    return new EnvelopeForm(
        fields.text("id"),
        kind,
        instant(fields, "at"),
        fields.text("shop"),
        fields.text("till"),
        kind.equals("erasure-done") ? fields.optionalText("operator") : fields.text("operator"),
        fields.object("body").node(),
        digest(content(node)));
  }

  /// What must be the same when it is sent again: not the age of the data, the name the operator
  /// has now, nor the customer, who may have been forgotten meanwhile.
  private static JsonNode content(JsonNode envelope) {
    ObjectNode content = ((ObjectNode) envelope).deepCopy().without(MAY_CHANGE);
    boolean ofCustomer = envelope.path("kind").asText().equals("erasure-done");
    if (!ofCustomer && content.path("body") instanceof ObjectNode body) {
      content.set("body", body.without(BODY_MAY_CHANGE));
    }
    return content;
  }

  Fields content() {
    return new Fields(body, "body.");
  }

  private static String instant(Fields fields, String name) {
    String text = fields.text(name);
    try {
      OffsetDateTime.parse(text);
      return text;
    } catch (DateTimeException e) {
      throw new Fields.Malformed(name + " is not an instant with its offset");
    }
  }

  private static byte[] digest(JsonNode node) {
    try {
      byte[] text = sorted(node).toString().getBytes(StandardCharsets.UTF_8);
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }

  private static JsonNode sorted(JsonNode node) {
    if (node.isArray()) {
      var array = JsonNodeFactory.instance.arrayNode(node.size());
      node.forEach(value -> array.add(sorted(value)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    var byName = new TreeMap<String, JsonNode>();
    node.properties().forEach(field -> byName.put(field.getKey(), sorted(field.getValue())));
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    byName.forEach(object::set);
    return object;
  }
}
