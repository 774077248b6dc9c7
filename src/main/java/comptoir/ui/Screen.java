package comptoir.ui;

import comptoir.value.ScannedCode;
import java.util.List;
import javafx.scene.Parent;

/// What fills the window, or lies over what fills it.
public interface Screen {

  Parent root();

  /// It was put into the window: takes up its subscriptions. Once, until [#hidden].
  default void shown() {}

  /// It is in front: when shown, and again when what lay over it is gone. Takes the focus.
  default void focused() {
    root().requestFocus();
  }

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
