package comptoir.standin;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Serves the feeds page by page.
///
/// A page is a look-up by the rev of the last change, so pages stay whole while the data change
/// under them: what changes moves behind the reader and is met again.
final class FeedDesk {
  private static final List<String> FEEDS =
      List.of(
          "settings",
          "operators",
          "items",
          "prices",
          "stock",
          "promotions",
          "customers",
          "orders",
          "reservations");
  private static final int USUAL = 500;
  private static final int MOST = 2_000;

  private final FileTable file;

  FeedDesk(FileTable file) {
    this.file = file;
  }

  /// The page of `feed` that the query asks for.
  Answer page(String feed, Map<String, String> query) {
    if (!FEEDS.contains(feed)) {
      return Answer.problem(404, "unknown-feed", "There is no feed " + feed + ".");
    }
    int limit = limit(query.get("limit"));
    if (limit < 1) {
      return Answer.problem(400, "bad-request", "The limit is not a number above zero.");
    }
    return file.read(tx -> page(tx, feed, query.get("after"), limit));
  }

  private static Answer page(TxTable tx, String feed, @Nullable String after, int limit) {
    String epoch = tx.meta().find("epoch").orElseThrow();
    long from = after == null ? 0 : rev(tx, epoch, after);
    if (from < 0) {
      return Answer.problem(
          410, "snapshot-required", "The cursor is unknown or too old; take a snapshot.");
    }
    List<EntryTable.Change> changes = tx.entries().after(feed, from, limit + 1, after == null);
    boolean more = changes.size() > limit;
    List<EntryTable.Change> page = more ? changes.subList(0, limit) : changes;
    long next = page.isEmpty() ? from : page.getLast().rev();
    return Answer.of(200, Answer.NDJSON, text(page, epoch + "." + next, more));
  }

  /// The rev a cursor stands for, or -1 when this file cannot go on from it.
  private static long rev(TxTable tx, String epoch, String cursor) {
    int point = cursor.indexOf('.');
    if (point < 0 || !cursor.substring(0, point).equals(epoch)) {
      return -1;
    }
    try {
      long rev = Long.parseLong(cursor.substring(point + 1));
      return rev > tx.entries().lastRev() ? -1 : rev;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static String text(List<EntryTable.Change> page, String next, boolean more) {
    var text = new StringBuilder(page.size() * 256 + 64);
    for (EntryTable.Change change : page) {
      text.append(
          change.data() == null ? "{\"op\":\"drop\",\"id\":\"" : "{\"op\":\"put\",\"id\":\"");
      JsonStringEncoder.getInstance().quoteAsString(change.id(), text);
      text.append("\",\"rev\":").append(change.rev());
      if (change.data() != null) {
        text.append(",\"data\":").append(change.data());
      }
      text.append("}\n");
    }
    return text.append("{\"next\":\"")
        .append(next)
        .append("\",\"more\":")
        .append(more)
        .append("}\n")
        .toString();
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
