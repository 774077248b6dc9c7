package comptoir.ui;

import javafx.scene.Node;

/// Changes to a node that are made only where something changes.
public final class Parts {

  private Parts() {}

  /// Shown and given room, or neither.
  public static void present(Node node, boolean isPresent) {
    node.setVisible(isPresent);
    node.setManaged(isPresent);
  }

  public static void toggle(Node node, String styleClass, boolean isOn) {
    var classes = node.getStyleClass();
    if (isOn && !classes.contains(styleClass)) {
      classes.add(styleClass);
    } else if (!isOn) {
      classes.remove(styleClass);
    }
  }

  public static void role(Node node, Role role) {
    for (var each : Role.values()) {
      toggle(node, each.styleClass(), each == role);
    }
  }
}
