package comptoir.ui;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// A key and what it does.
///
/// @param keys the key with its modifiers
/// @param text key of the text that names the deed
/// @param enabled false leaves the key without effect
public record KeyDeed(
    KeyCodeCombination keys, String text, Runnable deed, ObservableBooleanValue enabled) {

  public static KeyDeed of(KeyCode code, String text, Runnable deed) {
    return new KeyDeed(plain(code), text, deed, new ReadOnlyBooleanWrapper(true));
  }

  public static KeyDeed of(
      KeyCode code, String text, Runnable deed, ObservableBooleanValue enabled) {
    return new KeyDeed(plain(code), text, deed, enabled);
  }

  /// With Shift held, whatever the shift does to the key's sign.
  public static KeyCodeCombination shift(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
  }

  /// As a key cap shows it: `F9`.
  public String cap() {
    return keys.getDisplayText();
  }

  private static KeyCodeCombination plain(KeyCode code) {
    return new KeyCodeCombination(code);
  }
}
