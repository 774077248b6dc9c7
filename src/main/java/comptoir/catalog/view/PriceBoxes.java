package comptoir.catalog.view;

import comptoir.catalog.Offer;
import comptoir.catalog.Price;
import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The shop's price and the web's, side by side, with the age of the web's.
final class PriceBoxes {

  private final Texts texts;
  private final Label shopName = Widgets.label("", Style.SMALL, Style.MUTED);
  private final Label shop = Widgets.identified("item.price.shop", "item-price");
  private final Label webName = Widgets.identified("item.price.web.age", Style.SMALL, Style.MUTED);
  private final Label web = Widgets.identified("item.price.web", "item-price", Style.WEB);
  private final VBox webBox = box(webName, web);
  private final HBox root = new HBox(box(shopName, shop), webBox);

  PriceBoxes(Texts texts) {
    this.texts = texts;
    shopName.setText(texts.get("catalog.price.shop"));
    webBox.getStyleClass().add("item-web");
    root.getStyleClass().add("item-prices");
  }

  private static VBox box(Label name, Label amount) {
    var box = new VBox(name, amount);
    box.getStyleClass().add("item-box");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setPrefWidth(0);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  Parent root() {
    return root;
  }

  void show(Offer offer, Instant now) {
    shop.setText(amount(offer.shop()));
    web.setText(amount(offer.web()));
    var asOf = offer.web().map(Price::asOf);
    webName.setText(
        asOf.map(at -> texts.get("catalog.price.web.age", texts.age(at, now)))
            .orElseGet(() -> texts.get("catalog.price.web")));
    var isOld = asOf.filter(at -> Price.isOld(at, now)).isPresent();
    Parts.toggle(webBox, "old", isOld);
  }

  private String amount(Optional<Price> price) {
    return price
        .map(it -> texts.unitPrice(it.unit()))
        .orElseGet(() -> texts.get("catalog.price.none"));
  }
}
