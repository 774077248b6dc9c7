package comptoir.bench;

import comptoir.ui.FxThread;
import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The window toolkit, which starts once in the life of a program.
record Toolkit(Executor fx) implements AutoCloseable {

  private static final String PLATFORM = "glass.platform";

  /// Starts it; no display is needed. Where the toolkit is named on the command line
  /// (`-Dglass.platform=gtk`) its window is on a display: the headless one copies each frame pixel
  /// by pixel on the JavaFX thread, which takes longer there than all that is measured.
  static Toolkit start() {
    if (System.getProperty(PLATFORM) == null) {
      System.setProperty(PLATFORM, "Headless");
    }
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
