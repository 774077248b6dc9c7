package comptoir.health.view;

import comptoir.settings.ShopSettings;
import comptoir.sync.Subscription;
import comptoir.text.Texts;
import comptoir.ui.KeyDeed;
import comptoir.ui.Parts;
import comptoir.ui.Role;
import comptoir.ui.Screen;
import comptoir.ui.Sign;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import comptoir.value.ScannedCode;
import java.util.List;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// What asks for a person's eyes, and what is true of the exchange with the platform.
public final class HealthView implements Screen {

  /// How often ages are looked at again.
  private static final Duration TICK = Duration.seconds(2);

  private final HealthViewModel model;
  private final Texts texts;
  private final Label shop = Widgets.identified("health.shop", Style.MUTED);
  private final Label clock = Widgets.identified("health.clock");
  private final ConcernList list;
  private final DetailCard detail;
  private final WellCard well;
  private final StateCard state;
  private final HealthColumns columns;
  private final StackPane sign = new StackPane();
  private final Label note = Widgets.identified("health.note");
  private final HBox noteRow = new HBox(sign, note);
  private final Button hurry;
  private final Button bundle;
  private final VBox root;
  private final Timeline ticks;
  private Subscription following = () -> {};
  private boolean asksForNothing = true;
  private boolean hasToken;
  private boolean hasQuestion;

  /// @param stateLine whether the platform is there, for the dark bar
  public HealthView(HealthViewModel model, Texts texts, Node stateLine) {
    this.model = model;
    this.texts = texts;
    this.list = new ConcernList(texts, model::choose);
    this.detail = new DetailCard(texts, model);
    this.well = new WellCard(texts);
    this.state = new StateCard(texts);
    this.hurry = Widgets.key("health.hurry", texts.get("health.hurry"), "F5");
    this.bundle = Widgets.key("health.bundle", texts.get("health.bundle"), "F10");
    this.columns =
        new HealthColumns(
            new HealthColumns.Panels(list.root(), detail.root(), well.root(), state.root()), shop);
    this.ticks = new Timeline(new KeyFrame(TICK, event -> model.tick()));
    ticks.setCycleCount(Timeline.INDEFINITE);
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    noteRow.getStyleClass().add("health-note");
    VBox.setMargin(noteRow, new Insets(12, 12, 0, 12));
    VBox.setVgrow(columns, Priority.ALWAYS);
    this.root = new VBox(bar(stateLine), columns, noteRow, keysBar());
    root.setId("health");
    root.setFocusTraversable(true);
    stateLine.setFocusTraversable(false);
    stateLine.setMouseTransparent(true);
    root.getStyleClass().add(Style.GROUND);
    Style.sheet(root, HealthView.class, "/comptoir/health/health.css");
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private HBox bar(Node stateLine) {
    var brand = Widgets.label(texts.get("ui.title"), "bar-brand");
    brand.setMinWidth(Region.USE_PREF_SIZE);
    var title = Widgets.label(texts.get("health.title"), "health-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    shop.setMinWidth(0);
    clock.setMinWidth(Region.USE_PREF_SIZE);
    var right = new VBox(stateLine, clock);
    right.setAlignment(Pos.CENTER_RIGHT);
    right.setMinWidth(Region.USE_PREF_SIZE);
    var bar = new HBox(brand, shop, Widgets.spring(), title, Widgets.spring(), right);
    bar.getStyleClass().add(Style.BAR);
    return bar;
  }

  private HBox keysBar() {
    var back = Widgets.key("health.back", texts.get("health.back"), texts.get("ui.key.escape"));
    back.setOnAction(event -> model.back());
    hurry.setOnAction(event -> model.hurry());
    bundle.setOnAction(event -> model.bundle());
    return Widgets.keyRow("health-bar", back, hurry, bundle);
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
    if (model.state().concerns().isEmpty()) {
      root.requestFocus();
    } else if (!detail.deeds().focus()) {
      list.focus();
    }
  }

  @Override
  public void hidden() {
    ticks.stop();
    following.close();
    model.close();
  }

  @Override
  public List<KeyDeed> keys() {
    return List.of(
        KeyDeed.of(KeyCode.ESCAPE, "health.back", model::back),
        KeyDeed.of(KeyCode.F5, "health.hurry", model::hurry),
        KeyDeed.of(KeyCode.F7, "health.show", model::toggleContent),
        KeyDeed.of(KeyCode.F8, "health.export", model::export),
        KeyDeed.of(KeyCode.F9, "health.settle", model::settle),
        KeyDeed.of(KeyCode.PAGE_UP, "health.page", () -> detail.turn(-1)),
        KeyDeed.of(KeyCode.PAGE_DOWN, "health.page", () -> detail.turn(1)),
        KeyDeed.of(KeyCode.F10, "health.bundle", model::bundle));
  }

  /// A token may come as a code; nothing else does here.
  @Override
  public boolean scanned(ScannedCode code) {
    var isToken = model.state().deeds().token();
    if (isToken) {
      model.token(code.text());
    }
    return isToken;
  }

  /// Enter does what is offered first, but on another key it is that key's.
  private void pressed(KeyEvent event) {
    if (event.getCode() != KeyCode.ENTER) {
      return;
    }
    var owner = root.getScene().getFocusOwner();
    if (owner instanceof ButtonBase button) {
      button.fire();
      event.consume();
    } else if (owner instanceof ListView<?>) {
      model.mainDeed();
      event.consume();
    }
  }

  void show(HealthState now) {
    shop.setText(now.settings().map(this::place).orElse(""));
    var time = texts.time(now.now(), now.zone());
    clock.setText(
        now.operator().map(it -> texts.get("health.at.by", it.name(), time)).orElse(time));
    var words = new ConcernWords(texts, now);
    var nothingAsks = now.concerns().isEmpty();
    if (nothingAsks) {
      well.show(now);
    } else {
      list.show(now, words);
      detail.show(now, words);
    }
    state.show(now);
    columns.show(nothingAsks);
    hurry.setDisable(now.busy());
    bundle.setDisable(now.busy());
    note(now.note());
    refocus(nothingAsks, now.deeds().token(), now.open() == HealthState.Open.WHY);
  }

  /// The focus goes to what was not there before, and never to nowhere.
  private void refocus(boolean nothingAsks, boolean asksForToken, boolean asksWhy) {
    if (nothingAsks != asksForNothing || asksForToken != hasToken || asksWhy != hasQuestion) {
      asksForNothing = nothingAsks;
      hasToken = asksForToken;
      hasQuestion = asksWhy;
      focused();
    }
  }

  private String place(ShopSettings it) {
    return texts.get("health.place", it.shop().name(), it.till().name());
  }

  private void note(Optional<Note> said) {
    Parts.present(noteRow, said.isPresent());
    said.ifPresent(
        it -> {
          var role = it.isBad() ? Role.DANGER : Role.SUCCESS;
          note.setText(NoteWords.of(it, texts));
          sign.getChildren().setAll(Sign.of(role));
          Parts.role(sign, role);
          Parts.role(noteRow, role);
        });
  }
}
