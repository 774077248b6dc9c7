package comptoir.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What goes back over HTTP: a status, a media type, a body, and headers beside them.
record Answer(int status, String type, byte[] body, Map<String, String> headers) {
  static final String JSON = "application/json";
  static final String NDJSON = "application/x-ndjson";
  static final String PROBLEM = "application/problem+json";

  /// In place of an answer: the pulse, which has no end.
  static final Answer STREAM = of(200, "text/event-stream", "");

  static Answer json(JsonNode body) {
    return of(200, JSON, body.toString());
  }

  static Answer of(int status, String type, String body) {
    return new Answer(status, type, body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /// An error as RFC 9457 has it; `code` never changes its meaning, `title` is for people.
  static Answer problem(int status, String code, String title) {
    JsonNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "about:blank")
            .put("status", status)
            .put("title", title)
            .put("code", code);
    return of(status, PROBLEM, body.toString());
  }

  Answer with(String header, String value) {
    return new Answer(status, type, body, Map.of(header, value));
  }
}
