package comptoir.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The last lines that were logged, for whoever is called for help. Of a failure it keeps the kinds
/// and the places, not the messages, which may hold what was read. Thread-safe.
public final class RecentLog {

  private static final int MOST = 2_000;
  private static final int FRAMES = 12;
  private static final int CAUSES = 4;

  private final Deque<String> lines = new ArrayDeque<>();

  private RecentLog() {}

  /// One that hears all that is logged from now on, as long as the program runs.
  public static RecentLog listening() {
    var log = new RecentLog();
    Logger.getLogger("").addHandler(log.new Ear());
    return log;
  }

  /// The oldest first.
  public synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  private synchronized void add(List<String> more) {
    lines.addAll(more);
    while (lines.size() > MOST) {
      lines.removeFirst();
    }
  }

  private final class Ear extends Handler {

    @Override
    public void publish(LogRecord said) {
      if (isLoggable(said)) {
        var written = new ArrayList<String>();
        written.add(
            "%s %s %s: %s"
                .formatted(
                    said.getInstant(), said.getLevel(), said.getLoggerName(), said.getMessage()));
        failure(said.getThrown(), written);
        add(written);
      }
    }

    @Override
    public void flush() {
      // Nothing is kept back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  private static void failure(@Nullable Throwable thrown, List<String> written) {
    var depth = 0;
    for (@Nullable Throwable at = thrown; at != null && depth < CAUSES; at = at.getCause()) {
      written.add("  " + at.getClass().getName());
      var frames = at.getStackTrace();
      for (var i = 0; i < Math.min(FRAMES, frames.length); i++) {
        written.add("    at " + frames[i]);
      }
      depth++;
    }
  }
}
