package comptoir.testing.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Holds one exchange against the contract.
final class Inspector {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final String EVENTS = "text/event-stream";
  private static final String NDJSON = "application/x-ndjson";

  private final Contract contract;
  private final Exchange exchange;
  private final List<Violation> found = new ArrayList<>();

  private Inspector(Contract contract, Exchange exchange) {
    this.contract = contract;
    this.exchange = exchange;
  }

  static List<Violation> inspect(Contract contract, Exchange exchange) {
    var inspector = new Inspector(contract, exchange);
    try {
      inspector.inspect();
    } catch (IOException e) {
      inspector.found("a body that cannot be unpacked");
    }
    return inspector.found;
  }

  private void inspect() throws IOException {
    Optional<JsonPointer> operation =
        contract.operation(exchange.method(), exchange.uri().getPath());
    if (operation.isEmpty()) {
      found("no such operation");
      return;
    }
    question(operation.get());
    answer(operation.get());
  }

  private void question(JsonPointer operation) throws IOException {
    JsonPointer parameters = operation.appendProperty("parameters");
    Map<String, String> query = query();
    for (int i = 0; i < contract.at(parameters).size(); i++) {
      JsonPointer parameter = contract.resolve(parameters.appendIndex(i));
      String name = contract.at(parameter).path("name").asText();
      switch (contract.at(parameter).path("in").asText()) {
        case "header" -> value("header " + name, exchange.asked().getFirst(name), parameter);
        case "path" -> value("path " + name, pathValue(operation, name), parameter);
        case "query" -> value("query " + name, query.remove(name), parameter);
        default -> {}
      }
    }
    query.keySet().forEach(name -> found("query " + name + " is not in the contract"));
    String authorization = exchange.asked().getFirst("Authorization");
    if (authorization == null || !authorization.startsWith("Bearer ")) {
      found("no bearer token");
    }
    if (contract.at(operation).has("requestBody")) {
      content(operation.appendProperty("requestBody"), exchange.asked(), exchange.questionText());
    }
  }

  /// The piece of the path that stands where the template has `{name}`.
  private @Nullable String pathValue(JsonPointer operation, String name) {
    String template = contract.template(operation);
    String[] names = template.split("/", -1);
    String[] values = exchange.uri().getPath().split("/", -1);
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals("{" + name + "}")) {
        return values[i];
      }
    }
    return null;
  }

  private void answer(JsonPointer operation) throws IOException {
    JsonPointer responses = operation.appendProperty("responses");
    String status = String.valueOf(exchange.status());
    if (!contract.at(responses).has(status)) {
      found("status " + status + " is not in the contract");
      return;
    }
    JsonPointer response = contract.resolve(responses.appendProperty(status));
    JsonPointer headers = response.appendProperty("headers");
    for (Map.Entry<String, JsonNode> header : contract.at(headers).properties()) {
      value(
          "header " + header.getKey(),
          exchange.told().getFirst(header.getKey()),
          headers.appendProperty(header.getKey()));
    }
    content(response, exchange.told(), exchange.answerText());
  }

  private void value(String name, @Nullable String text, JsonPointer parameter) {
    JsonPointer schema = parameter.appendProperty("schema");
    if (text == null) {
      if (contract.at(parameter).path("required").asBoolean()) {
        found(name + " is missing");
      }
      return;
    }
    JsonNode value = Contract.value(text, contract.at(schema));
    contract.errors(schema, value).forEach(error -> found(name + error));
  }

  private void content(JsonPointer holder, Headers headers, String body) {
    JsonPointer content = holder.appendProperty("content");
    String type = Exchange.type(headers);
    if (!contract.at(content).has(type)) {
      found("content type \"" + type + "\" is not in the contract");
      return;
    }
    JsonPointer schema = content.appendProperty(type).appendProperty("schema");
    if (type.equals(EVENTS)) {
      return;
    }
    if (type.equals(NDJSON)) {
      lines(contract.resolve(schema), body);
    } else {
      json("body", schema, body);
    }
  }

  private void lines(JsonPointer line, String body) {
    String[] lines = body.split("\n", -1);
    int last = lines.length - 2;
    if (last < 0 || !lines[last + 1].isEmpty()) {
      found("the page does not end with a line feed");
      return;
    }
    for (int i = 0; i <= last; i++) {
      JsonNode node = parse("line " + (i + 1), lines[i]);
      if (node == null) {
        continue;
      }
      if (node.has("next") != (i == last)) {
        found("line " + (i + 1) + (i == last ? " is not a last line" : " is a last line"));
      }
      check("line " + (i + 1), variant(line, node), node);
    }
  }

  private JsonPointer variant(JsonPointer line, JsonNode node) {
    int index = node.has("next") ? 2 : node.path("op").asText().equals("drop") ? 1 : 0;
    return line.appendProperty("oneOf").appendIndex(index);
  }

  private void json(String where, JsonPointer schema, String text) {
    JsonNode node = parse(where, text);
    if (node != null) {
      check(where, schema, node);
    }
  }

  private void check(String where, JsonPointer schema, JsonNode node) {
    contract.errors(schema, node).forEach(error -> found(where + error));
  }

  private @Nullable JsonNode parse(String where, String text) {
    try {
      JsonNode node = JSON.readTree(text);
      if (!node.isMissingNode()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      // Falls through: neither nothing nor half a value is JSON.
    }
    found(where + " is not JSON");
    return null;
  }

  private Map<String, String> query() {
    Map<String, String> values = new HashMap<>();
    String raw = exchange.uri().getRawQuery();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      values.put(
          parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return values;
  }

  private void found(String what) {
    String name = exchange.method() + " " + exchange.uri().getPath() + " " + exchange.status();
    found.add(new Violation(name, what));
  }
}
