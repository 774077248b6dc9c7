package comptoir.catalog.view;

import comptoir.catalog.StockLevel;
import comptoir.settings.ShopSettings;
import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How much of an item lies here, on the web and next door.
final class StockRow {

  private static final int PLACES = 3;
  private static final Duration WORTH_SAYING = Duration.ofHours(1);

  private final Texts texts;
  private final HBox root = new HBox();

  StockRow(Texts texts) {
    this.texts = texts;
    root.setId("item.stock");
    root.getStyleClass().add("item-stock");
    root.setMinHeight(Region.USE_PREF_SIZE);
  }

  Parent root() {
    return root;
  }

  void show(List<StockLevel> levels, ShopSettings settings, Instant now) {
    root.getChildren()
        .setAll(
            chosen(levels, settings).stream()
                .limit(PLACES)
                .map(level -> box(level, settings, now))
                .toList());
  }

  /// This shop and the web first, then the others as near as they lie.
  private static List<StockLevel> chosen(List<StockLevel> levels, ShopSettings settings) {
    return levels.stream().sorted(Comparator.comparingInt(level -> rank(level, settings))).toList();
  }

  private static int rank(StockLevel level, ShopSettings settings) {
    if (level.place().equals(settings.ownPlace())) {
      return 0;
    }
    return switch (settings.place(level.place()).kind()) {
      case "web" -> 1;
      case "shop" -> 2;
      default -> 3;
    };
  }

  private VBox box(StockLevel level, ShopSettings settings, Instant now) {
    var figure = Widgets.label(texts.quantity(level.quantity()), "item-figure");
    if (!level.quantity().isPositive()) {
      figure.getStyleClass().add("none");
    }
    var box = new VBox(Widgets.label(name(level, settings), Style.SMALL, Style.MUTED), figure);
    box.setId("item.stock." + level.place());
    box.setPrefWidth(0);
    HBox.setHgrow(box, Priority.ALWAYS);
    if (level.asOf().plus(WORTH_SAYING).isBefore(now)) {
      box.getChildren().add(Widgets.label(texts.age(level.asOf(), now), Style.SMALL, "item-age"));
    }
    return box;
  }

  private String name(StockLevel level, ShopSettings settings) {
    if (level.place().equals(settings.ownPlace())) {
      return texts.get("catalog.stock.here");
    }
    var place = settings.place(level.place());
    return place
        .distanceMetres()
        .filter(metres -> metres > 0 && place.kind().equals("shop"))
        .map(metres -> texts.get("catalog.stock.far", place.name(), (metres + 500) / 1000))
        .orElse(place.name());
  }
}
