package comptoir.ui;

import comptoir.value.ScannedCode;
import java.util.List;
import javafx.scene.Parent;

/// What fills the window, or lies over what fills it.
public interface Screen {

  Parent root();

  /// It is in front now: takes up its subscriptions and its focus.
  default void shown() {}

  /// It is gone: closes its subscriptions.
  default void hidden() {}

  /// Its keys. While it lies in front, no other screen's keys answer.
  default List<KeyDeed> keys() {
    return List.of();
  }

  /// A code from the scanner, wherever the focus is.
  ///
  /// @return false where this screen has no use for it: the shell says so, with a sound
  default boolean scanned(ScannedCode code) {
    return false;
  }
}
