package comptoir.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a JSON object and says which one is not as the contract has it.
record Fields(JsonNode node, String path) {
  /// A field is missing or has the wrong form.
  static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  String text(String name) {
    String text = optionalText(name);
    if (text == null) {
      throw new Malformed(path + name + " is missing");
    }
    return text;
  }

  @Nullable String optionalText(String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual() || value.textValue().isEmpty()) {
      throw new Malformed(path + name + " is not a text");
    }
    return value.textValue();
  }

  /// A text that may be empty; null where it is absent.
  @Nullable String textOrEmpty(String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new Malformed(path + name + " is not a text");
    }
    return value.textValue();
  }

  boolean flag(String name) {
    JsonNode value = node.path(name);
    if (!value.isBoolean()) {
      throw new Malformed(path + name + " is neither true nor false");
    }
    return value.booleanValue();
  }

  long number(String name) {
    JsonNode value = node.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new Malformed(path + name + " is not a whole number");
    }
    return value.longValue();
  }

  @Nullable Long optionalNumber(String name) {
    return node.hasNonNull(name) ? number(name) : null;
  }

  Fields object(String name) {
    JsonNode value = node.path(name);
    if (!value.isObject()) {
      throw new Malformed(path + name + " is not an object");
    }
    return new Fields(value, path + name + ".");
  }

  /// Empty where it is absent.
  <T> List<T> optionalArray(String name, Function<Fields, T> read) {
    return node.has(name) ? array(name, read) : List.of();
  }

  <T> List<T> array(String name, Function<Fields, T> read) {
    JsonNode array = node.path(name);
    if (!array.isArray()) {
      throw new Malformed(path + name + " is not an array");
    }
    List<T> values = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      values.add(read.apply(new Fields(array.get(i), path + name + "[" + i + "].")));
    }
    return values;
  }
}
