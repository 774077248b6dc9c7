package comptoir.conformance.clause;

import com.fasterxml.jackson.databind.JsonNode;
import comptoir.conformance.wire.Answer;
import java.util.ArrayList;
import java.util.List;

/// The platform's word on a batch.
record Posting(Answer answer, List<JsonNode> results) {

  static Posting of(Answer answer) {
    List<JsonNode> results = new ArrayList<>();
    answer.json().path("results").forEach(results::add);
    return new Posting(answer, results);
  }

  /// The result at a place of the batch; a missing node where there is none.
  JsonNode result(int at) {
    return answer.json().path("results").path(at);
  }

  /// `accepted`, `rejected seq-used`; the status of the answer where there is no result.
  String outcome(int at) {
    JsonNode result = result(at);
    return result.isMissingNode()
        ? answer.summary()
        : (result.path("outcome").asText() + " " + refusal(result)).strip();
  }

  private static String refusal(JsonNode result) {
    String outcome = result.path("outcome").asText();
    return outcome.equals("rejected") || outcome.equals("retry")
        ? result.path("code").asText()
        : "";
  }

  List<String> outcomes() {
    List<String> outcomes = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      outcomes.add(outcome(i));
    }
    return outcomes;
  }

  String reference(int at) {
    return result(at).path("reference").asText();
  }
}
