package comptoir.basket.view;

import comptoir.basket.BasketState;
import comptoir.pricing.VatLine;
import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.util.Currency;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Discounts, VAT and the total.
final class TotalsFoot {

  private final Texts texts;
  private final Label discount = Widgets.identified("basket.discount", Style.MUTED);
  private final HBox discountRow;
  private final Label vatName = Widgets.identified("basket.vat.name", Style.MUTED);
  private final Label vat = Widgets.identified("basket.vat", Style.MUTED);
  private final HBox vatRow;
  private final Label total = Widgets.identified("basket.total", Style.TOTAL);
  private final VBox root;

  TotalsFoot(Texts texts) {
    this.texts = texts;
    this.discountRow = row(Widgets.label(texts.get("basket.discounts"), Style.MUTED), discount);
    this.vatRow = row(vatName, vat);
    total.setMinWidth(Region.USE_PREF_SIZE);
    var name = Widgets.label(texts.get("basket.total"), "basket-total-name");
    var totalRow = new HBox(name, Widgets.spring(), total);
    totalRow.setAlignment(Pos.BASELINE_RIGHT);
    this.root = new VBox(discountRow, vatRow, totalRow);
    root.getStyleClass().addAll(Style.CARD_FOOT, "basket-foot");
  }

  private static HBox row(Label name, Label amount) {
    amount.setMinWidth(Region.USE_PREF_SIZE);
    return new HBox(name, Widgets.spring(), amount);
  }

  Parent root() {
    return root;
  }

  void show(BasketState basket, Currency currency) {
    var off = basket.discount(currency);
    Parts.present(discountRow, off.isPositive());
    discount.setText(texts.amount(off.negated()));
    var rates = basket.vat().stream().filter(it -> !it.vat().isZero()).toList();
    Parts.present(vatRow, !rates.isEmpty());
    vatName.setText(
        texts.get(
            "basket.vat",
            rates.stream().map(it -> texts.percent(it.rate())).collect(Collectors.joining(" · "))));
    vat.setText(
        rates.stream().map(VatLine::vat).map(texts::amount).collect(Collectors.joining(" · ")));
    total.setText(texts.money(basket.total(currency)));
  }
}
