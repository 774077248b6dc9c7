package comptoir.operator.view;

import comptoir.operator.Operator;
import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// One tile for each person: initials, name, role.
final class PersonTiles {

  static final int COLUMNS = 2;
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Texts texts;
  private final IntConsumer choose;
  private final TilePane tiles = new TilePane();
  private final ScrollPane root = new ScrollPane(tiles);
  private List<Operator> shown = List.of();

  PersonTiles(Texts texts, IntConsumer choose) {
    this.texts = texts;
    this.choose = choose;
    tiles.getStyleClass().add("person-tiles");
    tiles.setPrefColumns(COLUMNS);
    root.setFitToWidth(true);
    root.setFocusTraversable(false);
    root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
  }

  ScrollPane root() {
    return root;
  }

  void show(List<Operator> people, int chosen) {
    if (!people.equals(shown)) {
      shown = people;
      tiles.getChildren().clear();
      for (var i = 0; i < people.size(); i++) {
        tiles.getChildren().add(tile(people.get(i), i));
      }
    }
    for (var i = 0; i < people.size(); i++) {
      tiles.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
    }
  }

  private Button tile(Operator person, int index) {
    var face = new StackPane(Widgets.label(initials(person.name())));
    face.getStyleClass().addAll("person-face", "person-face-" + index % 4);
    var words =
        new VBox(
            Widgets.label(person.name(), Style.STRONG),
            Widgets.label(role(texts, person), Style.MUTED, Style.SMALL));
    words.setAlignment(Pos.CENTER_LEFT);
    var row = new HBox(face, words);
    row.getStyleClass().add("person-row");
    row.setMinWidth(Region.USE_PREF_SIZE);
    var tile = new Button(person.name(), row);
    tile.setId("sign-on.person." + person.id().value());
    tile.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    tile.getStyleClass().addAll(Style.TILE, "person-tile");
    tile.setAccessibleText(person.name());
    tile.setMaxWidth(Double.MAX_VALUE);
    tile.setFocusTraversable(false);
    tile.setOnAction(event -> choose.accept(index));
    return tile;
  }

  /// The role's name; one nobody here knows is shown by its code.
  static String role(Texts texts, Operator person) {
    return switch (person.role()) {
      case "cashier" -> texts.get("operator.role.cashier");
      case "advisor" -> texts.get("operator.role.advisor");
      case "manager" -> texts.get("operator.role.manager");
      default -> person.role();
    };
  }

  static String initials(String name) {
    var initials = new StringBuilder();
    for (var word : name.strip().split("[\\s-]+")) {
      if (initials.length() < 2 && !word.isEmpty()) {
        initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
      }
    }
    return initials.toString();
  }
}
