package comptoir.counter.view;

import comptoir.counter.Context;
import comptoir.counter.SellState;
import comptoir.operator.Operator;
import comptoir.settings.ShopSettings;
import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The dark bar: where we are, the one field, whether the platform is there, who works, what time
/// it is.
final class TopBar {

  private final Texts texts;
  private final Label shop = Widgets.identified("bar.shop", Style.MUTED);
  private final TextField field = new TextField();
  private final Label operator = Widgets.identified("bar.operator");
  private final HBox root;
  private Optional<Shown> shown = Optional.empty();

  TopBar(Texts texts, Node stateLine, Consumer<String> typing, Runnable submit) {
    this.texts = texts;
    field.setId("sell.field");
    field.getStyleClass().addAll(Style.FIELD, "sell-field");
    field.setAccessibleText(texts.get("counter.field"));
    field.textProperty().subscribe(typing);
    field.setOnAction(event -> submit.run());
    var cap = Widgets.keyCap("F2");
    cap.setMouseTransparent(true);
    StackPane.setAlignment(cap, Pos.CENTER_RIGHT);
    var around = new StackPane(field, cap);
    around.getStyleClass().add("sell-field-around");
    HBox.setHgrow(around, Priority.ALWAYS);
    var brand = Widgets.label(texts.get("ui.title"), "bar-brand");
    brand.setMinWidth(Region.USE_PREF_SIZE);
    shop.setMinWidth(0);
    operator.setMinWidth(Region.USE_PREF_SIZE);
    var right = new VBox(stateLine, operator);
    right.setAlignment(Pos.CENTER_RIGHT);
    right.setMinWidth(Region.USE_PREF_SIZE);
    this.root = new HBox(brand, shop, around, right);
    root.getStyleClass().add(Style.BAR);
  }

  Parent root() {
    return root;
  }

  /// A label in the size of the text.
  Label measure() {
    return shop;
  }

  TextField field() {
    return field;
  }

  void focus() {
    field.requestFocus();
    field.end();
  }

  void show(SellState state, Instant now) {
    var next = Optional.of(new Shown(state.settings(), state.operator(), now));
    if (!next.equals(shown)) {
      shown = next;
      who(state, now);
    }
    write(state);
  }

  /// The words beside the field hang on these alone.
  private record Shown(Optional<ShopSettings> settings, Optional<Operator> operator, Instant now) {}

  private void who(SellState state, Instant now) {
    state
        .settings()
        .ifPresent(
            it -> {
              shop.setText(texts.get("counter.bar.shop", it.shop().name(), it.till().name()));
              operator.setText(who(state, texts.time(now, it.zone())));
            });
  }

  private void write(SellState state) {
    if (!field.getText().equals(state.typed())) {
      field.setText(state.typed());
      field.end();
    }
    var prompt = prompt(state);
    if (!prompt.equals(field.getPromptText())) {
      field.setPromptText(prompt);
    }
  }

  private String who(SellState state, String time) {
    return state
        .operator()
        .map(it -> texts.get("counter.bar.operator", it.name(), time))
        .orElse(time);
  }

  private String prompt(SellState state) {
    return state.context() instanceof Context.Pricing pricing
        ? texts.get("counter.field.price", pricing.offer().item().name())
        : texts.get("counter.field.prompt");
  }

  /// The shop's zone where it is known, for what is shown beside it.
  static ZoneId zone(SellState state) {
    return state.settings().map(it -> it.zone()).orElse(java.time.ZoneOffset.UTC);
  }
}
