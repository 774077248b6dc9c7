package comptoir.conformance.clause;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import comptoir.conformance.wire.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the suite may use of the platform: the set-up file. All of it is optional; what it does not
/// name, the suite leaves alone.
public final class Setup {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<String> KNOWN =
      Set.of(
          "item",
          "customer",
          "operator",
          "reservations",
          "coupon",
          "lastingCoupon",
          "otherTill",
          "tokens",
          "actions",
          "guesses",
          "settleMillis",
          "quietMillis");

  private final JsonNode root;

  private Setup(JsonNode root) {
    this.root = root;
  }

  /// How reading a set-up file ended.
  public sealed interface Reading {
    /// It can be used.
    record Read(Setup setup) implements Reading {}

    /// @param sentence what is wrong with it
    record Wrong(String sentence) implements Reading {}
  }

  /// Names nothing.
  public static Setup none() {
    return new Setup(JsonNodeFactory.instance.objectNode());
  }

  public static Reading read(String json) {
    try {
      JsonNode root = MAPPER.readTree(json);
      if (!root.isObject()) {
        return new Reading.Wrong("It is no JSON object.");
      }
      var unknown = new HashSet<String>();
      root.fieldNames().forEachRemaining(unknown::add);
      unknown.removeAll(KNOWN);
      return unknown.isEmpty()
          ? new Reading.Read(new Setup(root))
          : new Reading.Wrong("It names " + unknown + ", which is not known.");
    } catch (JsonProcessingException e) {
      return new Reading.Wrong("It is not JSON: " + e.getOriginalMessage());
    }
  }

  /// The text of a field: `item`, `tokens.expired`.
  public Optional<String> text(String field) {
    JsonNode node = root.at("/" + field.replace('.', '/'));
    return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
  }

  /// The reservations that may be taken through their steps.
  public List<String> reservations() {
    List<String> ids = new ArrayList<>();
    root.path("reservations").forEach(id -> ids.add(id.asText()));
    return ids;
  }

  /// A request of the platform's own that makes something happen there.
  ///
  /// @param feed the feed in which it is seen; empty where none is named
  /// @param id the entry it is about; empty where none is named
  public record Action(String feed, String id, Call call) {}

  /// The action of a name.
  public Optional<Action> action(String name) {
    JsonNode node = root.path("actions").path(name);
    if (!node.isObject()) {
      return Optional.empty();
    }
    JsonNode body = node.path("body");
    String text = body.isTextual() ? body.asText() : body.isMissingNode() ? "" : body.toString();
    Call call = Call.post(node.path("url").asText(), text);
    call = new Call(node.path("method").asText("POST"), call.path(), call.headers(), call.body());
    for (var header : node.path("headers").properties()) {
      call = call.with(header.getKey(), header.getValue().asText());
    }
    return Optional.of(new Action(node.path("feed").asText(), node.path("id").asText(), call));
  }

  /// How many tokens are guessed.
  public int guesses() {
    return root.path("guesses").asInt(1_000);
  }

  /// How long a change may take until its feed shows it.
  public Duration settling() {
    return Duration.ofMillis(root.path("settleMillis").asLong(5_000));
  }

  /// How long to look for a change that must not come.
  public Duration quiet() {
    return Duration.ofMillis(root.path("quietMillis").asLong(500));
  }
}
