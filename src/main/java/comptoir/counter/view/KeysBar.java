package comptoir.counter.view;

import comptoir.counter.SellState;
import comptoir.counter.SellViewModel;
import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import comptoir.value.Money;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/// The deeds that are always at hand, each with its key; the last one takes the money.
final class KeysBar {

  /// Shares of the row in percent, as long as the words are.
  private static final List<Double> SHARES = List.of(11.5, 10.5, 14.0, 11.0, 11.5, 13.5, 28.0);

  private final Texts texts;
  private final Button pickUps;
  private final Button pay;
  private Optional<Shown> shown = Optional.empty();
  private final GridPane root = new GridPane();

  KeysBar(Texts texts, SellViewModel model, Runnable afterwards) {
    this.texts = texts;
    this.pickUps = key("keys.pick-ups", texts.get("counter.keys.pick-ups", 0), "F6");
    this.pay = Widgets.mainKey("keys.pay", texts.get("counter.keys.nothing"), "F9");
    var help = key("keys.help", texts.get("counter.keys.help"), "F1");
    var customer = key("keys.customer", texts.get("counter.keys.customer"), "F3");
    var align = key("keys.align", texts.get("counter.keys.align"), "F8");
    var back = key("keys.return", texts.get("counter.keys.return"), "F7");
    var lock = key("keys.lock", texts.get("counter.keys.lock"), "F12");
    on(help, model::showKeys, () -> {});
    on(customer, model::customerKey, afterwards);
    on(pickUps, model::handOver, afterwards);
    on(align, model::align, afterwards);
    on(back, model::takeBack, afterwards);
    on(lock, model::lock, () -> {});
    on(pay, model::pay, () -> {});
    root.getStyleClass().add("keys-bar");
    root.addRow(0, help, customer, pickUps, back, align, lock, pay);
    root.getColumnConstraints().setAll(SHARES.stream().map(KeysBar::share).toList());
  }

  private static Button key(String id, String text, String cap) {
    return Widgets.key(id, text, cap, Style.KEY);
  }

  private static ColumnConstraints share(double percent) {
    var column = new ColumnConstraints();
    column.setPercentWidth(percent);
    return column;
  }

  private static void on(Button key, Runnable deed, Runnable afterwards) {
    key.setOnAction(
        event -> {
          deed.run();
          afterwards.run();
        });
  }

  Parent root() {
    return root;
  }

  /// The words hang on these alone.
  private record Shown(int pickUps, boolean isEmpty, Optional<Money> total) {}

  void show(SellState state) {
    var total = state.settings().map(it -> state.basket().total(it.currency()));
    var next = Optional.of(new Shown(state.board().size(), state.basket().isEmpty(), total));
    if (!next.equals(shown)) {
      shown = next;
      fill(next.get());
    }
  }

  private void fill(Shown now) {
    pickUps.setText(texts.get("counter.keys.pick-ups", now.pickUps()));
    pay.setDisable(now.isEmpty());
    pay.setText(
        now.isEmpty()
            ? texts.get("counter.keys.nothing")
            : now.total().map(this::pay).orElseGet(() -> texts.get("counter.keys.nothing")));
  }

  private String pay(Money total) {
    if (total.isNegative()) {
      return texts.get("counter.keys.refund", texts.money(total.negated()));
    }
    return total.isZero()
        ? texts.get("counter.keys.hand-over-only")
        : texts.get("counter.keys.pay", texts.money(total));
  }
}
