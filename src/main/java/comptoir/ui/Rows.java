package comptoir.ui;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// Keeps a list on the screen in step with the values, touching only what differs.
public final class Rows {

  private Rows() {}

  public static <T> void become(ObservableList<T> shown, List<T> wanted) {
    for (var i = 0; i < wanted.size(); i++) {
      if (i >= shown.size()) {
        shown.add(wanted.get(i));
      } else if (!shown.get(i).equals(wanted.get(i))) {
        shown.set(i, wanted.get(i));
      }
    }
    if (shown.size() > wanted.size()) {
      shown.remove(wanted.size(), shown.size());
    }
  }

  /// Scrolls only where the row is out of sight.
  public static void reveal(ListView<?> list, int index) {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      IndexedCell<?> first = flow.getFirstVisibleCell();
      IndexedCell<?> last = flow.getLastVisibleCell();
      if (first == null || last == null || index >= last.getIndex() || index <= first.getIndex()) {
        list.scrollTo(index);
      }
    }
  }
}
