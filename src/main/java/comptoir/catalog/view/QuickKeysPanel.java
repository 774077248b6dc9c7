package comptoir.catalog.view;

import comptoir.catalog.Offer;
import comptoir.text.Texts;
import comptoir.ui.Drawn;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// What is sold so often, or without a code, that it has a key of its own. Shown while nothing is
/// touched, under a word on what to do.
public final class QuickKeysPanel {

  private static final double PICTURE = 44;
  private static final int COLUMNS = 2;

  private final Texts texts;
  private final Consumer<Offer> take;
  private final TilePane keys = new TilePane();
  private final ScrollPane scroll = new ScrollPane(keys);
  private final VBox root;
  private List<Offer> shown = List.of();

  public QuickKeysPanel(Texts texts, Consumer<Offer> take) {
    this.texts = texts;
    this.take = take;
    var head = new HBox(Widgets.label(texts.get("catalog.quick"), Style.STRONG));
    head.getStyleClass().add(Style.CARD_HEAD);
    keys.getStyleClass().add("quick-keys");
    keys.setPrefColumns(COLUMNS);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    keys.prefTileWidthProperty().bind(scroll.widthProperty().subtract(44).divide(COLUMNS));
    this.root = new VBox(head, hint(), scroll);
    root.setId("quick");
    Style.sheet(root, QuickKeysPanel.class, "/comptoir/catalog/catalog.css");
  }

  private Label hint() {
    var hint = Widgets.label(texts.get("catalog.quick.hint"), Style.MUTED, "quick-hint");
    hint.setId("quick.hint");
    hint.setWrapText(true);
    return hint;
  }

  public Parent root() {
    return root;
  }

  public void show(List<Offer> offers) {
    if (!offers.equals(shown)) {
      shown = List.copyOf(offers);
      keys.getChildren().setAll(offers.stream().map(this::key).toList());
    }
  }

  private Button key(Offer offer) {
    var name = Widgets.label(offer.item().name(), "quick-name");
    name.setWrapText(true);
    var words =
        new VBox(name, Widgets.label(OfferWords.price(offer, texts), Style.MUTED, Style.SMALL));
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var inside = new HBox(Drawn.of(offer.item().image().orElse(""), PICTURE), words);
    inside.getStyleClass().add("quick-inside");
    var button = new Button();
    button.setId("quick." + offer.item().id());
    button.getStyleClass().addAll(Style.TILE, "quick-key");
    button.setGraphic(inside);
    button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    button.setAccessibleText(OfferWords.spoken(offer, texts));
    button.setOnAction(event -> take.accept(offer));
    return button;
  }
}
