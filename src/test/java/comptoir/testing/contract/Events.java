package comptoir.testing.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.function.Consumer;

/// Holds a stream of server-sent events against the contract, as it comes.
final class Events {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STREAM = "GET /till/v1/pulse 200";
  private static final JsonPointer SCHEMAS = JsonPointer.compile("/components/schemas");

  private final Contract contract;
  private final Consumer<Violation> found;
  private final StringBuilder rest = new StringBuilder();
  private String event = "";
  private String data = "";
  private boolean isFirst = true;

  Events(Contract contract, Consumer<Violation> found) {
    this.contract = contract;
    this.found = found;
  }

  /// The next piece of the stream, of any length.
  void take(String piece) {
    rest.append(piece);
    for (int end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n")) {
      line(rest.substring(0, end));
      rest.delete(0, end + 1);
    }
  }

  private void line(String line) {
    if (line.startsWith("event: ")) {
      event = line.substring("event: ".length());
    } else if (line.startsWith("data: ")) {
      data += line.substring("data: ".length());
    } else if (!line.isEmpty() && !line.equals(": beat")) {
      found.accept(new Violation(STREAM, "line \"" + line + "\""));
    } else if (line.isEmpty() && !event.isEmpty()) {
      end();
    }
  }

  private void end() {
    if (isFirst != event.equals("hello")) {
      found.accept(new Violation(STREAM, "hello is the first event and no other"));
    }
    isFirst = false;
    switch (event) {
      case "hello" -> check("PulseHello");
      case "feed" -> check("PulseMove");
      default -> found.accept(new Violation(STREAM, "event " + event));
    }
    event = "";
    data = "";
  }

  private void check(String schema) {
    try {
      JsonNode node = JSON.readTree(data);
      contract
          .errors(SCHEMAS.appendProperty(schema), node)
          .forEach(error -> found.accept(new Violation(STREAM, "event " + event + error)));
    } catch (JsonProcessingException e) {
      found.accept(new Violation(STREAM, "event " + event + " is not JSON"));
    }
  }
}
