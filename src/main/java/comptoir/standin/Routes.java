package comptoir.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides which desk answers a request, after the token and the protocol version.
final class Routes {
  static final String CONTROL = "/standin/v1/";

  private static final String FEEDS = "/till/v1/feeds/";
  private static final String ENVELOPES = "/till/v1/envelopes";
  private static final int PROTOCOL = 1;

  private final Gate gate;
  private final FeedDesk feeds;
  private final EnvelopeDesk envelopes;
  private final ControlDesk control;

  Routes(Gate gate, FeedDesk feeds, EnvelopeDesk envelopes, ControlDesk control) {
    this.gate = gate;
    this.feeds = feeds;
    this.envelopes = envelopes;
    this.control = control;
  }

  Answer answer(Request request) throws IOException {
    if (!gate.lets(request.header("Authorization"))) {
      return Answer.problem(401, "unauthorized", "The token is missing or not valid.")
          .with("WWW-Authenticate", "Bearer");
    }
    String path = request.path();
    if (path.startsWith(CONTROL)) {
      return control(request, path.substring(CONTROL.length()));
    }
    if (!speaks(request.header("Comptoir-Protocol"))) {
      return Answer.problem(426, "protocol-too-old", "This platform speaks protocol 1.")
          .with("Comptoir-Protocol", String.valueOf(PROTOCOL));
    }
    if (path.startsWith(FEEDS)) {
      return request.method().equals("GET")
          ? feeds.page(path.substring(FEEDS.length()), request.query())
          : wrongMethod("GET");
    }
    if (path.equals(ENVELOPES)) {
      return request.method().equals("POST") ? envelopes(request) : wrongMethod("POST");
    }
    return Answer.problem(404, "not-found", "There is nothing at " + path + ".");
  }

  private Answer envelopes(Request request) throws IOException {
    Optional<byte[]> body = request.body();
    if (body.isEmpty()) {
      return Answer.problem(413, "too-large", "The batch is too large.");
    }
    Optional<JsonNode> json = Request.json(body.get());
    JsonNode batch = json.map(node -> node.path("envelopes")).orElse(null);
    if (batch == null || !batch.isArray()) {
      return Answer.problem(400, "malformed", "The body is not a batch of envelopes.");
    }
    if (batch.size() > EnvelopeDesk.MOST) {
      return Answer.problem(
          413, "too-many-envelopes", "A batch has at most " + EnvelopeDesk.MOST + " envelopes.");
    }
    return Answer.json(envelopes.take(batch));
  }

  private Answer control(Request request, String what) throws IOException {
    return switch (request.method() + " " + what) {
      case "POST outage" -> control.outage(request);
      case "GET report" -> control.reportAnswer();
      default -> Answer.problem(404, "not-found", "There is no control " + what + ".");
    };
  }

  private static boolean speaks(@Nullable String protocol) {
    try {
      return protocol != null && Integer.parseInt(protocol.strip()) >= PROTOCOL;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static Answer wrongMethod(String allowed) {
    return Answer.problem(405, "method-not-allowed", "Only " + allowed + " is answered here.")
        .with("Allow", allowed);
  }
}
