package comptoir.conformance.clause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comptoir.conformance.wire.Answer;
import comptoir.conformance.wire.Feeds;
import comptoir.conformance.wire.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What a reader of a feed meets while the data change.
final class FeedChanges {
  private static final int FEW = 3;
  private static final int MOST_PAGES = 400;

  private final Scene scene;

  FeedChanges(Scene scene) {
    this.scene = scene;
  }

  List<Clause> clauses() {
    return List.of(
        new Clause("feeds.limit", this::limit),
        new Clause("feeds.limit-over", this::limitOver),
        new Clause("feeds.nothing-new", this::nothingNew),
        new Clause("feeds.change", this::change),
        new Clause("feeds.cursor-again", this::cursorAgain),
        new Clause("feeds.snapshot-stable", this::snapshotStable),
        new Clause("feeds.total", this::total),
        new Clause("feeds.changed-there", this::changedThere),
        new Clause("feeds.drop", this::drop),
        new Clause("feeds.too-old", this::tooOld));
  }

  private Finding limit() throws IOException {
    var proof = new Proof();
    for (String feed : List.of("operators", "items", "stock")) {
      Page first = scene.feeds().page(feed, "", FEW);
      int size = first.changes().size();
      proof.that(size <= FEW, feed + ": " + size + " changes, the limit is " + FEW);
      if (first.more()) {
        Page next = scene.feeds().page(feed, first.next(), 1);
        int rest = next.changes().size();
        proof
            .that(rest <= 1, feed + ": " + rest + " changes, the limit is 1")
            .that(
                next.changes().stream().noneMatch(change -> first.ids().contains(id(change))),
                feed + ": the next page begins with what the first had");
      }
      proof.note(feed + " " + size);
    }
    return proof.finding();
  }

  private Finding limitOver() throws IOException {
    Page page = scene.feeds().page("items", "", Feeds.LARGEST + 1);
    return page.answer().status() == 400
        ? new Proof().note("refused").finding()
        : new Proof()
            .that(
                page.isPage() && page.changes().size() <= Feeds.LARGEST,
                page.answer().summary() + ", " + page.changes().size() + " changes")
            .note(page.changes().size() + " changes")
            .finding();
  }

  private Finding nothingNew() throws IOException {
    var proof = new Proof();
    for (String feed : List.of("settings", "operators", "items", "prices")) {
      Mirror mirror = scene.mirror(feed);
      mirror.advance();
      Page page = scene.feeds().page(feed, mirror.cursor(), FEW);
      proof
          .that(page.isPage(), feed + ": " + page.answer().summary())
          .that(page.changes().isEmpty(), feed + ": " + page.ids() + " again")
          .that(!page.more(), feed + ": more is true");
    }
    return proof.finding();
  }

  /// An order is in its feed once, and only behind the cursor that was the last before.
  private Finding change() throws IOException {
    Mirror mirror = scene.mirror("orders");
    mirror.advance();
    String before = mirror.cursor();
    ObjectNode sale = scene.make().sale();
    Posting posting = scene.post(sale);
    var met = new ArrayList<JsonNode>();
    boolean came =
        scene.comes(
            () -> {
              mirror.advance().stream().filter(line -> is(line, sale)).forEach(met::add);
              return !met.isEmpty();
            });
    boolean again =
        scene.comesAllTheSame(() -> mirror.advance().stream().anyMatch(line -> is(line, sale)));
    var proof =
        new Proof()
            .same("accepted", posting.outcome(0), "the sale")
            .that(came, "the feed orders does not show the sale behind the cursor " + before)
            .same(1, came ? met.size() : 1, "times it is met")
            .that(!again, "it is met again behind the cursor that comes after it")
            .that(mirror.disorder().isEmpty(), mirror.disorder().toString());
    for (JsonNode line : met) {
      proof.same("put", line.path("op").asText(), "op");
    }
    return proof.finding();
  }

  static boolean is(JsonNode line, JsonNode sale) {
    return line.at("/data/number").asText().equals(sale.at("/body/number").asText());
  }

  private Finding cursorAgain() throws IOException {
    Page first = scene.feeds().page("items", "", FEW);
    Page one = scene.feeds().page("items", first.next(), FEW);
    Page two = scene.feeds().page("items", first.next(), FEW);
    return new Proof()
        .same(one.ids(), two.ids(), "a cursor used twice")
        .same(one.revs(), two.revs(), "revs of a cursor used twice")
        .same(first.ids(), scene.feeds().page("items", "", FEW).ids(), "the snapshot begun twice")
        .finding();
  }

