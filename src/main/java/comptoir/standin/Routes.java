package comptoir.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides which desk answers a request, after the token and the protocol version.
final class Routes {
  static final String CONTROL = "/standin/v1/";
  static final String PULSE = "/till/v1/pulse";

  private static final String FEEDS = "/till/v1/feeds/";
  private static final String ENVELOPES = "/till/v1/envelopes";
  private static final Pattern DAY = Pattern.compile("/till/v1/days(?:/([^/]+)/sales)?");
  private static final int PROTOCOL = 1;

  private final Gate gate;
  private final Desks desks;

  Routes(Gate gate, Desks desks) {
    this.gate = gate;
    this.desks = desks;
  }

  /// Who answers what.
  record Desks(FeedDesk feeds, EnvelopeDesk envelopes, DaysDesk days, ControlDesk control) {}

  Answer answer(Request request) throws IOException {
    return switch (gate.admit(request.header("Authorization"))) {
      case Gate.Admission.Unknown unknown ->
          unauthorized("unauthorized", "The token is missing or not valid.");
      case Gate.Admission.Expired expired ->
          unauthorized("token-expired", "The token has expired.");
      case Gate.Admission.Let let -> answer(request, let.till());
    };
  }

  private static Answer unauthorized(String code, String title) {
    return Answer.problem(401, code, title).with("WWW-Authenticate", "Bearer");
  }

  private Answer answer(Request request, String till) throws IOException {
    String path = request.path();
    if (path.startsWith(CONTROL)) {
      return desks.control().answer(request, path.substring(CONTROL.length()));
    }
    if (!speaks(request.header("Comptoir-Protocol"))) {
      return Answer.problem(426, "protocol-too-old", "This platform speaks protocol 1.")
          .with("Comptoir-Protocol", String.valueOf(PROTOCOL));
    }
    if (path.equals(ENVELOPES)) {
      return request.method().equals("POST") ? envelopes(request) : wrongMethod("POST");
    }
    boolean isGet = request.method().equals("GET");
    if (path.startsWith(FEEDS)) {
      return isGet
          ? desks.feeds().page(till, path.substring(FEEDS.length()), request.query())
          : wrongMethod("GET");
    }
    if (path.equals(PULSE)) {
      return isGet ? Answer.STREAM : wrongMethod("GET");
    }
    Matcher day = DAY.matcher(path);
    if (day.matches()) {
      return isGet ? days(till, day.group(1), request) : wrongMethod("GET");
    }
    return Answer.problem(404, "not-found", "There is nothing at " + path + ".");
  }

  private Answer days(String till, @Nullable String day, Request request) {
    return day == null ? desks.days().days(till, request.query()) : desks.days().sales(till, day);
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
    return Answer.json(desks.envelopes().take(batch));
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
