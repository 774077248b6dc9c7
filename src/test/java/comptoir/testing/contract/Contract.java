package comptoir.testing.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The contract file, read once; finds operations and validates JSON against its schemas.
///
/// Stricter than the contract in one thing: a field the contract does not name is an error here,
/// because both sides of a test are ours and a misspelt optional field must not go unseen.
final class Contract {
  private static final String BASE = "urn:till-v1";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode root;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private Contract(JsonNode root) {
    this.root = root;
    String text = root.toString();
    registry =
        SchemaRegistry.withDefaultDialect(
            dialect(root), builder -> builder.schemas(Map.of(BASE, text)));
  }

  /// JSON Schema, and beside it the words of an OpenAPI document, which validate nothing.
  private static Dialect dialect(JsonNode root) {
    return Dialect.builder(Dialects.getDraft202012())
        .keywords(
            known ->
                root.fieldNames()
                    .forEachRemaining(name -> known.put(name, new NonValidationKeyword(name))))
        .build();
  }

  static Contract read(Path yaml) {
    try {
      JsonNode root = new YAMLMapper().readTree(yaml.toFile());
      close(root.path("components").path("schemas"));
      return new Contract(root);
    } catch (IOException e) {
      throw new UncheckedIOException(yaml + " cannot be read.", e);
    }
  }

  /// The pointer of the operation for a method and a path; a concrete path before a templated one.
  Optional<JsonPointer> operation(String method, String path) {
    JsonNode paths = root.path("paths");
    String found = paths.has(path) ? path : null;
    for (Map.Entry<String, JsonNode> candidate : paths.properties()) {
      String template = candidate.getKey();
      if (found == null && path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"))) {
        found = template;
      }
    }
    String verb = method.toLowerCase(java.util.Locale.ROOT);
    return found != null && paths.path(found).has(verb)
        ? Optional.of(
            JsonPointer.empty().appendProperty("paths").appendProperty(found).appendProperty(verb))
        : Optional.empty();
  }

  /// The path of an operation, as the contract writes it.
  String template(JsonPointer operation) {
    return String.valueOf(operation.tail().getMatchingProperty());
  }

  /// The node at a pointer, with references followed.
  JsonPointer resolve(JsonPointer pointer) {
    JsonNode node = root.at(pointer);
    return node.has("$ref")
        ? resolve(JsonPointer.compile(node.path("$ref").asText().substring(1)))
        : pointer;
  }

  JsonNode at(JsonPointer pointer) {
    return root.at(pointer);
  }

  /// What is wrong with `value` by the schema at `pointer`.
  List<String> errors(JsonPointer pointer, JsonNode value) {
    return schemas
        .computeIfAbsent(pointer.toString(), this::schema)
        .validate(value, context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }

  private Schema schema(String pointer) {
    String fragment = pointer.replace("{", "%7B").replace("}", "%7D");
    return registry.getSchema(SchemaLocation.of(BASE + "#" + fragment));
  }

  /// A header or query value as the JSON that its schema speaks of.
  static JsonNode value(String text, JsonNode schema) {
    if (schema.path("type").asText().equals("integer") && text.matches("-?[0-9]{1,18}")) {
      return JSON.getNodeFactory().numberNode(Long.parseLong(text));
    }
    return JSON.getNodeFactory().textNode(text);
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.path("type").asText().equals("object")
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(Contract::close);
  }
}
