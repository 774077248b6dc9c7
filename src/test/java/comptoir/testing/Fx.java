package comptoir.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/// The JavaFX toolkit for tests, headless by the flags of the build.
public final class Fx {

  private Fx() {}

  /// Runs on the JavaFX thread and waits for the result, at most 20 s.
  public static <T> T get(Callable<T> work) {
    start();
    var result = new CompletableFuture<T>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.call());
          } catch (Throwable e) {
            result.completeExceptionally(e);
          }
        });
    return await(result);
  }

  public static void run(Runnable work) {
    get(
        () -> {
          work.run();
          return true;
        });
  }

  private static void start() {
    try {
      Platform.startup(() -> {});
      Platform.setImplicitExit(false);
    } catch (IllegalStateException e) {
      // Started by another test of this run.
    }
  }

  private static <T> T await(CompletableFuture<T> result) {
    try {
      return result.get(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new AssertionError(e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("The JavaFX thread did not answer", e);
    }
  }
}
