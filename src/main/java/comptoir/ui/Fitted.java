package comptoir.ui;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Holds a panel in its middle at the size it wants; where the window is too small for that, as
/// with very large text, its text and all that follows from it is made smaller, so that nothing is
/// cut.
public final class Fitted extends Region {

  /// In percent. `theme.css` has a class for each step.
  private static final int STEP = 5;

  private static final int SMALLEST = 40;

  private final Node panel;
  private int percent = 100;
  private double fittedWidth;
  private double fittedHeight;
  private double panelWidth;
  private double panelHeight;

  public Fitted(Node panel) {
    this.panel = panel;
    getChildren().add(panel);
    setPickOnBounds(false);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    var free = getInsets();
    var width = getWidth() - free.getLeft() - free.getRight();
    var height = getHeight() - free.getTop() - free.getBottom();
    measure();
    if (width != fittedWidth
        || height != fittedHeight
        || panelWidth > width
        || panelHeight > height) {
      fit(width, height);
    }
    panel.resizeRelocate(
        snapPositionX(free.getLeft() + (width - panelWidth) / 2),
        snapPositionY(free.getTop() + (height - panelHeight) / 2),
        panelWidth,
        panelHeight);
  }

  private void fit(double width, double height) {
    fittedWidth = width;
    fittedHeight = height;
    var wanted = percent * Math.min(width / panelWidth, height / panelHeight);
    set((int) Math.clamp(wanted, SMALLEST, 100) / STEP * STEP);
    while ((panelWidth > width || panelHeight > height) && percent > SMALLEST) {
      set(percent - STEP);
    }
  }

  private void set(int other) {
    if (other != percent) {
      panel.getStyleClass().removeIf(name -> name.startsWith(Style.FITTED));
      percent = other;
      if (other < 100) {
        panel.getStyleClass().add(Style.FITTED + other);
      }
      panel.applyCss();
      measure();
    }
  }

  private void measure() {
    panelWidth = snapSizeX(panel.prefWidth(-1));
    panelHeight = snapSizeY(panel.prefHeight(panelWidth));
  }
}
