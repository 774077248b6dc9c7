package comptoir.reservation.view;

import comptoir.reservation.Reservation;
import comptoir.text.Texts;
import comptoir.ui.Rows;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.time.Instant;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All that is to be handed over in this shop, ready first. Lies over the screen; a key or a press
/// puts one on the basket.
public final class BoardPanel {

  private final Texts texts;
  private final ListView<BoardRow> list = new ListView<>();
  private final Button handOver;
  private final VBox root;
  private List<Reservation> shown = List.of();
  private boolean showing;

  /// What a person does here.
  public interface Deeds {

    /// Marks the one at this place.
    void mark(int at);

    void handOver(Reservation reservation);

    /// All of them, on a screen of their own.
    void all();

    void back();
  }

  public BoardPanel(Texts texts, Deeds deeds) {
    this.texts = texts;
    this.handOver =
        Widgets.key(
            "board.hand-over",
            texts.get("reservation.board.hand-over"),
            texts.get("ui.key.enter"),
            Style.READY_KEY);
    handOver.setOnAction(event -> marked(deeds));
    var back =
        Widgets.key("board.back", texts.get("reservation.board.back"), texts.get("ui.key.escape"));
    back.setOnAction(event -> deeds.back());
    var all = Widgets.key("board.all", texts.get("reservation.board.all"), "F6");
    all.setOnAction(event -> deeds.all());
    list.setId("board.list");
    list.setAccessibleText(texts.get("reservation.board.title"));
    list.getStyleClass().add("board");
    list.setCellFactory(it -> new BoardCell());
    list.getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (seen, before, now) -> {
              if (!showing && now.intValue() >= 0) {
                deeds.mark(now.intValue());
              }
            });
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            marked(deeds);
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    HBox.setHgrow(handOver, Priority.ALWAYS);
    var head = new HBox(Widgets.label(texts.get("reservation.board.title"), Style.TITLE));
    head.getStyleClass().add(Style.CARD_HEAD);
    var keys = new HBox(back, all, handOver);
    keys.getStyleClass().add("board-keys");
    this.root = new VBox(head, list, keys);
    root.setId("board");
    root.getStyleClass().addAll("till-overlay", "board-panel");
    Style.sheet(root, BoardPanel.class, "/comptoir/reservation/reservation.css");
  }

  private void marked(Deeds deeds) {
    var at = list.getSelectionModel().getSelectedIndex();
    if (at >= 0 && at < shown.size()) {
      deeds.handOver(shown.get(at));
    }
  }

  public Parent root() {
    return root;
  }

  public void focus() {
    list.requestFocus();
  }

  public void show(List<Reservation> reservations, int selected, Instant now) {
    showing = true;
    shown = List.copyOf(reservations);
    Rows.become(
        list.getItems(), reservations.stream().map(it -> BoardRow.of(it, texts, now)).toList());
    list.getSelectionModel().clearAndSelect(selected);
    Rows.reveal(list, selected);
    showing = false;
    handOver.setDisable(
        selected >= reservations.size()
            || reservations.get(selected).state() != Reservation.State.READY);
  }
}
