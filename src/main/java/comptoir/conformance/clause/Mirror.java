package comptoir.conformance.clause;

import com.fasterxml.jackson.databind.JsonNode;
import comptoir.conformance.wire.Feeds;
import comptoir.conformance.wire.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A feed as the suite follows it: the snapshot, read once, then what changes. Of the snapshot it
/// keeps the entries it is told to and the first few; of what changes it keeps everything.
final class Mirror {
  private static final int KEPT = 100;
  private static final int MOST_IDS = 200_000;

  private final Feeds feeds;
  private final String feed;
  private final Predicate<JsonNode> wanted;
  private final Map<String, JsonNode> entries = new LinkedHashMap<>();
  private final Set<String> snapshotIds = new HashSet<>();
  private final List<String> cutPages = new ArrayList<>();
  private final List<String> disorder = new ArrayList<>();
  private String cursor = "";
  private String refusal = "";
  private long lastRev;
  private long seen;
  private int pages;

  private Mirror(Feeds feeds, String feed, Predicate<JsonNode> wanted) {
    this.feeds = feeds;
    this.feed = feed;
    this.wanted = wanted;
  }

  /// Reads the snapshot.
  ///
  /// @param wanted which lines to keep in any case
  static Mirror of(Feeds feeds, String feed, Predicate<JsonNode> wanted) throws IOException {
    var mirror = new Mirror(feeds, feed, wanted);
    feeds.walk(feed, "", Feeds.LARGEST, mirror::snapshot);
    return mirror;
  }

  private void snapshot(Page page) {
    inspect(page);
    for (JsonNode change : page.changes()) {
      if (snapshotIds.size() < MOST_IDS) {
        snapshotIds.add(change.path("id").asText());
      }
      if (entries.size() < KEPT || wanted.test(change)) {
        apply(change);
      }
    }
  }

  private void inspect(Page page) {
    pages++;
    if (!page.isPage()) {
      refusal = page.answer().summary();
      return;
    }
    page.flaw().ifPresent(flaw -> cutPages.add(feed + ", page " + pages + ": " + flaw));
    for (long rev : page.revs()) {
      seen++;
      if (rev <= lastRev) {
        disorder.add(feed + ", page " + pages + ": rev " + rev + " behind " + lastRev);
      }
      lastRev = Math.max(lastRev, rev);
    }
    cursor = page.next().isEmpty() ? cursor : page.next();
  }

  private void apply(JsonNode change) {
    String id = change.path("id").asText();
    if (change.path("op").asText().equals("drop")) {
      entries.remove(id);
    } else {
      entries.put(id, change.path("data"));
    }
  }

  /// Reads on from the last cursor and returns what is new.
  List<JsonNode> advance() throws IOException {
    List<JsonNode> changes = new ArrayList<>();
    for (Page page : feeds.all(feed, cursor, Feeds.LARGEST)) {
      inspect(page);
      page.changes().forEach(this::apply);
      changes.addAll(page.changes());
    }
    return changes;
  }

  Optional<JsonNode> data(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  Map<String, JsonNode> entries() {
    return entries;
  }

  /// The ids of the snapshot, up to 200,000 of them.
  Set<String> snapshotIds() {
    return snapshotIds;
  }

  /// Where it is now; empty where the platform does not have the feed.
  String cursor() {
    return cursor;
  }

  /// What the platform answered in place of a page; empty where it never did.
  String refusal() {
    return refusal;
  }

  List<String> cutPages() {
    return cutPages;
  }

  List<String> disorder() {
    return disorder;
  }

  /// How many changes and pages were read.
  String extent() {
    return feed + " " + seen + " in " + pages + (pages == 1 ? " page" : " pages");
  }
}
