package comptoir.counter;

import comptoir.testing.TestTill;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/// Stands in for the JavaFX thread: tasks wait until the test runs them, so that it decides what
/// comes late.
final class Hand implements Executor {

  /// More hops than any deed takes from thread to thread.
  private static final int HOPS = 12;

  private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

  @Override
  public void execute(Runnable task) {
    waiting.add(task);
  }

  /// Runs what waits and what follows from it, until both database threads are at rest.
  void settle(TestTill till) {
    var idle = 0;
    while (idle < HOPS) {
      idle = runAll(takeAll()) ? 0 : idle + 1;
      rest(till);
    }
  }

  /// Lets the database threads finish without running anything here.
  static void rest(TestTill till) {
    TestTill.await(till.database.read(_ -> 1));
    TestTill.await(till.database.write(_ -> 1));
  }

  /// Takes what has come, and what still comes of the deeds under way, without running it.
  List<Runnable> hold(TestTill till) {
    for (var hop = 0; hop < HOPS; hop++) {
      rest(till);
    }
    return takeAll();
  }

  static boolean runAll(List<Runnable> tasks) {
    tasks.forEach(Runnable::run);
    return !tasks.isEmpty();
  }

  private List<Runnable> takeAll() {
    var tasks = new ArrayList<Runnable>();
    waiting.drainTo(tasks);
    return tasks;
  }
}
