package comptoir.standin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Streams the pulse to one till until it hangs up or the stream is ended.
final class PulseDesk {
  private final Pulses pulses;

  PulseDesk(Pulses pulses) {
    this.pulses = pulses;
  }

  /// Returns when the stream has ended; an [IOException] means that the till hung up.
  void stream(HttpExchange exchange) throws IOException, InterruptedException {
    try (Pulses.Line line = pulses.open()) {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      say(out, "event: hello\ndata: {\"beatMillis\":" + Pulses.BEAT.toMillis() + "}\n\n");
      for (Map<String, String> moves = line.next(); moves != null; moves = line.next()) {
        say(out, moves.isEmpty() ? ": beat\n\n" : text(moves));
      }
    }
  }

  private static String text(Map<String, String> moves) {
    var text = new StringBuilder();
    moves.forEach(
        (feed, cursor) ->
            text.append("event: feed\ndata: ")
                .append(
                    JsonNodeFactory.instance.objectNode().put("feed", feed).put("cursor", cursor))
                .append("\n\n"));
    return text.toString();
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
