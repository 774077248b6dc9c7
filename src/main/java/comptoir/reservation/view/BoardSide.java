package comptoir.reservation.view;

import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Role;
import comptoir.ui.Rows;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The marked reservation with its articles, and what is being done with it.
final class BoardSide {

  private final Texts texts;
  private final BoardWords words;
  private final Label title = Widgets.identified("reservations.number", Style.TITLE);
  private final Label state = Widgets.label("", Style.BADGE);
  private final Label customer = Widgets.identified("reservations.customer", Style.STRONG);
  private final Label facts = Widgets.identified("reservations.facts", Style.MUTED);
  private final Label lies = Widgets.identified("reservations.lies", Style.MUTED);
  private final Label todo = Widgets.identified("reservations.todo", "pick-up-check");
  private final Label paper = Widgets.identified("reservations.paper", Style.MUTED);
  private final ListView<BoardLineCell.Words> lines = new ListView<>();
  private final VBox root;
  private boolean showing;

  BoardSide(Texts texts, BoardViewModel model) {
    this.texts = texts;
    this.words = new BoardWords(texts);
    for (var label : new Label[] {facts, lies, todo, paper}) {
      label.setWrapText(true);
      label.setMinHeight(Label.USE_PREF_SIZE);
      label.setMaxWidth(Double.MAX_VALUE);
    }
    lines.setId("reservations.lines");
    lines.setAccessibleText(texts.get("reservation.lines"));
    lines.setFocusTraversable(false);
    lines.getStyleClass().add("board");
    lines.setCellFactory(it -> new BoardLineCell());
    lines.setMinHeight(0);
    lines
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (seen, before, now) -> {
              if (!showing && now.intValue() >= 0) {
                model.markLine(now.intValue());
              }
            });
    VBox.setVgrow(lines, Priority.ALWAYS);
    var head = new HBox(title, Widgets.spring(), state);
    head.getStyleClass().add(Style.CARD_HEAD);
    var about = new VBox(customer, facts, lies);
    about.getStyleClass().add("reservations-about");
    var below = new VBox(todo, paper);
    below.getStyleClass().add("reservations-about");
    this.root = Widgets.card("reservations.side", head, about, lines, below);
  }

  Parent root() {
    return root;
  }

  void show(BoardState now) {
    showing = true;
    root.setVisible(now.entry().isPresent());
    now.entry().ifPresent(entry -> show(entry, now));
    showing = false;
  }

  private void show(BoardEntry entry, BoardState now) {
    var it = entry.reservation();
    title.setText(it.number());
    state.setText(ReservationWords.state(it.state(), texts));
    Parts.role(state, ReservationWords.role(it.state()));
    customer.setText(entry.customer().orElseGet(() -> texts.get("reservation.customer.unknown")));
    facts.setText(words.facts(it, now));
    lies.setText(
        Stream.of(
                words.place(it),
                it.isOpen() ? words.due(it) : "",
                entry.handedOver().flatMap(done -> words.proof(done, now)).orElse(""))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · ")));
    Rows.become(lines.getItems(), BoardLineCell.Words.of(now, texts));
    mark(now);
    todo.setText(words.todo(now));
    Parts.present(todo, !todo.getText().isEmpty());
    Parts.toggle(todo, Role.SUCCESS.styleClass(), isKnown(now.work()));
    Parts.present(paper, now.work() instanceof BoardWork.Handing);
    if (now.work() instanceof BoardWork.Handing handing) {
      paper.setText(
          texts.get("reservation.paper.seen", words.paper(handing.paper()))
              + "\n"
              + texts.get("reservation.part"));
    }
  }

  private static boolean isKnown(BoardWork work) {
    return work instanceof BoardWork.Handing it && it.knownBy().isPresent();
  }

  private void mark(BoardState now) {
    switch (now.work()) {
      case BoardWork.Picking it -> mark(it.line());
      case BoardWork.Handing it -> mark(it.line());
      case BoardWork.Looking _, BoardWork.Releasing _ -> lines.getSelectionModel().clearSelection();
    }
  }

  private void mark(int line) {
    if (lines.getSelectionModel().getSelectedIndex() != line) {
      lines.getSelectionModel().clearAndSelect(line);
      Rows.reveal(lines, line);
    }
  }
}
