package comptoir.sampler;

import comptoir.ui.Drawn;
import comptoir.ui.Role;
import comptoir.ui.Sign;
import comptoir.ui.Style;
import comptoir.ui.Theme;
import comptoir.ui.Widgets;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Every part of the house in one picture.
final class PartsSampler {

  private static final List<String> SHAPES =
      List.of(
          "notebook",
          "pen",
          "book",
          "bag",
          "mug",
          "lamp",
          "toy",
          "box",
          "bottle",
          "card",
          "textile",
          "frame",
          "clock");
  private static final List<String> COLOURS =
      List.of("sand", "sage", "sky", "rose", "amber", "slate", "plum", "stone");

  private PartsSampler() {}

  static void take() {
    for (var theme : Theme.values()) {
      new Picture(theme, 1024, 768, 100).take("parts-" + theme, PartsSampler::parts);
    }
  }

  private static Parent parts() {
    var drawn = new FlowPane(8, 8);
    for (var i = 0; i < SHAPES.size() * 2; i++) {
      var shape = SHAPES.get(i % SHAPES.size());
      drawn.getChildren().add(Drawn.of("drawn:" + shape + ":" + COLOURS.get(i % 8), 112));
    }
    var badges = new HBox(8);
    for (var role : Role.values()) {
      var sign = new HBox(Sign.of(role));
      sign.getStyleClass().add(role.styleClass());
      badges.getChildren().addAll(Widgets.badge(role.name().toLowerCase(Locale.ROOT), role), sign);
    }
    var field = new TextField();
    field.setPromptText("Article, client, n° de commande");
    field.getStyleClass().add(Style.FIELD);
    var total = Widgets.label("18,72\u00a0€", Style.TOTAL);
    var root =
        new VBox(
            12,
            new HBox(Widgets.label("Comptoir"), Widgets.label("Lyon 2", Style.MUTED)),
            Widgets.card("card", badges, total, field),
            new HBox(
                8,
                Widgets.key("a", "Touches", "F1"),
                Widgets.mainKey("b", "Encaisser 18,72\u00a0€", "F9"),
                Widgets.key("c", "Remettre", "F6", Style.READY_KEY)),
            Widgets.spreadKey("d", "Aligner la ligne sur le web", "F8", Style.OUTLINE_KEY),
            drawn);
    root.getChildren().getFirst().getStyleClass().add(Style.BAR);
    root.getStyleClass().add(Style.GROUND);
    root.setPadding(new javafx.geometry.Insets(12));
    return root;
  }
}
