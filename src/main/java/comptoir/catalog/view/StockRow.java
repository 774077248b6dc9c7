package comptoir.catalog.view;

import comptoir.catalog.StockLevel;
import comptoir.settings.ShopSettings;
import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How much of an item lies here, on the web and next door, and when next door is open.
final class StockRow {

  private static final int PLACES = 3;
  private static final Duration WORTH_SAYING = Duration.ofHours(1);

  private final Texts texts;
  private final List<Box> boxes;
  private final HBox row = new HBox();
  private final Label hours = Widgets.identified("item.stock.hours", Style.SMALL, Style.MUTED);
  private final VBox root = new VBox(row, hours);

  StockRow(Texts texts) {
    this.texts = texts;
    row.setId("item.stock");
    row.getStyleClass().add("item-stock");
    hours.setWrapText(true);
    root.setMinHeight(Region.USE_PREF_SIZE);
    this.boxes = Stream.generate(Box::new).limit(PLACES).toList();
    boxes.forEach(box -> row.getChildren().add(box.root));
  }

  Parent root() {
    return root;
  }

  void show(List<StockLevel> levels, ShopSettings settings, Instant now) {
    var shown = chosen(levels, settings);
    for (var i = 0; i < PLACES; i++) {
      if (i < shown.size()) {
        boxes.get(i).show(shown.get(i), settings, now);
      }
      Parts.present(boxes.get(i).root, i < shown.size());
    }
    var open = shown.stream().limit(PLACES).flatMap(it -> hours(it, settings).stream()).findFirst();
    hours.setText(open.orElse(""));
    Parts.present(hours, open.isPresent());
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

  /// One place. Its nodes are made once; only words change.
  private final class Box {

    private final Label name = Widgets.label("", Style.SMALL, Style.MUTED);
    private final Label figure = Widgets.label("", "item-figure");
    private final Label age = Widgets.label("", Style.SMALL, "item-age");
    private final VBox root = new VBox(name, figure, age);

    Box() {
      root.setPrefWidth(0);
      HBox.setHgrow(root, Priority.ALWAYS);
    }

    void show(StockLevel level, ShopSettings settings, Instant now) {
      root.setId("item.stock." + level.place());
      name.setText(name(level, settings));
      figure.setText(texts.quantity(level.quantity()));
      Parts.toggle(figure, "none", !level.quantity().isPositive());
      age.setText(texts.age(level.asOf(), now));
      Parts.present(age, level.asOf().plus(WORTH_SAYING).isBefore(now));
    }
  }

  /// Who stands here knows when this shop is open.
  private Optional<String> hours(StockLevel level, ShopSettings settings) {
    var place = settings.place(level.place());
    return place
        .hours()
        .filter(it -> !level.place().equals(settings.ownPlace()))
        .map(it -> texts.get("catalog.stock.hours", place.name(), it));
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
