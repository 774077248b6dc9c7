package comptoir.conformance.clause;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/// That promotions say all that their kind takes, and the shop's rules what they name: the contract
/// alone lets each field be left out.
final class Offers {
  private static final Set<String> MODES = Set.of("never", "ask", "always", "approved");
  private static final int WHOLE_BP = 10_000;

  private final Scene scene;

  Offers(Scene scene) {
    this.scene = scene;
  }

  List<Clause> clauses() {
    return List.of(
        new Clause("offers.promotions", this::promotions), new Clause("offers.rules", this::rules));
  }

  private Finding promotions() throws IOException {
    Mirror mirror = scene.mirror("promotions");
    if (!mirror.refusal().isEmpty()) {
      return Finding.absent(mirror.refusal());
    }
    if (mirror.entries().isEmpty()) {
      return Finding.absent("no promotion");
    }
    var proof = new Proof();
    mirror.entries().forEach((id, data) -> promotion(proof, id, data));
    return proof.note(mirror.entries().size() + " promotions").finding();
  }

  private static void promotion(Proof proof, String id, JsonNode data) {
    boolean isSaid =
        switch (data.path("kind").asText()) {
          case "percent" -> isWithin(data.path("percentBp"), 1, WHOLE_BP);
          case "amount" -> isAmount(data) && data.path("amountMinor").asLong() > 0;
          case "price" -> isAmount(data);
          case "n-for-m" ->
              data.path("taken").isInt()
                  && isWithin(data.path("paid"), 0, data.path("taken").asInt() - 1);
          case "bundle" -> isAmount(data) && !data.path("parts").isEmpty();
          default -> true;
        };
    proof.that(isSaid, id + " does not say what its kind takes");
    boolean isNamed =
        data.path("kind").asText().equals("bundle")
            || !Set.of("item", "category").contains(data.path("scope").asText())
            || data.has("target")
            || !data.path("targets").isEmpty();
    proof.that(isNamed, id + " names none of its articles");
    proof.that(
        !data.has("minimumMinor") || data.has("currency"), id + " has a minimum of no currency");
    proof.that(
        !data.has("from")
            || !data.has("to")
            || data.path("from").asText().compareTo(data.path("to").asText()) <= 0,
        id + " ends before it begins");
  }

  private static boolean isAmount(JsonNode data) {
    return data.path("amountMinor").isIntegralNumber() && data.has("currency");
  }

  private static boolean isWithin(JsonNode number, int least, int most) {
    return number.isInt() && number.asInt() >= least && number.asInt() <= most;
  }

  private Finding rules() throws IOException {
    JsonNode settings = scene.settings();
    var rules = List.of("scan", "align", "pickUps", "returns");
    var said = rules.stream().filter(settings::has).toList();
    if (said.isEmpty()) {
      return Finding.absent("settings without " + String.join(", ", rules));
    }
    var proof = new Proof();
    if (settings.has("align")) {
      String mode = settings.at("/align/mode").asText();
      proof.that(MODES.contains(mode), "align.mode " + mode + " is not known");
    }
    settings
        .at("/scan/patterns")
        .forEach(it -> pattern(proof, it.path("layout").asText(), it.path("decimals").asInt()));
    JsonNode fresh = settings.at("/returns/freshMinutes");
    JsonNode oldest = settings.at("/returns/oldestHours");
    proof.that(
        !fresh.isInt() || !oldest.isInt() || fresh.asLong() <= oldest.asLong() * 60,
        "returns: what is fresh may be older than the oldest");
    return proof.note(String.join(", ", said)).finding();
  }

  private static void pattern(Proof proof, String layout, int decimals) {
    long figures = layout.chars().filter(it -> it == 'P').count();
    proof.that(decimals <= figures, layout + " has fewer figures than decimals");
  }
}
