package comptoir.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// Reads a stream of server-sent events until it ends. Events that this version does not know are
/// signs of life and nothing else.
final class PulseReader {

  private static final int LONGEST_LINE = 65_536;
  private static final long SILENT_QUARTERS = 7;

  private final BufferedSource source;
  private final Silence silence;
  private final PulseListener listener;
  private String event = "";
  private String data = "";

  PulseReader(BufferedSource source, Silence silence, PulseListener listener) {
    this.source = source;
    this.silence = silence;
    this.listener = listener;
  }

  /// Returns at the end of the stream.
  ///
  /// @throws IOException where it breaks, or is silent for too long
  void read() throws IOException {
    for (var line = line(); line != null; line = line()) {
      silence.broken();
      if (line.isEmpty()) {
        if (!event.isEmpty()) {
          dispatch();
        }
      } else if (line.startsWith(":")) {
        listener.beat();
      } else {
        field(line);
      }
    }
  }

  private @Nullable String line() throws IOException {
    return source.exhausted() ? null : source.readUtf8LineStrict(LONGEST_LINE);
  }

  private void field(String line) {
    var colon = line.indexOf(':');
    var name = colon < 0 ? line : line.substring(0, colon);
    var value = colon < 0 ? "" : line.substring(colon + 1).strip();
    switch (name) {
      case "event" -> event = value;
      case "data" -> data += value;
      default -> {}
    }
  }

  private void dispatch() {
    var told = tree(data);
    switch (event) {
      case "hello" -> hello(told);
      case "feed" -> listener.moved(told.path("feed").asText(), told.path("cursor").asText());
      default -> listener.beat();
    }
    event = "";
    data = "";
  }

  /// From here on a silence of a beat and three quarters is a loss.
  private void hello(JsonNode told) {
    var millis = told.path("beatMillis").asLong();
    if (millis > 0) {
      silence.broken(Duration.ofMillis(millis * SILENT_QUARTERS / 4));
      listener.hello(Duration.ofMillis(millis));
    }
  }

  private static JsonNode tree(String text) {
    try {
      return HttpPlatform.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
