package comptoir.counter.view;

import comptoir.counter.CustomerPane;
import comptoir.counter.SellState;
import comptoir.counter.SellState.Side;
import comptoir.text.Texts;
import comptoir.ui.Parts;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Basket, context and customer side by side; where there is no room for three, context and
/// customer share a column and the one touched last is in front.
final class Columns {

  /// Below this width, in the size of the text, two columns.
  private static final double WIDE_EM = 84;

  private static final double EM = 14;
  private static final double BASKET = 0.395;
  private static final double CONTEXT = 0.31;
  private static final double BASKET_NARROW = 0.5;
  private static final double GAP = 12;

  private final Region basket;
  private final Region context;
  private final Region customer;
  private final Label measure;
  private final Texts texts;
  private final ToggleButton toContext;
  private final ToggleButton toCustomer;
  private final HBox tabs;
  private final StackPane side = new StackPane();
  private final VBox shared;
  private final HBox root = new HBox();
  private boolean narrow;
  private Side front = Side.CONTEXT;

  /// What stands in the columns.
  record Panels(Region basket, Region context, Region customer) {}

  /// @param measure a label in the size of the text
  Columns(Panels panels, Label measure, Texts texts, Runnable turn) {
    this.basket = panels.basket();
    this.context = panels.context();
    this.customer = panels.customer();
    this.measure = measure;
    this.texts = texts;
    this.toContext = tab("tabs.context", texts.get("counter.tab.context"), turn);
    this.toCustomer = tab("tabs.customer", texts.get("counter.tab.customer"), turn);
    this.tabs = new HBox(toContext, toCustomer);
    tabs.getStyleClass().add("side-tabs");
    this.shared = new VBox(tabs, side);
    VBox.setVgrow(side, Priority.ALWAYS);
    root.getStyleClass().add("columns");
    root.widthProperty().subscribe(this::arrange);
    measure.fontProperty().subscribe(this::arrange);
    root.setMinHeight(0);
    root.getChildren().setAll(this.basket, this.context, this.customer);
  }

  private ToggleButton tab(String id, String text, Runnable turn) {
    var tab = new ToggleButton(text);
    tab.setId(id);
    tab.getStyleClass().add("side-tab");
    tab.setMaxWidth(Double.MAX_VALUE);
    tab.setMinWidth(0);
    tab.setPrefWidth(1);
    HBox.setHgrow(tab, Priority.ALWAYS);
    tab.setOnAction(
        event -> {
          turn.run();
          showFront();
        });
    return tab;
  }

  HBox root() {
    return root;
  }

  boolean isNarrow() {
    return narrow;
  }

  void show(SellState state) {
    front = state.side();
    toCustomer.setText(
        !state.blanked() && state.customer() instanceof CustomerPane.Known known
            ? known.view().customer().fullName()
            : texts.get("counter.tab.customer"));
    showFront();
  }

  private void showFront() {
    toContext.setSelected(front == Side.CONTEXT);
    toCustomer.setSelected(front == Side.CUSTOMER);
    Parts.present(context, !narrow || front == Side.CONTEXT);
    Parts.present(customer, !narrow || front == Side.CUSTOMER);
  }

  private void arrange() {
    var width = root.getWidth() - 2 * GAP;
    if (width <= 0) {
      return;
    }
    var isNarrow = width < WIDE_EM * em();
    if (isNarrow != narrow) {
      narrow = isNarrow;
      root.getChildren().clear();
      side.getChildren().clear();
      if (narrow) {
        side.getChildren().setAll(context, customer);
        root.getChildren().setAll(basket, shared);
      } else {
        root.getChildren().setAll(basket, context, customer);
      }
    }
    sizes(width);
    showFront();
  }

  private double em() {
    return Math.max(EM, measure.getFont().getSize());
  }

  private void sizes(double width) {
    if (narrow) {
      var half = Math.floor((width - GAP) * BASKET_NARROW);
      fix(basket, half);
      fix(shared, width - GAP - half);
      free(context);
      free(customer);
    } else {
      var room = width - 2 * GAP;
      fix(basket, Math.floor(room * BASKET));
      fix(context, Math.floor(room * CONTEXT));
      fix(customer, room - Math.floor(room * BASKET) - Math.floor(room * CONTEXT));
    }
  }

  private static void fix(Region region, double width) {
    region.setMinWidth(width);
    region.setPrefWidth(width);
    region.setMaxWidth(width);
  }

  private static void free(Region region) {
    region.setMinWidth(0);
    region.setPrefWidth(Region.USE_COMPUTED_SIZE);
    region.setMaxWidth(Double.MAX_VALUE);
  }
}
