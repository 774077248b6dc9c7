package comptoir.db;

import comptoir.value.Change;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;

/// What the tables that take feed pages share. For the `…Table` classes only.
public final class FeedPage {

  private FeedPage() {}

  /// The last change of each id, so that a page can be written by kind instead of one by one.
  public static <T> List<Change<T>> last(List<Change<T>> changes) {
    var last = new LinkedHashMap<String, Change<T>>();
    for (var change : changes) {
      last.remove(change.id());
      last.put(change.id(), change);
    }
    return List.copyOf(last.values());
  }

  /// Runs a batch; an empty one is no fault.
  public static void run(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }
}
