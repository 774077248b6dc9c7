package comptoir.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Which keys a scanner may send, and which only a person does.
final class ScanKeys {

  private static final char GROUP_SEPARATOR = 0x1d;

  enum Kind {
    MODIFIER,
    CHARACTER,
    SUFFIX,
    OTHER
  }

  private ScanKeys() {}

  static Kind kind(KeyEvent pressed) {
    var code = pressed.getCode();
    if (code.isModifierKey() || code == KeyCode.CAPS || code == KeyCode.ALT_GRAPH) {
      return Kind.MODIFIER;
    }
    if (isCommand(pressed)) {
      return Kind.OTHER;
    }
    if (code == KeyCode.ENTER || (code == KeyCode.TAB && !pressed.isShiftDown())) {
      return Kind.SUFFIX;
    }
    return makesCharacter(pressed) ? Kind.CHARACTER : Kind.OTHER;
  }

  /// The character of a typed key; empty for control characters, but the separator of GS1 codes.
  static Optional<Character> character(KeyEvent typed) {
    var text = typed.getCharacter();
    if (text.length() != 1) {
      return Optional.empty();
    }
    var c = text.charAt(0);
    if (c == GROUP_SEPARATOR) {
      return Optional.of(c);
    }
    var isPrintable = c >= 0x20 && c != 0x7f && c != KeyEvent.CHAR_UNDEFINED.charAt(0);
    return isPrintable && !isCommand(typed) ? Optional.of(c) : Optional.empty();
  }

  /// Enter or Tab, typed or released.
  static boolean isSuffix(KeyEvent event) {
    return "\r\n\t".contains(event.getCharacter())
        || event.getCode() == KeyCode.ENTER
        || event.getCode() == KeyCode.TAB;
  }

  /// The key whose character is still to come, where there is one.
  static Optional<KeyEvent> lastPressed(List<KeyEvent> held) {
    return held.isEmpty()
        ? Optional.empty()
        : Optional.of(held.getLast()).filter(it -> it.getEventType() == KeyEvent.KEY_PRESSED);
  }

  /// Ctrl and Alt together are AltGr, which makes characters.
  private static boolean isCommand(KeyEvent event) {
    return event.isMetaDown() || event.isControlDown() != event.isAltDown();
  }

  private static boolean makesCharacter(KeyEvent pressed) {
    var code = pressed.getCode();
    var text = pressed.getText();
    return code.isLetterKey()
        || code.isDigitKey()
        || code == KeyCode.SPACE
        || (text.length() == 1 && text.charAt(0) > 0x20 && text.charAt(0) != 0x7f);
  }
}
