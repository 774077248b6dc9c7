package comptoir.standin.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds one JSON object; an absent value leaves its field out.
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  Json with(String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
    return this;
  }

  Json with(String name, @Nullable Long value) {
    if (value != null) {
      node.put(name, value.longValue());
    }
    return this;
  }

  Json with(String name, boolean value) {
    node.put(name, value);
    return this;
  }

  Json with(String name, @Nullable JsonNode value) {
    if (value != null) {
      node.set(name, value);
    }
    return this;
  }

  Json with(String name, List<String> values) {
    ArrayNode array = node.putArray(name);
    values.forEach(array::add);
    return this;
  }

  /// An array of objects that are JSON text already.
  Json raw(String name, List<String> objects) {
    node.putRawValue(name, new RawValue("[" + String.join(",", objects) + "]"));
    return this;
  }

  ObjectNode node() {
    return node;
  }

  String text() {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of texts and numbers could not be written.", e);
    }
  }
}
