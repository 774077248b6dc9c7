package comptoir.ui;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The one way to the JavaFX thread. Callable from any thread; tasks run in the order they came.
public final class FxThread implements Executor {

  @Override
  public void execute(Runnable task) {
    Platform.runLater(task);
  }
}