  /// Between two pages a sale moves the stock of an article; none of the others may be lost, and
  /// the article comes with what is left of it.
  private Finding snapshotStable() throws IOException {
    Optional<String> item = scene.setup().text("item");
    if (item.isEmpty()) {
      return Finding.notSetUp("item");
    }
    long before = scene.stock(item.get());
    Set<String> expected = new HashSet<>(scene.mirror("stock").snapshotIds());
    int limit = Math.max(1, Math.min(Feeds.LARGEST, expected.size() / 20));
    Set<String> met = new HashSet<>();
    long last = Long.MIN_VALUE;
    String cursor = "";
    boolean more = true;
    int pages = 0;
    while (more && pages < MOST_PAGES) {
      Page page = scene.feeds().page("stock", cursor, limit);
      met.addAll(page.ids());
      for (JsonNode change : page.changes()) {
        last = isHere(change, item.get()) ? change.at("/data/qtyMilli").asLong() : last;
      }
      if (pages++ < FEW
          && scene.post(scene.make().sale(item.get(), 1000)).outcome(0).equals("accepted")) {
        before -= 1000;
      }
      more = page.more() && page.isPage();
      cursor = page.next();
    }
    return stable(expected, met, new Ending(item.get(), cursor, last, before, pages));
  }

  /// @param lastMilli what the reader has heard of the article's stock
  /// @param rightMilli what it is
  private record Ending(String item, String cursor, long lastMilli, long rightMilli, int pages) {}

  private Finding stable(Set<String> expected, Set<String> met, Ending ending) throws IOException {
    String item = ending.item();
    long[] last = {ending.lastMilli()};
    String[] cursor = {ending.cursor()};
    boolean right =
        scene.comes(
            () -> {
              for (Page page : scene.feeds().all("stock", cursor[0], Feeds.LARGEST)) {
                for (JsonNode change : page.changes()) {
                  last[0] = isHere(change, item) ? change.at("/data/qtyMilli").asLong() : last[0];
                }
                cursor[0] = page.next();
              }
              return last[0] == ending.rightMilli();
            });
    var lost = new HashSet<>(expected);
    lost.removeAll(met);
    return new Proof()
        .that(ending.pages() < MOST_PAGES, "the snapshot does not end")
        .that(lost.isEmpty(), "lost while the data changed: " + lost)
        .that(right, item + " ends at " + last[0] + " instead of " + ending.rightMilli())
        .note(met.size() + " entries in " + ending.pages() + " pages, " + FEW + " sales between")
        .finding();
  }

  private boolean isHere(JsonNode change, String item) {
    return change.at("/data/item").asText().equals(item)
        && change.at("/data/place").asText().equals(scene.make().origin().shop());
  }

  private Finding total() throws IOException {
    Answer answer = scene.feeds().page("items", "", Feeds.LARGEST).answer();
    String[] lines = answer.text().split("\n", -1);
    String last = lines[Math.max(0, lines.length - 2)];
    if (!last.contains("\"total\"")) {
      return Finding.absent("no total");
    }
    long said = Long.parseLong(last.replaceAll(".*\"total\"\\s*:\\s*([0-9]{1,15}).*", "$1"));
    long[] counted = {0};
    scene.feeds().walk("items", "", Feeds.LARGEST, page -> counted[0] += page.changes().size());
    return new Proof()
        .that(
            Math.abs(said - counted[0]) <= Math.max(10, counted[0] / 10),
            "total says " + said + ", there are " + counted[0])
        .note(said + " said, " + counted[0] + " counted")
        .finding();
  }

  private Finding changedThere() throws IOException {
    Optional<Setup.Action> action = scene.setup().action("change");
    return action.isEmpty()
        ? Finding.notSetUp("actions.change")
        : follows(action.get(), line -> id(line).equals(action.get().id()) && !isDrop(line));
  }

  private Finding drop() throws IOException {
    Optional<Setup.Action> action = scene.setup().action("drop");
    return action.isEmpty()
        ? Finding.notSetUp("actions.drop")
        : follows(action.get(), line -> id(line).equals(action.get().id()) && isDrop(line));
  }

  private Finding follows(Setup.Action action, Predicate<JsonNode> fits) throws IOException {
    Mirror mirror = scene.mirror(action.feed());
    mirror.advance();
    Answer answer = scene.wire().send(action.call());
    boolean came = scene.comes(() -> mirror.advance().stream().anyMatch(fits));
    return new Proof()
        .that(answer.status() < 300, "the action is answered " + answer.status())
        .that(came, "the feed " + action.feed() + " does not show it for " + action.id())
        .finding();
  }

  private Finding tooOld() throws IOException {
    Optional<Setup.Action> action = scene.setup().action("forget");
    if (action.isEmpty()) {
      return Finding.notSetUp("actions.forget");
    }
    String cursor = scene.mirror("items").cursor();
    Answer done = scene.wire().send(action.get().call());
    Answer old = scene.wire().get(Feeds.path("items", cursor, ""));
    Page fresh = scene.feeds().page("items", "", FEW);
    scene.forgetMirrors();
    return new Proof()
        .that(done.status() < 300, "the action is answered " + done.status())
        .same("410 snapshot-required", old.summary(), "a cursor from before")
        .that(fresh.isPage() && fresh.flaw().isEmpty(), "a new snapshot cannot be had")
        .finding();
  }

  private static String id(JsonNode line) {
    return line.path("id").asText();
  }

  private static boolean isDrop(JsonNode line) {
    return line.path("op").asText().equals("drop");
  }
}
