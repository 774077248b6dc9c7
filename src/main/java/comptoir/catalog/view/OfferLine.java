package comptoir.catalog.view;

import comptoir.catalog.Offer;
import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// An offer in one line: its name, its price at the right end.
final class OfferLine {

  private static final double PADDING = 4;

  private OfferLine() {}

  static HBox of(Offer offer, Texts texts, Button around) {
    var name = Widgets.label(offer.item().name());
    name.setMinWidth(0);
    var price = Widgets.label(price(offer, texts), Style.AMOUNT);
    price.setMinWidth(Region.USE_PREF_SIZE);
    var line = new HBox(name, Widgets.spring(), price);
    line.setAlignment(Pos.CENTER_LEFT);
    line.prefWidthProperty().bind(around.widthProperty().subtract(PADDING));
    line.setMinWidth(0);
    return line;
  }

  static String price(Offer offer, Texts texts) {
    return offer
        .shop()
        .map(it -> texts.unitAmount(it.unit()))
        .orElseGet(() -> texts.get("catalog.price.none"));
  }

  static String spoken(Offer offer, Texts texts) {
    return offer.item().name() + ", " + price(offer, texts);
  }
}
