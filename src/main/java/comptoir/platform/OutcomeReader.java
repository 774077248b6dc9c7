package comptoir.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import comptoir.outbox.Outcome;
import comptoir.value.EnvelopeId;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the words on a batch. An envelope without a word, or with one that this version does not
/// know, is to be sent again.
final class OutcomeReader {

  private OutcomeReader() {}

  static PushReply read(List<Outgoing> sent, InputStream body) throws IOException {
    try {
      var results = HttpPlatform.JSON.readTree(body).path("results");
      if (!results.isArray()) {
        return new PushReply.Unreachable("an answer without results");
      }
      var words = new HashMap<String, JsonNode>();
      results.forEach(result -> words.put(result.path("id").asText(), result));
      return new PushReply.Answered(sent.stream().map(out -> outcome(out.id(), words)).toList());
    } catch (JsonProcessingException e) {
      return new PushReply.Unreachable("an answer that is not JSON");
    }
  }

  private static Outcome outcome(EnvelopeId id, Map<String, JsonNode> words) {
    var word = words.get(id.toString());
    if (word == null) {
      return new Outcome.Retry(id, "no-word");
    }
    return switch (word.path("outcome").asText()) {
      case "accepted", "duplicate" -> new Outcome.Acknowledged(id, text(word, "reference"));
      case "rejected" ->
          new Outcome.Rejected(
              id,
              text(word, "code").orElse("rejected"),
              text(word, "message").orElse(""),
              text(word, "state"));
      case "retry" -> new Outcome.Retry(id, text(word, "code").orElse("retry"));
      default -> new Outcome.Retry(id, "unknown-outcome");
    };
  }

  private static Optional<String> text(JsonNode word, String name) {
    return Optional.ofNullable(word.path(name).textValue()).filter(text -> !text.isBlank());
  }
}
