package comptoir.reservation.view;

import comptoir.reservation.Reservation;
import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Role;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A row of the board. Its nodes are made once; its words are made when it comes into sight.
final class BoardEntryCell extends ListCell<BoardEntry> {

  private final Supplier<BoardState> now;
  private final Texts texts;
  private final Label number = Widgets.label("", Style.STRONG);
  private final Label place = Widgets.label("", Style.SMALL, Style.MUTED);
  private final Label customer = Widgets.label("", Style.STRONG);
  private final Label facts = Widgets.label("", Style.SMALL, Style.MUTED);
  private final Label due = Widgets.label("", Style.SMALL, Style.MUTED);
  private final Label state = Widgets.label("", Style.BADGE);
  private final HBox row;

  /// @param now what the board shows
  BoardEntryCell(Supplier<BoardState> now, Texts texts) {
    this.now = now;
    this.texts = texts;
    var left = new VBox(number, place);
    left.getStyleClass().add("reservations-number");
    left.setMinWidth(Region.USE_PREF_SIZE);
    var words = new VBox(across(customer, state), across(facts, due));
    words.getStyleClass().add("reservations-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    row = new HBox(left, words);
    row.getStyleClass().add("board-row");
    getStyleClass().add("board-cell");
    setPrefWidth(0);
  }

  /// What there is room for of the one, and all of the other at the end of the same line.
  private static HBox across(Label first, Label last) {
    first.setMinWidth(0);
    last.setMinWidth(Region.USE_PREF_SIZE);
    var line = new HBox(first, Widgets.spring(), last);
    line.getStyleClass().add("reservations-line");
    return line;
  }

  /// A row in words.
  private record Words(
      String id,
      String number,
      String place,
      String customer,
      String facts,
      String due,
      String state,
      Role role) {

    static Words of(BoardEntry entry, BoardState now, Texts texts) {
      var it = entry.reservation();
      var words = new BoardWords(texts);
      var isLate = BoardTab.isLate(it, now.rules(), now.now());
      return new Words(
          it.id().value(),
          it.number(),
          words.place(it),
          entry.customer().orElseGet(() -> texts.get("reservation.customer.unknown")),
          entry
              .handedOver()
              .flatMap(done -> given(done.at(), now, texts))
              .orElseGet(() -> words.brief(it, now)),
          it.isOpen() ? words.due(it) : "",
          isLate ? texts.get("reservation.late", state(it, texts)) : state(it, texts),
          isLate ? Role.DANGER : ReservationWords.role(it.state()));
    }

    private static Optional<String> given(Instant at, BoardState now, Texts texts) {
      return now.settings()
          .map(shop -> texts.get("reservation.given-at", texts.time(at, shop.zone())));
    }

    private static String state(Reservation it, Texts texts) {
      return ReservationWords.state(it.state(), texts);
    }

    String spoken() {
      return String.join(", ", number, state, customer, facts, due, place);
    }
  }

  @Override
  protected void updateItem(@Nullable BoardEntry item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setId(null);
      setAccessibleText(null);
      return;
    }
    show(Words.of(item, now.get(), texts));
    setGraphic(row);
  }

  private void show(Words words) {
    number.setText(words.number());
    place.setText(words.place());
    customer.setText(words.customer());
    facts.setText(words.facts());
    due.setText(words.due());
    state.setText(words.state());
    Parts.role(state, words.role());
    setId("reservations.row." + words.id());
    setAccessibleText(words.spoken());
  }
}
