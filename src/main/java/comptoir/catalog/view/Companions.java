package comptoir.catalog.view;

import comptoir.catalog.Offer;
import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Widgets;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// What is often taken with an item; one press rings it up.
final class Companions {

  private static final int MOST = 3;

  private final Texts texts;
  private final Consumer<Offer> take;
  private final VBox rows = new VBox();
  private final VBox root;

  Companions(Texts texts, Consumer<Offer> take) {
    this.texts = texts;
    this.take = take;
    this.root = new VBox(Widgets.section(texts.get("catalog.companions")), rows);
    root.setId("item.companions");
    root.getStyleClass().add("item-companions");
  }

  Parent root() {
    return root;
  }

  void show(List<Offer> offers) {
    Parts.present(root, !offers.isEmpty());
    rows.getChildren().setAll(offers.stream().limit(MOST).map(this::row).toList());
  }

  private Button row(Offer offer) {
    var button = new Button();
    button.setId("item.companion." + offer.item().id());
    button.getStyleClass().add("offer-button");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setGraphic(OfferLine.of(offer, texts, button));
    button.setAccessibleText(OfferLine.spoken(offer, texts));
    button.setOnAction(event -> take.accept(offer));
    return button;
  }
}
