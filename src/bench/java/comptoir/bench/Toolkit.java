package comptoir.bench;

import comptoir.ui.FxThread;
import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The headless window toolkit, which starts once in the life of a program.
record Toolkit(Executor fx) implements AutoCloseable {

  /// Starts it; no display is needed.
  static Toolkit start() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Platform.setImplicitExit(false);
    Platform.startup(() -> {});
    return new Toolkit(new FxThread());
  }

  @Override
  public void close() {
    Platform.exit();
  }
}
