package comptoir.testing;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Finds nodes by id. [Node#lookup] takes the point in our ids for the start of a style class.
public final class Nodes {

  private Nodes() {}

  /// The node with that id, at any depth. JavaFX thread.
  public static Node find(Parent root, String id) {
    return search(root, id).orElseThrow(() -> new AssertionError("No node " + id));
  }

  private static Optional<Node> search(Node node, String id) {
    if (id.equals(node.getId())) {
      return Optional.of(node);
    }
    if (node instanceof Parent parent) {
      return parent.getChildrenUnmodifiable().stream()
          .flatMap(child -> search(child, id).stream())
          .findFirst();
    }
    return Optional.empty();
  }
}
