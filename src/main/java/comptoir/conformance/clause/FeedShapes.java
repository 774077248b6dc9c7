package comptoir.conformance.clause;

import com.fasterxml.jackson.databind.JsonNode;
import comptoir.conformance.wire.Answer;
import comptoir.conformance.wire.Feeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// That the feeds are there, whole and in order.
final class FeedShapes {
  private static final Set<String> NEEDED =
      Set.of("settings", "operators", "items", "prices", "stock");

  private final Scene scene;

  FeedShapes(Scene scene) {
    this.scene = scene;
  }

  List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    for (String feed : Feeds.ALL) {
      clauses.add(new Clause("feeds.has-" + feed, () -> has(feed)));
    }
    clauses.add(new Clause("feeds.last-line", this::lastLine));
    clauses.add(new Clause("feeds.rev-order", this::revOrder));
    clauses.add(new Clause("feeds.unknown-feed", this::unknownFeed));
    clauses.add(new Clause("feeds.unknown-cursor", this::unknownCursor));
    clauses.add(new Clause("feeds.one-shop", this::oneShop));
    return clauses;
  }

  private Finding has(String feed) throws IOException {
    Mirror mirror = scene.mirror(feed);
    if (mirror.refusal().equals("404 unknown-feed") && !NEEDED.contains(feed)) {
      return Finding.absent(mirror.refusal());
    }
    return new Proof()
        .that(mirror.refusal().isEmpty(), "it is answered " + mirror.refusal())
        .that(!mirror.cursor().isEmpty(), "its snapshot ends without a cursor")
        .note(mirror.extent())
        .finding();
  }

  private Finding lastLine() throws IOException {
    var proof = new Proof();
    for (String feed : Feeds.ALL) {
      Mirror mirror = scene.mirror(feed);
      mirror.cutPages().forEach(cut -> proof.that(false, cut));
      proof.note(mirror.extent());
    }
    return proof.finding();
  }

  private Finding revOrder() throws IOException {
    var proof = new Proof();
    for (String feed : Feeds.ALL) {
      scene.mirror(feed).disorder().forEach(step -> proof.that(false, step));
    }
    return proof.note(Feeds.ALL.size() + " feeds").finding();
  }

  private Finding unknownFeed() throws IOException {
    Answer answer = scene.wire().get(Feeds.path("conformance-unknown", "", ""));
    return new Proof().same("404 unknown-feed", answer.summary(), "a feed nobody has").finding();
  }

  private Finding unknownCursor() throws IOException {
    var proof = new Proof();
    String known = scene.mirror("items").cursor();
    for (String cursor : List.of("conformance-unknown", "9".repeat(25), "x" + known)) {
      Answer answer = scene.wire().get(Feeds.path("items", cursor, ""));
      proof.same("410 snapshot-required", answer.summary(), "the cursor " + cursor);
    }
    return proof.finding();
  }

  private Finding oneShop() throws IOException {
    var proof = new Proof();
    proof.same(Set.of("shop"), scene.mirror("settings").entries().keySet(), "the entries");
    JsonNode settings = scene.settings();
    Set<String> places = new HashSet<>();
    settings.path("places").forEach(place -> places.add(place.path("id").asText()));
    String shop = settings.at("/shop/id").asText();
    return proof
        .that(places.contains(shop), "the shop " + shop + " is not among its places")
        .that(!settings.path("vatRates").isEmpty(), "there is no rate of VAT")
        .note("shop " + shop + ", till " + settings.at("/till/id").asText())
        .finding();
  }
}
