package comptoir.ui;

import comptoir.value.ScannedCode;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/// Takes a scanner's burst out of the stream of keys, and gives a person's typing back.
final class ScanFilter {

  ScanFilter(Scene scene, LongSupplier nanos, Alarm silence, Consumer<ScannedCode> scanned) {}

  /// True where the key is kept from whoever has the focus.
  boolean takes(KeyEvent event) {
    return false;
  }
}
