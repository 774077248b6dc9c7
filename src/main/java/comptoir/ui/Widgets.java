package comptoir.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The small parts that screens are built of.
public final class Widgets {

  private Widgets() {}

  /// A surface that holds what belongs together.
  public static VBox card(String id, Node... content) {
    var card = new VBox(content);
    card.setId(id);
    card.getStyleClass().add(Style.CARD);
    return card;
  }

  public static Label label(String text, String... styleClasses) {
    var label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  public static Label identified(String id, String... styleClasses) {
    var label = label("", styleClasses);
    label.setId(id);
    return label;
  }

  /// A few words on a coloured ground.
  public static Label badge(String text, Role role) {
    return label(text, Style.BADGE, role.styleClass());
  }

  /// A key as it looks on the keyboard.
  public static Label keyCap(String cap) {
    var label = label(cap, Style.KEY_CAP);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  public static Label section(String text) {
    return label(text, Style.SECTION);
  }

  /// Takes up what room is left in a row.
  public static Region spring() {
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  public static Region verticalSpring() {
    var spring = new Region();
    VBox.setVgrow(spring, Priority.ALWAYS);
    return spring;
  }

  /// The one main deed of a screen.
  public static Button mainKey(String id, String text, String cap) {
    return key(id, text, cap, Style.MAIN_KEY);
  }

  /// A deed among others, with its key.
  public static Button key(String id, String text, String cap) {
    return key(id, text, cap, Style.KEY);
  }

  /// Any till key: name and key cap side by side; an empty cap shows none.
  public static Button key(String id, String text, String cap, String styleClass) {
    var button = new Button(text);
    button.setId(id);
    button.getStyleClass().add(styleClass);
    button.setMaxWidth(Double.MAX_VALUE);
    if (!cap.isEmpty()) {
      button.setGraphic(keyCap(cap));
    }
    button.setFocusTraversable(true);
    return button;
  }
}
