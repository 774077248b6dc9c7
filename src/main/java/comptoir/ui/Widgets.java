package comptoir.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The small parts that screens are built of.
public final class Widgets {

  private static final double SPREAD_PADDING = 30;

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

  /// An amount, its figures to the right.
  public static Label amount(String id) {
    var label = identified(id, Style.AMOUNT);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /// The one main deed of a screen: its name, larger, and its key cap. The name is the button's
  /// text, and may change. It is no text of the button itself, because a font size relative to one
  /// that is itself relative is not taken anew when the outermost changes.
  public static Button mainKey(String id, String text, String cap) {
    var row = new HBox(label(""), keyCap(cap));
    row.setAlignment(Pos.CENTER);
    row.getStyleClass().add("key-row");
    return composed(key(id, text, "", Style.MAIN_KEY), row);
  }

  /// A deed among others, with its key.
  public static Button key(String id, String text, String cap) {
    return key(id, text, cap, Style.KEY);
  }

  /// Any till key: its name beside its key cap; an empty cap shows none.
  public static Button key(String id, String text, String cap, String styleClass) {
    var button = new Button(text);
    button.setId(id);
    button.getStyleClass().add(styleClass);
    button.setMaxWidth(Double.MAX_VALUE);
    if (!cap.isEmpty()) {
      button.setGraphic(keyCap(cap));
    }
    return button;
  }

  /// Till keys beside each other that share the width alike.
  public static HBox keyRow(String styleClass, Button... keys) {
    for (var key : keys) {
      HBox.setHgrow(key, Priority.ALWAYS);
      key.setMinWidth(0);
      key.setPrefWidth(1);
    }
    var row = new HBox(keys);
    row.getStyleClass().add(styleClass);
    return row;
  }

  /// A wide till key: its name at the left end, its key cap at the right. The name is the button's
  /// text, and may change.
  public static Button spreadKey(String id, String text, String cap, String styleClass) {
    var button = key(id, text, "", styleClass);
    var row = new HBox(label(""), spring(), keyCap(cap));
    row.setAlignment(Pos.CENTER_LEFT);
    row.prefWidthProperty().bind(button.widthProperty().subtract(SPREAD_PADDING));
    return composed(button, row);
  }

  /// @param row its first child shows the button's text
  private static Button composed(Button button, HBox row) {
    var name = (Label) row.getChildren().getFirst();
    name.getStyleClass().add("key-name");
    name.textProperty().bind(button.textProperty());
    button.setGraphic(row);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.accessibleTextProperty().bind(button.textProperty());
    return button;
  }
}
