package comptoir.standin;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// The digest by which an envelope that is sent again is told from another one under its id.
///
/// Fields count in the order of their names. What must be the same is not the age of the data, nor
/// the name the operator has now, nor the customer of a sale and his points: he may have been
/// forgotten meanwhile.
final class ContentDigest {
  private static final Set<String> NONE = Set.of();
  private static final Set<String> OF_CUSTOMERS = Set.of("erasure-done", "customer");
  private static final Set<String> MAY_CHANGE = Set.of("factsAsOf");
  private static final Set<String> BODY_MAY_CHANGE = Set.of("operatorName", "customer", "loyalty");

  private final StringBuilder text = new StringBuilder(4096);

  private ContentDigest() {}

  static byte[] of(JsonNode envelope) {
    var digest = new ContentDigest();
    digest.envelope(envelope);
    return sha256(digest.text.toString());
  }

  private void envelope(JsonNode envelope) {
    boolean isOfCustomer = OF_CUSTOMERS.contains(envelope.path("kind").asText());
    for (String name : names(envelope)) {
      if (!MAY_CHANGE.contains(name)) {
        name(name);
        boolean isOpen = name.equals("body") && !isOfCustomer;
        append(envelope.path(name), isOpen ? BODY_MAY_CHANGE : NONE);
      }
    }
  }

  private void append(JsonNode node, Set<String> without) {
    if (node.isObject()) {
      text.append('{');
      for (String name : names(node)) {
        if (!without.contains(name)) {
          name(name);
          append(node.path(name), NONE);
        }
      }
      text.append('}');
    } else if (node.isArray()) {
      text.append('[');
      node.forEach(element -> append(element, NONE));
      text.append(']');
    } else {
      text.append(node).append(',');
    }
  }

  private void name(String name) {
    text.append('"');
    JsonStringEncoder.getInstance().quoteAsString(name, text);
    text.append("\":");
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>(object.size());
    object.fieldNames().forEachRemaining(names::add);
    Collections.sort(names);
    return names;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }
}
