package comptoir.reservation.view;

import comptoir.settings.PickUpRules;
import comptoir.settings.ShopSettings;
import comptoir.text.Texts;
import comptoir.ui.KeyDeed;
import comptoir.ui.Parts;
import comptoir.ui.Role;
import comptoir.ui.Rows;
import comptoir.ui.Screen;
import comptoir.ui.Sign;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import comptoir.value.ScannedCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// All that is set aside in this shop: what is to be prepared, what waits to be handed over, what
/// is late. The focus stays in the one field, so that a code may be typed at any time; the list and
/// the articles are gone through by the arrows.
public final class BoardView implements Screen {

  /// How often ages and the list are looked at again.
  private static final Duration TICK = Duration.seconds(2);

  /// The list's share of the width, in percent.
  private static final double LIST = 51;

  private final BoardViewModel model;
  private final Texts texts;
  private final BoardWords words;
  private final Label shop = Widgets.identified("reservations.shop", Style.MUTED);
  private final Label clock = Widgets.identified("reservations.clock");
  private final TextField field = new TextField();
  private final Map<BoardTab, ToggleButton> tabs = new EnumMap<>(BoardTab.class);
  private final ListView<BoardEntry> list = new ListView<>();
  private final Label empty = Widgets.identified("reservations.empty", Style.MUTED);
  private final BoardSide side;
  private final StackPane sign = new StackPane();
  private final Label note = Widgets.identified("reservations.note");
  private final HBox noteRow = new HBox(sign, note);
  private final Button back;
  private final Button other;
  private final Button main;
  private final VBox root;
  private final Timeline ticks;
  private Runnable following = () -> {};
  private Optional<AsSeen> seen = Optional.empty();
  private boolean showing;

  /// @param stateLine whether the platform is there, for the dark bar
  public BoardView(BoardViewModel model, Texts texts, Node stateLine) {
    this.model = model;
    this.texts = texts;
    this.words = new BoardWords(texts);
    this.side = new BoardSide(texts, model);
    this.back = Widgets.key("reservations.back", "", texts.get("ui.key.escape"));
    this.other = Widgets.key("reservations.other", "", "F8");
    this.main = Widgets.mainKey("reservations.main", "", "F9");
    this.ticks = new Timeline(new KeyFrame(TICK, event -> model.tick()));
    ticks.setCycleCount(Timeline.INDEFINITE);
    stateLine.setFocusTraversable(false);
    var body = body();
    VBox.setVgrow(body, Priority.ALWAYS);
    noteRow.getStyleClass().add("reservations-note");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    this.root = new VBox(bar(stateLine), tabRow(), body, noteRow, keysBar());
    root.setId("reservations");
    root.getStyleClass().add(Style.GROUND);
    Style.sheet(root, BoardView.class, "/comptoir/reservation/reservation.css");
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  private HBox bar(Node stateLine) {
    var brand = Widgets.label(texts.get("ui.title"), "bar-brand");
    brand.setMinWidth(Region.USE_PREF_SIZE);
    shop.setMinWidth(0);
    field.setId("reservations.field");
    field.getStyleClass().addAll(Style.FIELD, "sell-field");
    field.setAccessibleText(texts.get("reservation.field"));
    HBox.setHgrow(field, Priority.ALWAYS);
    clock.setMinWidth(Region.USE_PREF_SIZE);
    var right = new VBox(stateLine, clock);
    right.setAlignment(Pos.CENTER_RIGHT);
    right.setMinWidth(Region.USE_PREF_SIZE);
    var bar = new HBox(brand, shop, field, right);
    bar.getStyleClass().add(Style.BAR);
    return bar;
  }

  private HBox tabRow() {
    var row = new HBox();
    row.getStyleClass().add("reservations-tabs");
    for (var tab : BoardTab.values()) {
      var button = new ToggleButton();
      button.setId("reservations.tab." + tab.name().toLowerCase(Locale.ROOT));
      button.getStyleClass().add(Style.OUTLINE_KEY);
      button.setFocusTraversable(false);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setMinWidth(0);
      button.setOnAction(event -> model.show(tab));
      HBox.setHgrow(button, Priority.ALWAYS);
      tabs.put(tab, button);
      row.getChildren().add(button);
    }
    return row;
  }

  /// Both have their place, whatever is in them.
  private GridPane body() {
    var body = new GridPane();
    body.getStyleClass().add("reservations-body");
    body.addRow(0, listCard(), side.root());
    body.getColumnConstraints().setAll(share(LIST), share(100 - LIST));
    var row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    body.getRowConstraints().setAll(row);
    return body;
  }

  private static ColumnConstraints share(double percent) {
    var column = new ColumnConstraints();
    column.setPercentWidth(percent);
    return column;
  }

  private VBox listCard() {
    list.setId("reservations.list");
    list.setAccessibleText(texts.get("reservation.board.title"));
    list.setFocusTraversable(false);
    list.getStyleClass().add("board");
    list.setCellFactory(it -> new BoardEntryCell(model::state, texts));
    list.setMinHeight(0);
    list.setPlaceholder(empty);
    empty.setWrapText(true);
    list.getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (seen, before, now) -> {
              if (!showing && now.intValue() >= 0) {
                model.mark(now.intValue());
              }
            });
    VBox.setVgrow(list, Priority.ALWAYS);
    return Widgets.card("reservations.card", list);
  }

