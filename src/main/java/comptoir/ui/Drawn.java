package comptoir.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// Stands in for a picture that is not there: `drawn:notebook:sand`.
public final class Drawn {

  private static final double SIDE = 64;
  private static final Set<String> COLOURS =
      Set.of("sand", "sage", "sky", "rose", "amber", "slate", "plum", "stone");

  private Drawn() {}

  /// @param picture `drawn:<shape>:<colour>`; what is not known draws a box of stone
  /// @param size of its side, in pixels
  public static Node of(String picture, double size) {
    var words = Arrays.asList(picture.split(":"));
    var shape = DrawnShape.of(words.size() > 1 ? words.get(1) : "");
    var colour = words.size() > 2 && COLOURS.contains(words.get(2)) ? words.get(2) : "stone";
    var pane = new StackPane(ink(shape, size));
    pane.setMinSize(size, size);
    pane.setPrefSize(size, size);
    pane.setMaxSize(size, size);
    pane.getStyleClass().addAll("till-drawn", colour);
    pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    return pane;
  }

  private static Group ink(List<DrawnShape.Part> shape, double size) {
    var group = new Group();
    for (var part : shape) {
      var path = new SVGPath();
      path.setContent(part.path());
      path.getStyleClass().add(part.styleClass());
      group.getChildren().add(path);
    }
    group.getTransforms().add(new Scale(size / SIDE, size / SIDE));
    return new Group(group);
  }
}
