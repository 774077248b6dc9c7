package comptoir.ui;

import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/// Twelve keys to touch: the digits, one that the screen chooses, and one that takes the last sign
/// back. It takes no focus.
public final class DigitPad {

  private static final String DIGITS = "789456123";

  private final GridPane root = new GridPane();

  /// Is told which sign was touched.
  public interface Touched {

    void sign(char sign);
  }

  /// A pad whose tenth key is left out.
  ///
  /// @param room begins the keys' ids: `room.key.7`
  public DigitPad(String room, Touched touched, Runnable back) {
    this(room, ' ', touched, back);
  }

  /// @param extra the sign of the key beside the zero; a space for none
  public DigitPad(String room, char extra, Touched touched, Runnable back) {
    root.getStyleClass().add("digit-pad");
    for (var i = 0; i < 3; i++) {
      var third = new ColumnConstraints();
      third.setPercentWidth(100.0 / 3);
      root.getColumnConstraints().add(third);
    }
    for (var i = 0; i < DIGITS.length(); i++) {
      root.add(key(room, DIGITS.charAt(i), touched), i % 3, i / 3);
    }
    if (extra != ' ') {
      root.add(key(room, extra, touched), 0, 3);
    }
    root.add(key(room, '0', touched), 1, 3);
    var delete = Widgets.key(room + ".key.back", "⌫", "");
    delete.setFocusTraversable(false);
    delete.setOnAction(event -> back.run());
    root.add(delete, 2, 3);
  }

  public GridPane root() {
    return root;
  }

  private static Button key(String room, char sign, Touched touched) {
    var key = Widgets.key(room + ".key." + sign, String.valueOf(sign), "");
    key.setFocusTraversable(false);
    key.setOnAction(event -> touched.sign(sign));
    return key;
  }
}
