package comptoir.operator.view;

import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How far the filling of the till is: a count, and a bar where it is known how much there will be.
final class FillingStrip {

  private final Texts texts;
  private final Label count = Widgets.identified("sign-on.filling", Style.STRONG);
  private final ProgressBar bar = new ProgressBar(0);
  private final VBox root;

  /// @param words what it means for whoever wants to work
  FillingStrip(Texts texts, String words) {
    this.texts = texts;
    var name = Widgets.label(texts.get("operator.filling"), Style.STRONG);
    var hint = Widgets.label(words, Style.MUTED, Style.SMALL);
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("filling-bar");
    bar.setFocusTraversable(false);
    this.root = new VBox(new HBox(name, Widgets.spring(), count), bar, hint);
    root.getStyleClass().add("filling-strip");
    show(Optional.empty());
  }

  VBox root() {
    return root;
  }

  void show(Optional<Arrival.Filling> filling) {
    Parts.present(root, filling.isPresent());
    filling.ifPresent(
        it -> {
          var isKnown = it.share() > 0;
          count.setText(
              isKnown
                  ? texts.get(
                      "operator.filling.of", texts.count(it.here()), texts.count(it.expected()))
                  : texts.count(it.here()));
          Parts.present(bar, isKnown);
          bar.setProgress(it.share());
        });
  }
}
