package comptoir.standin;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Serves the feeds page by page.
///
/// A page is a look-up by the rev of the last change, so pages stay whole while the data change
/// under them: what changes moves behind the reader and is met again.
final class FeedDesk {
  static final List<String> FEEDS =
      List.of(
          "settings",
          "erasures",
          "operators",
          "items",
          "prices",
          "stock",
          "promotions",
          "coupons",
          "customers",
          "orders",
          "reservations");
  private static final int USUAL = 500;
  private static final int MOST = 2_000;

  private final FileTable file;
  private final Drift drift;

  FeedDesk(FileTable file, Drift drift) {
    this.file = file;
    this.drift = drift;
  }

  /// What a till asks for.
  ///
  /// @param after the cursor; null for a snapshot
  private record Asked(String till, String feed, @Nullable String after, int limit) {}

  /// The page of `feed` that the query of `till` asks for.
  Answer page(String till, String feed, Map<String, String> query) {
    if (!FEEDS.contains(feed)) {
      return Answer.problem(404, "unknown-feed", "There is no feed " + feed + ".");
    }
    int limit = limit(query.get("limit"));
    if (limit < 1) {
      return Answer.problem(400, "bad-request", "The limit is not a number above zero.");
    }
    var asked = new Asked(till, feed, query.get("after"), limit);
    return file.read(tx -> page(tx, asked));
  }

  private Answer page(TxTable tx, Asked asked) {
    MarkTable marks = tx.marks();
    boolean first = asked.after() == null;
    long from = asked.after() == null ? 0 : marks.rev(asked.after());
    if (from < 0) {
      return Answer.problem(
          410, "snapshot-required", "The cursor is unknown or too old; take a snapshot.");
    }
    List<EntryTable.Change> changes =
        tx.entries().after(asked.feed(), from, asked.limit() + 1, first);
    boolean more = changes.size() > asked.limit();
    List<EntryTable.Change> page = more ? changes.subList(0, asked.limit()) : changes;
    String next = marks.cursor(page.isEmpty() ? from : page.getLast().rev());
    if (asked.feed().equals("settings")) {
      page = page.stream().map(change -> forTill(tx, change, asked.till())).toList();
    }
    StringBuilder text = lines(page);
    text.append("{\"next\":\"").append(next).append("\",\"more\":").append(more);
    if (first) {
      text.append(",\"total\":").append(tx.entries().count(asked.feed()));
    }
    text.append(drift.field()).append("}\n");
    return Answer.of(200, Answer.NDJSON, text.toString());
  }

  private StringBuilder lines(List<EntryTable.Change> page) {
    var text = new StringBuilder(page.size() * 256 + 64);
    for (EntryTable.Change change : page) {
      text.append(
          change.data() == null ? "{\"op\":\"drop\",\"id\":\"" : "{\"op\":\"put\",\"id\":\"");
      JsonStringEncoder.getInstance().quoteAsString(change.id(), text);
      text.append("\",\"rev\":").append(change.rev());
      if (change.data() != null) {
        text.append(",\"data\":").append(drift.data(change.data()));
      }
      text.append(drift.field()).append("}\n");
    }
    return text;
  }

  /// The settings name the till that asks.
  private EntryTable.Change forTill(TxTable tx, EntryTable.Change change, String till) {
    String data = change.data();
    if (data == null) {
      return change;
    }
    ObjectNode settings = Shelves.parse(data);
    String name = tx.tokens().name(till).orElse(till);
    settings.putObject("till").put("id", till).put("name", name);
    drift.settings(settings);
    return new EntryTable.Change(change.rev(), change.id(), settings.toString());
  }

  private static int limit(@Nullable String asked) {
    if (asked == null) {
      return USUAL;
    }
    try {
      return Math.min(Integer.parseInt(asked), MOST);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