  private HBox keysBar() {
    back.setOnAction(event -> model.back());
    other.setOnAction(event -> otherDeed());
    main.setOnAction(event -> enter());
    List.of(back, other, main).forEach(key -> key.setFocusTraversable(false));
    return Widgets.keyRow("reservations-keys", back, other, main);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    following = model.listen(this::show);
    ticks.play();
  }

  @Override
  public void focused() {
    field.requestFocus();
    field.end();
  }

  @Override
  public void hidden() {
    ticks.stop();
    following.run();
    field.clear();
  }

  @Override
  public List<KeyDeed> keys() {
    return List.of(
        KeyDeed.of(KeyCode.ESCAPE, "reservation.key.back", model::back),
        KeyDeed.of(KeyCode.F8, "reservation.key.other", this::otherDeed),
        KeyDeed.of(KeyCode.F9, "reservation.key.main", this::enter));
  }

  @Override
  public boolean scanned(ScannedCode code) {
    field.clear();
    model.scan(code.text());
    return true;
  }

  private void enter() {
    var text = field.getText();
    field.clear();
    model.enter(text);
    field.requestFocus();
  }

  /// F8: what else can be done now.
  private void otherDeed() {
    switch (model.state().work()) {
      case BoardWork.Looking _ -> model.askRelease();
      case BoardWork.Picking _ -> model.strike();
      case BoardWork.Handing _ -> model.nextPaper();
      case BoardWork.Releasing _ -> {}
    }
  }

  private void pressed(KeyEvent event) {
    if (deed(event.getCode())) {
      event.consume();
    }
  }

  /// While something is typed the sideways arrows and Delete are the field's.
  private boolean deed(KeyCode code) {
    var isFree = field.getText().isEmpty();
    return switch (code) {
      case UP -> did(() -> model.move(-1));
      case DOWN -> did(() -> model.move(1));
      case LEFT -> isFree && did(() -> model.turn(-1));
      case RIGHT -> isFree && did(() -> model.turn(1));
      case ADD -> isFree && did(() -> model.step(1));
      case SUBTRACT -> isFree && did(() -> model.step(-1));
      case DELETE -> isFree && did(model::strike);
      case ENTER -> did(this::enter);
      default -> false;
    };
  }

  private static boolean did(Runnable deed) {
    deed.run();
    return true;
  }

  /// Plus and minus count where nothing is typed, on whatever key they lie.
  private void typed(KeyEvent event) {
    var text = event.getCharacter();
    if (field.getText().isEmpty() && (text.equals("+") || text.equals("-"))) {
      model.step(text.equals("+") ? 1 : -1);
      event.consume();
    }
  }

  /// The words of a row hang on these besides the row itself: ages are told by the minute.
  private record AsSeen(PickUpRules rules, Instant minute) {}

  void show(BoardState now) {
    showing = true;
    shop.setText(now.settings().map(this::place).orElse(""));
    clock.setText(who(now));
    for (var tab : BoardTab.values()) {
      var button = tabs.get(tab);
      if (button != null) {
        button.setText(words.tab(tab, now.of(tab).size()));
        button.setSelected(tab == now.tab());
      }
    }
    var shown = now.shown();
    Rows.become(list.getItems(), shown);
    var asSeen = Optional.of(new AsSeen(now.rules(), now.now().truncatedTo(ChronoUnit.MINUTES)));
    if (!asSeen.equals(seen)) {
      seen = asSeen;
      list.refresh();
    }
    empty.setText(words.empty(now.tab()));
    var at = now.index(shown);
    if (list.getSelectionModel().getSelectedIndex() != at) {
      list.getSelectionModel().clearAndSelect(at);
      Rows.reveal(list, at);
    }
    side.show(now);
    field.setPromptText(words.prompt(now));
    note(now.note());
    keys(now);
    showing = false;
  }

  private String place(ShopSettings it) {
    return texts.get("health.place", it.shop().name(), it.till().name());
  }

  /// Who is signed on, and how old what is shown is.
  private String who(BoardState now) {
    var as =
        now.asOf()
            .map(at -> texts.get("reservation.as-of", texts.age(at, now.now())))
            .orElseGet(() -> texts.get("reservation.as-of.never"));
    return now.operator().map(it -> texts.get("reservation.as-of.by", it.name(), as)).orElse(as);
  }

  private void keys(BoardState now) {
    back.setText(texts.get(now.isAtWork() ? "reservation.key.leave" : "reservation.key.back"));
    var deed = words.main(now);
    main.setText(deed.orElseGet(() -> texts.get("reservation.deed.none")));
    main.setDisable(deed.isEmpty());
    other.setText(
        texts.get(
            switch (now.work()) {
              case BoardWork.Looking _, BoardWork.Releasing _ -> "reservation.key.release";
              case BoardWork.Picking _ -> "reservation.key.missing";
              case BoardWork.Handing _ -> "reservation.key.paper";
            }));
    other.setDisable(
        now.work() instanceof BoardWork.Releasing
            || (!now.isAtWork() && now.reservation().filter(it -> it.isOpen()).isEmpty()));
  }

  private void note(Optional<BoardNote> said) {
    Parts.present(noteRow, said.isPresent());
    said.ifPresent(
        it -> {
          var role = it.isBad() ? Role.DANGER : Role.SUCCESS;
          note.setText(words.note(it));
          sign.getChildren().setAll(Sign.of(role));
          Parts.role(sign, role);
          Parts.role(noteRow, role);
        });
  }
}
