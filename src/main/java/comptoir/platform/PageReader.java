package comptoir.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import comptoir.platform.PullReply.Unreadable;
import comptoir.value.Change;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// Reads a page of NDJSON line by line. Without its last line a page was cut and counts for
/// nothing; an entry that cannot be read costs itself alone.
final class PageReader<T> {

  private static final long LONGEST_LINE = 4L << 20;
  private static final int MOST_LINES = 20_000;

  private final Feed<T> feed;
  private final BufferedSource source;
  private final List<Change<T>> changes = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();

  private PageReader(Feed<T> feed, BufferedSource source) {
    this.feed = feed;
    this.source = source;
  }

  /// The page; spoilt where it was cut.
  ///
  /// @throws IOException where the connection broke
  static <T> PullReply<T> read(Feed<T> feed, BufferedSource source) throws IOException {
    return new PageReader<>(feed, source).read();
  }

  private PullReply<T> read() throws IOException {
    for (var count = 0; count < MOST_LINES; count++) {
      var line = nextLine();
      if (line == null) {
        return new PullReply.Spoilt<>("a cut page of " + feed);
      }
      var node = tree(line);
      if (node != null && node.path("next").isTextual()) {
        return new PullReply.Page<>(
            changes,
            unreadable,
            node.path("next").textValue(),
            node.path("more").asBoolean(),
            total(node));
      }
      take(line, node);
    }
    return new PullReply.Spoilt<>("an endless page of " + feed);
  }

  private static OptionalLong total(JsonNode last) {
    var total = last.path("total");
    return total.isIntegralNumber() && total.canConvertToLong() && total.longValue() >= 0
        ? OptionalLong.of(total.longValue())
        : OptionalLong.empty();
  }

  private @Nullable String nextLine() throws IOException {
    var end = source.indexOf((byte) '\n', 0, LONGEST_LINE);
    if (end >= 0) {
      var line = source.readUtf8(end);
      source.skip(1);
      return line;
    }
    if (source.request(LONGEST_LINE)) {
      throw new IOException("a line of more than %d bytes".formatted(LONGEST_LINE));
    }
    var rest = source.readUtf8();
    return rest.isEmpty() ? null : rest;
  }

  /// Null where the line is no JSON.
  private static @Nullable JsonNode tree(String line) {
    try {
      return HttpPlatform.JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private void take(String line, @Nullable JsonNode node) {
    if (line.isBlank()) {
      return;
    }
    if (node == null) {
      unreadable.add(new Unreadable("", line, "not JSON"));
      return;
    }
    var id = node.path("id").asText("");
    try {
      changes.add(change(id, node));
    } catch (UnreadableException | IllegalArgumentException e) {
      unreadable.add(new Unreadable(id, line, String.valueOf(e.getMessage())));
    }
  }

  private Change<T> change(String id, JsonNode node) throws UnreadableException {
    if (id.isBlank()) {
      throw new UnreadableException("id is missing");
    }
    var entry = Fields.of(node);
    return switch (entry.text("op")) {
      case "put" -> new Change.Put<>(id, feed.reader().read(id, entry.object("data")));
      case "drop" -> new Change.Drop<>(id);
      default -> throw new UnreadableException("op is neither put nor drop");
    };
  }
}
