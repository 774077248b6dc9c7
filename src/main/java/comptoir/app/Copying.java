package comptoir.app;

import comptoir.copy.SecondCopy;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The thread `second-copy`, which alone waits for the second folder. It ends with the program,
/// whether the folder answers or not.
final class Copying implements SecondCopy.Worker, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Copying.class);
  private static final long END_SECONDS = 2;

  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("second-copy").factory());

  Copying() {
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public void execute(Runnable work) {
    thread.execute(work);
  }

  @Override
  public void later(Duration time, Runnable work) {
    var ignored = thread.schedule(work, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// What was told before is done first, within two seconds.
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The second folder does not answer; what is missing there is written later");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
