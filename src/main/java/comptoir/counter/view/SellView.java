package comptoir.counter.view;

import comptoir.basket.view.BasketPanel;
import comptoir.counter.CustomerPane;
import comptoir.counter.Overlay;
import comptoir.counter.SellState;
import comptoir.counter.SellViewModel;
import comptoir.reservation.Reservation;
import comptoir.reservation.view.BoardPanel;
import comptoir.text.Texts;
import comptoir.ui.KeyDeed;
import comptoir.ui.Screen;
import comptoir.ui.Style;
import comptoir.value.ScannedCode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

/// The screen where the day is spent. Builds the panels and hands them what to show; the view model
/// decides.
public final class SellView implements Screen {

  /// How often ages and the clock are looked at again.
  private static final Duration TICK = Duration.seconds(10);

  private static final Currency BEFORE_SETTINGS = Currency.getInstance("EUR");

  private final SellViewModel model;
  private final InstantSource clock;
  private final NoticeWords words;
  private final TopBar bar;
  private final BasketPanel basket;
  private final ContextPanel context;
  private final CustomerSide customer;
  private final Columns columns;
  private final KeysBar keysBar;
  private final BoardPanel board;
  private final KeysPanel keys;
  private final StackPane scrim = new StackPane();
  private final StackPane root;
  private final Timeline ticks;
  private Instant now;
  private Subscription subscription = Subscription.EMPTY;

  /// @param stateLine whether the platform is there, for the dark bar
  public SellView(SellViewModel model, Texts texts, InstantSource clock, Node stateLine) {
    this.model = model;
    this.clock = clock;
    this.now = clock.instant();
    this.words = new NoticeWords(texts);
    this.bar = new TopBar(texts, stateLine, model::typing, model::submit);
    this.basket = new BasketPanel(texts, new BasketDeeds());
    this.context = new ContextPanel(texts, model, bar::focus);
    this.customer = new CustomerSide(texts, model, bar::focus);
    this.columns =
        new Columns(
            new Columns.Panels(basket.root(), context.root(), customer.root()),
            bar.measure(),
            texts,
            model::turn);
    this.keysBar = new KeysBar(texts, model, bar::focus);
    this.board = new BoardPanel(texts, new BoardDeeds());
    this.keys = new KeysPanel(texts, model::back);
    this.ticks = new Timeline(new KeyFrame(TICK, event -> tick()));
    ticks.setCycleCount(Timeline.INDEFINITE);
    var screen = new VBox(bar.root(), columns.root(), keysBar.root());
    VBox.setVgrow(columns.root(), Priority.ALWAYS);
    scrim.getStyleClass().add(Style.SCRIM);
    this.root = new StackPane(screen, scrim);
    root.setId("sell");
    root.getStyleClass().add(Style.GROUND);
    Style.sheet(root, SellView.class, "/comptoir/counter/counter.css");
    new SellKeys(model, bar.field()).listenOn(root);
    show(model.state());
  }

  private final class BasketDeeds implements BasketPanel.Deeds {

    @Override
    public void select(int line) {
      model.select(line);
    }

    @Override
    public void cancel() {
      model.cancelBasket();
      bar.focus();
    }
  }

  private final class BoardDeeds implements BoardPanel.Deeds {

    @Override
    public void mark(int at) {
      model.markOnBoard(at);
    }

    @Override
    public void handOver(Reservation reservation) {
      model.handOver(reservation);
    }

    @Override
    public void all() {
      model.handOver();
    }

    @Override
    public void back() {
      model.back();
    }
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    subscription.unsubscribe();
    subscription = model.stateProperty().subscribe(this::show);
    tick();
    ticks.play();
  }

  @Override
  public void focused() {
    bar.focus();
  }

  @Override
  public void hidden() {
    ticks.stop();
    subscription.unsubscribe();
  }

  @Override
  public boolean scanned(ScannedCode code) {
    model.scan(code);
    return true;
  }

