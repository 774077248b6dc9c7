package comptoir.basket.view;

import comptoir.basket.BasketState;
import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Role;
import comptoir.ui.Rows;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The basket: its lines, what the last deed came to, its totals.
public final class BasketPanel {

  private final Texts texts;
  private final Deeds deeds;
  private final Label count = Widgets.identified("basket.count", Style.MUTED);
  private final Button cancel;
  private final ListView<LineRow> lines = new ListView<>();
  private final RemarkRow remark = new RemarkRow();
  private final TotalsFoot foot;
  private final VBox root;
  private final KeptRows kept;
  private Optional<Shown> shown = Optional.empty();
  private boolean showing;

  /// What a person does here.
  public interface Deeds {

    void select(int line);

    void cancel();
  }

  /// What there is to show.
  ///
  /// @param selected the number of the marked line
  public record Shown(BasketState basket, OptionalInt selected, Currency currency, Instant now) {}

  /// What the last deed came to.
  public record Remark(Role role, String text) {}

  public BasketPanel(Texts texts, Deeds deeds) {
    this.texts = texts;
    this.deeds = deeds;
    this.foot = new TotalsFoot(texts);
    this.kept = new KeptRows(texts);
    this.cancel = new Button(texts.get("basket.cancel"));
    cancel.setId("basket.cancel");
    cancel.getStyleClass().add("basket-cancel");
    cancel.setGraphic(Widgets.keyCap(texts.get("basket.cancel.cap")));
    cancel.setOnAction(event -> deeds.cancel());
    var head =
        new HBox(
            Widgets.label(texts.get("basket.title"), Style.STRONG),
            count,
            Widgets.spring(),
            cancel);
    head.getStyleClass().add(Style.CARD_HEAD);
    prepareLines();
    this.root = Widgets.card("basket", head, lines, remark.root(), foot.root());
    Style.sheet(root, BasketPanel.class, "/comptoir/basket/basket.css");
  }

  private void prepareLines() {
    lines.setId("basket.lines");
    lines.setAccessibleText(texts.get("basket.title"));
    lines.getStyleClass().add("basket-lines");
    lines.setCellFactory(list -> new LineCell());
    lines.setPlaceholder(placeholder());
    VBox.setVgrow(lines, Priority.ALWAYS);
    lines
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (seen, before, now) -> {
              if (!showing && now != null) {
                deeds.select(now.n());
              }
            });
  }

  private VBox placeholder() {
    var title = Widgets.label(texts.get("basket.empty"), "basket-empty-title");
    var hint = Widgets.label(texts.get("basket.empty.hint"), Style.MUTED);
    title.setWrapText(true);
    hint.setWrapText(true);
    var both = new VBox(title, hint);
    both.setId("basket.empty");
    both.getStyleClass().add("basket-empty");
    return both;
  }

  public Region root() {
    return root;
  }

  public void show(Shown next) {
    if (!shown.equals(Optional.of(next))) {
      shown = Optional.of(next);
      fill(next);
    }
  }

  private void fill(Shown shown) {
    showing = true;
    var rows = new ArrayList<>(kept.of(shown.basket(), shown.now()));
    shown.basket().worths(shown.currency()).forEach(it -> rows.add(CouponRow.of(it, texts)));
    Rows.become(lines.getItems(), rows);
    var at =
        IntStream.range(0, rows.size())
            .filter(i -> shown.selected().equals(OptionalInt.of(rows.get(i).n())))
            .findFirst();
    mark(at);
    count.setText(texts.get("basket.items", shown.basket().items().milli() / 1000));
    Parts.present(cancel, !rows.isEmpty());
    foot.show(shown.basket(), shown.currency());
    showing = false;
  }

  private void mark(OptionalInt at) {
    var selection = lines.getSelectionModel();
    if (at.isEmpty()) {
      selection.clearSelection();
    } else if (selection.getSelectedIndex() != at.getAsInt()) {
      selection.clearAndSelect(at.getAsInt());
      lines.getFocusModel().focus(at.getAsInt());
      Rows.reveal(lines, at.getAsInt());
    }
  }

  public void say(Optional<Remark> said) {
    remark.show(said);
  }
}
