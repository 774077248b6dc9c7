package comptoir.ui;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// Stands in for a picture that is not there: `drawn:notebook:sand`.
public final class Drawn {

  private Drawn() {}

  /// @param picture `drawn:<shape>:<colour>`; anything else draws a plain box
  /// @param size of its side, in pixels
  public static Node of(String picture, double size) {
    var pane = new StackPane();
    pane.setMinSize(size, size);
    pane.setPrefSize(size, size);
    pane.setMaxSize(size, size);
    pane.getStyleClass().add("till-drawn");
    return pane;
  }
}
