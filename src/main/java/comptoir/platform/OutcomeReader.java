package comptoir.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import comptoir.outbox.Outcome;
import comptoir.value.EnvelopeId;
import comptoir.value.OperatorId;
import comptoir.value.TillId;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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
      case "accepted", "duplicate" ->
          new Outcome.Acknowledged(id, text(word, "reference"), remarks(word));
      case "rejected" ->
          new Outcome.Rejected(
              id,
              text(word, "code").orElse("rejected"),
              text(word, "message").orElse(""),
              text(word, "state"),
              holder(word));
      case "retry" -> new Outcome.Retry(id, text(word, "code").orElse("retry"));
      default -> new Outcome.Retry(id, "unknown-outcome");
    };
  }

  /// One without a code or a subject says nothing and is left out.
  private static List<Outcome.Remark> remarks(JsonNode word) {
    var remarks = new ArrayList<Outcome.Remark>();
    for (var incident : word.path("incidents")) {
      var code = text(incident, "code");
      var subject = text(incident, "subject");
      if (code.isPresent() && subject.isPresent()) {
        remarks.add(new Outcome.Remark(code.get(), subject.get(), holder(incident)));
      }
    }
    return List.copyOf(remarks);
  }

  /// Empty where it is not told whole.
  private static Optional<Outcome.Holder> holder(JsonNode node) {
    var holder = node.path("holder");
    try {
      return text(holder, "till")
          .flatMap(
              till ->
                  text(holder, "operator")
                      .flatMap(
                          operator ->
                              text(holder, "at")
                                  .map(OffsetDateTime::parse)
                                  .map(
                                      at ->
                                          new Outcome.Holder(
                                              new TillId(till), new OperatorId(operator), at))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonNode word, String name) {
    return Optional.ofNullable(word.path(name).textValue()).filter(text -> !text.isBlank());
  }
}
