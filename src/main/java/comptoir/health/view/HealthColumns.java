package comptoir.health.view;

import comptoir.ui.Parts;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// What asks for eyes, the marked one, and the state side by side; where there is no room for
/// three, the state lies below the list. Where nothing asks for eyes, one card says so in place of
/// list and marked one.
final class HealthColumns extends Region {

  /// Below this width, in the size of the text, two columns.
  private static final double WIDE_EM = 62;

  private static final double EM = 14;
  private static final double GAP = 12;
  private static final double LIST = 0.3;
  private static final double DETAIL = 0.39;
  private static final double SHARED = 0.46;

  /// The list's share of a shared column, in height.
  private static final double ABOVE = 0.45;

  private final Region list;
  private final Region detail;
  private final Region well;
  private final Region state;
  private final Label measure;
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
    getChildren().setAll(list, detail, well, state);
    measure.fontProperty().subscribe(this::requestLayout);
    present();
  }

  void show(boolean nothingAsks) {
    if (nothingAsks != isWell) {
      isWell = nothingAsks;
      present();
      requestLayout();
    }
  }

  private void present() {
    Parts.present(list, !isWell);
    Parts.present(detail, !isWell);
    Parts.present(well, isWell);
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    var width = getWidth() - 2 * GAP;
    var height = Math.max(0, getHeight() - GAP);
    if (width >= WIDE_EM * Math.max(EM, measure.getFont().getSize())) {
      wide(width - 2 * GAP, height);
    } else {
      narrow(width - GAP, height);
    }
  }

  private void wide(double width, double height) {
    var first = Math.floor(width * LIST);
    var second = Math.floor(width * DETAIL);
    var third = width - first - second;
    list.resizeRelocate(GAP, GAP, first, height);
    detail.resizeRelocate(2 * GAP + first, GAP, second, height);
    well.resizeRelocate(GAP, GAP, first + GAP + second, height);
    state.resizeRelocate(3 * GAP + first + second, GAP, third, height);
  }

  private void narrow(double width, double height) {
    var first = Math.floor(width * SHARED);
    var above = isWell ? -GAP : Math.floor((height - GAP) * ABOVE);
    list.resizeRelocate(GAP, GAP, first, Math.max(0, above));
    state.resizeRelocate(GAP, 2 * GAP + above, first, height - GAP - above);
    detail.resizeRelocate(2 * GAP + first, GAP, width - first, height);
    well.resizeRelocate(2 * GAP + first, GAP, width - first, height);
  }
}
