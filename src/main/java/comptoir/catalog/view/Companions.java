package comptoir.catalog.view;

import comptoir.catalog.Offer;
import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is often taken with an item; one press rings it up.
final class Companions {

  private static final int MOST = 3;
  private static final double PADDING = 4;

  private final Texts texts;
  private final Consumer<Offer> take;
  private final List<Key> keys;
  private final VBox root;

  Companions(Texts texts, Consumer<Offer> take) {
    this.texts = texts;
    this.take = take;
    this.keys = Stream.generate(Key::new).limit(MOST).toList();
    this.root = new VBox(Widgets.section(texts.get("catalog.companions")));
    keys.forEach(key -> root.getChildren().add(key.button));
    root.setId("item.companions");
    root.getStyleClass().add("item-companions");
  }

  Parent root() {
    return root;
  }

  void show(List<Offer> offers) {
    Parts.present(root, !offers.isEmpty());
    for (var i = 0; i < MOST; i++) {
      Parts.present(keys.get(i).button, i < offers.size());
      if (i < offers.size()) {
        keys.get(i).show(offers.get(i));
      }
    }
  }

  /// One of them. Its nodes are made once; only words change.
  private final class Key {

    private final Label name = Widgets.label("");
    private final Label price = Widgets.label("", Style.AMOUNT);
    private final Button button = new Button();

    Key() {
      name.setMinWidth(0);
      price.setMinWidth(Region.USE_PREF_SIZE);
      var line = new HBox(name, Widgets.spring(), price);
      line.setAlignment(Pos.CENTER_LEFT);
      line.setMinWidth(0);
      line.prefWidthProperty().bind(button.widthProperty().subtract(PADDING));
      button.getStyleClass().add("offer-button");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setGraphic(line);
    }

    void show(Offer offer) {
      name.setText(offer.item().name());
      price.setText(OfferWords.price(offer, texts));
      button.setId("item.companion." + offer.item().id());
      button.setAccessibleText(OfferWords.spoken(offer, texts));
      button.setOnAction(event -> take.accept(offer));
    }
  }
}
