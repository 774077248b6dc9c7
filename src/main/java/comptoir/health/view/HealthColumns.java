package comptoir.health.view;

import comptoir.ui.Parts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What asks for eyes, the marked one, and the state side by side; where there is no room for
/// three, the first two share a column. Where nothing asks for eyes, one card says so.
final class HealthColumns {

  /// Below this width, in the size of the text, two columns.
  private static final double WIDE_EM = 84;

  private static final double EM = 14;
  private static final double LIST = 0.3;
  private static final double DETAIL = 0.39;
  private static final double SHARED = 0.56;
  private static final double LIST_HEIGHT = 0.36;
  private static final double GAP = 12;

  private final Region list;
  private final Region detail;
  private final Region well;
  private final Region state;
  private final Label measure;
  private final VBox shared = new VBox();
  private final HBox root = new HBox();
  private boolean isWell;

  /// What stands in the columns.
  record Panels(Region list, Region detail, Region well, Region state) {}

  /// @param measure a label in the size of the text
  HealthColumns(Panels panels, Label measure) {
    this.list = panels.list();
    this.detail = panels.detail();
    this.well = panels.well();
    this.state = panels.state();
    this.measure = measure;
    root.getStyleClass().add("health-columns");
    shared.getStyleClass().add("health-shared");
    root.setMinHeight(0);
    VBox.setVgrow(detail, Priority.ALWAYS);
    HBox.setHgrow(state, Priority.ALWAYS);
    root.widthProperty().subscribe(this::arrange);
    root.heightProperty().subscribe(this::arrange);
    measure.fontProperty().subscribe(this::arrange);
    arrange();
  }

  HBox root() {
    return root;
  }

  void show(boolean nothingAsks) {
    if (nothingAsks != isWell) {
      isWell = nothingAsks;
      arrange();
    }
  }

  private void arrange() {
    var width = root.getWidth() - 2 * GAP;
    var em = Math.max(EM, measure.getFont().getSize());
    var isNarrow = width < WIDE_EM * em;
    shared.getChildren().clear();
    if (isWell) {
      root.getChildren().setAll(well, state);
      fix(well, Math.floor((width - GAP) * (isNarrow ? SHARED : LIST + DETAIL)));
    } else if (isNarrow) {
      shared.getChildren().setAll(list, detail);
      root.getChildren().setAll(shared, state);
      fix(shared, Math.floor((width - GAP) * SHARED));
      free(list);
      free(detail);
      list.setPrefHeight(Math.floor(root.getHeight() * LIST_HEIGHT));
      list.setMinHeight(Region.USE_PREF_SIZE);
    } else {
      root.getChildren().setAll(list, detail, state);
      fix(list, Math.floor((width - 2 * GAP) * LIST));
      fix(detail, Math.floor((width - 2 * GAP) * DETAIL));
    }
    Parts.present(state, true);
    state.setMinWidth(0);
    state.setPrefWidth(0);
  }

  private static void fix(Region region, double width) {
    var wide = Math.max(0, width);
    region.setMinWidth(wide);
    region.setPrefWidth(wide);
    region.setMaxWidth(wide);
  }

  private static void free(Region region) {
    region.setMinWidth(0);
    region.setPrefWidth(Region.USE_COMPUTED_SIZE);
    region.setMaxWidth(Double.MAX_VALUE);
  }
}