  @Override
  public List<KeyDeed> keys() {
    return List.of(
        KeyDeed.of(KeyCode.F1, "counter.key.f1", model::showKeys),
        KeyDeed.of(KeyCode.F2, "counter.key.f2", bar::focus),
        KeyDeed.of(KeyCode.F3, "counter.key.f3", this::customerKey),
        new KeyDeed(
            KeyDeed.shift(KeyCode.F3),
            "counter.key.shift-f3",
            model::blank,
            new SimpleBooleanProperty(true)),
        new KeyDeed(
            new KeyCodeCombination(KeyCode.F3, KeyCombination.CONTROL_DOWN),
            "counter.key.ctrl-f3",
            model::editCustomer,
            new SimpleBooleanProperty(true)),
        new KeyDeed(
            new KeyCodeCombination(KeyCode.F3, KeyCombination.ALT_DOWN),
            "counter.key.alt-f3",
            model::lookAtCustomer,
            new SimpleBooleanProperty(true)),
        KeyDeed.of(KeyCode.F4, "counter.key.f4", model.profile()::webKey),
        new KeyDeed(
            KeyDeed.shift(KeyCode.F4),
            "counter.key.shift-f4",
            model.profile()::putAdviceAside,
            new SimpleBooleanProperty(true)),
        KeyDeed.of(KeyCode.F5, "counter.key.f5", model::refresh),
        new KeyDeed(
            KeyDeed.shift(KeyCode.F5),
            "counter.key.shift-f5",
            model::health,
            new SimpleBooleanProperty(true)),
        KeyDeed.of(KeyCode.F6, "counter.key.f6", model::handOver),
        KeyDeed.of(KeyCode.F7, "counter.key.f7", model::takeBack),
        KeyDeed.of(KeyCode.F8, "counter.key.f8", model::align),
        KeyDeed.of(KeyCode.F9, "counter.key.f9", model::pay),
        KeyDeed.of(KeyCode.F11, "counter.key.f11", model::fullScreen),
        KeyDeed.of(KeyCode.F12, "counter.key.f12", model::lock),
        KeyDeed.of(KeyCode.ESCAPE, "counter.key.escape", this::back));
  }

  /// Where the customer is behind the context, the key brings them to the front first.
  private void customerKey() {
    var isBehind =
        columns.isNarrow()
            && model.state().side() == SellState.Side.CONTEXT
            && !(model.state().customer() instanceof CustomerPane.Nobody);
    if (isBehind) {
      model.turn();
    } else {
      model.customerKey();
    }
    bar.focus();
  }

  private void back() {
    model.back();
    bar.focus();
  }

  private void tick() {
    now = clock.instant();
    show(model.state());
  }

  private void show(SellState state) {
    bar.show(state, now);
    var currency = state.settings().map(it -> it.currency()).orElse(BEFORE_SETTINGS);
    basket.show(new BasketPanel.Shown(state.basket(), state.selected(), currency, now));
    basket.say(words.of(state));
    context.show(state, now);
    customer.show(state, now);
    columns.show(state);
    keysBar.show(state);
    overlay(state);
  }

  private void overlay(SellState state) {
    switch (state.overlay()) {
      case Overlay.None _ -> lift();
      case Overlay.Keys _ -> {
        if (lay(keys.root())) {
          keys.focus();
        }
      }
      case Overlay.Board it -> {
        var isNew = lay(board.root());
        board.show(it.reservations(), it.selected(), now);
        if (isNew) {
          board.focus();
        }
      }
    }
  }

  private boolean lay(Parent panel) {
    var isNew = !scrim.isVisible() || !scrim.getChildren().contains(panel);
    if (isNew) {
      scrim.getChildren().setAll(panel);
      scrim.setVisible(true);
    }
    return isNew;
  }

  private void lift() {
    if (scrim.isVisible()) {
      scrim.setVisible(false);
      scrim.getChildren().clear();
      bar.focus();
    }
  }
}
