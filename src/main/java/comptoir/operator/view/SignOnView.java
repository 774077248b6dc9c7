package comptoir.operator.view;

import comptoir.operator.view.SignOnState.Choosing;
import comptoir.operator.view.SignOnState.Trouble;
import comptoir.text.Texts;
import comptoir.ui.DigitPad;
import comptoir.ui.Fitted;
import comptoir.ui.KeyDeed;
import comptoir.ui.Screen;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import comptoir.value.ScannedCode;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The tiles of the people, and the PIN pad.
public final class SignOnView implements Screen {

  private final SignOnViewModel model;
  private final Texts texts;
  private final PersonTiles tiles;
  private final WaitingCard waiting;
  private final Label shop = Widgets.identified("sign-on.shop", Style.MUTED);
  private final Label name = Widgets.identified("sign-on.name", Style.TITLE);
  private final Label role = Widgets.identified("sign-on.role", Style.MUTED);
  private final HBox dots = new HBox();
  private final Label trouble = Widgets.identified("sign-on.trouble", "danger");
  private final Button enter;
  private final StackPane middle = new StackPane();
  private final FillingStrip filling;
  private final VBox working;
  private final Fitted workingPlace;
  private final Fitted waitingPlace;
  private final BorderPane root = new BorderPane();

  /// @param stateLine whether the platform is there, for the dark bar
  public SignOnView(SignOnViewModel model, Texts texts, Node stateLine) {
    this.model = model;
    this.texts = texts;
    this.tiles = new PersonTiles(texts, model::choose);
    this.waiting = new WaitingCard(texts);
    this.enter =
        Widgets.mainKey("sign-on.enter", texts.get("operator.enter"), texts.get("ui.key.enter"));
    this.filling = new FillingStrip(texts, texts.get("operator.filling.sell"));
    this.working = new VBox(16, new HBox(16, people(), pinCard()), filling.root());
    filling.root().getStyleClass().add(Style.CARD);
    this.workingPlace = new Fitted(working);
    this.waitingPlace = new Fitted(waiting.root());
    build(stateLine);
    model.state().subscribe(this::show);
    model.arrival().subscribe(it -> filling.show(it.filling()));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.restart();
  }

  @Override
  public List<KeyDeed> keys() {
    return List.of(
        KeyDeed.of(KeyCode.ENTER, "operator.enter", model::enter),
        KeyDeed.of(KeyCode.BACK_SPACE, "operator.backspace", model::backspace),
        KeyDeed.of(KeyCode.ESCAPE, "operator.clear", model::clear),
        new KeyDeed(
            KeyDeed.shift(KeyCode.F5),
            "operator.health",
            model::health,
            new SimpleBooleanProperty(true)),
        KeyDeed.of(KeyCode.LEFT, "operator.choose", () -> model.move(-1)),
        KeyDeed.of(KeyCode.RIGHT, "operator.choose", () -> model.move(1)),
        KeyDeed.of(KeyCode.UP, "operator.choose", () -> model.move(-PersonTiles.COLUMNS)),
        KeyDeed.of(KeyCode.DOWN, "operator.choose", () -> model.move(PersonTiles.COLUMNS)));
  }

  @Override
  public boolean scanned(ScannedCode code) {
    model.scanned();
    return true;
  }

  private void build(Node stateLine) {
    root.setId("sign-on");
    root.getStyleClass().add(Style.GROUND);
    root.setFocusTraversable(true);
    Style.sheet(root, SignOnView.class, "/comptoir/operator/sign-on.css");
    var cap = Widgets.keyCap(texts.get("operator.health.cap"));
    cap.setMouseTransparent(true);
    var brand = Widgets.label(texts.get("ui.title"), Style.TITLE);
    brand.setMinWidth(Region.USE_PREF_SIZE);
    var bar = new HBox(brand, shop, Widgets.spring(), stateLine, cap);
    bar.getStyleClass().add(Style.BAR);
    root.setTop(bar);
    middle.getStyleClass().add("sign-on-middle");
    working.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    working.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    root.setCenter(middle);
    root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    enter.setOnAction(event -> model.enter());
  }

  private VBox people() {
    var head = new HBox(Widgets.label(texts.get("operator.who"), Style.STRONG));
    head.getStyleClass().add(Style.CARD_HEAD);
    var card = Widgets.card("sign-on.people", head, tiles.root());
    card.getStyleClass().add("people-card");
    HBox.setHgrow(card, Priority.ALWAYS);
    return card;
  }

  private VBox pinCard() {
    dots.setId("sign-on.dots");
    dots.getStyleClass().add("pin-dots");
    trouble.setWrapText(true);
    trouble.getStyleClass().add("pin-trouble");
    var pad = new DigitPad("sign-on", model::digit, model::backspace);
    var card = Widgets.card("sign-on.pin", name, role, dots, trouble, pad.root(), enter);
    card.getStyleClass().add("pin-card");
    card.setAlignment(Pos.TOP_CENTER);
    return card;
  }

  private void typed(KeyEvent event) {
    var sign = event.getCharacter();
    if (sign.length() == 1 && Character.isDigit(sign.charAt(0))) {
      model.digit(sign.charAt(0));
      event.consume();
    }
  }

  private void show(SignOnState state) {
    switch (state) {
      case SignOnState.Waiting it -> {
        waiting.show(it.arrival());
        shop.setText("");
        middle.getChildren().setAll(waitingPlace);
      }
      case Choosing it -> {
        showPerson(it);
        middle.getChildren().setAll(workingPlace);
      }
    }
  }

  private void showPerson(Choosing now) {
    var settings = now.settings();
    shop.setText(texts.get("operator.place", settings.shop().name(), settings.till().name()));
    tiles.show(now.people(), now.chosen());
    name.setText(now.person().name());
    role.setText(PersonTiles.role(texts, now.person()));
    showDots(now.pin().length());
    trouble.setText(now.trouble().map(why -> words(now, why)).orElse(""));
    enter.setDisable(now.busy() || now.pin().isEmpty());
  }

  private void showDots(int typed) {
    dots.getChildren().clear();
    for (var i = 0; i < Math.max(4, typed); i++) {
      var dot = new Region();
      dot.getStyleClass().add(i < typed ? "pin-dot-set" : "pin-dot");
      dots.getChildren().add(dot);
    }
    dots.setAccessibleText(texts.get("operator.digits", typed));
  }

  private String words(Choosing now, Trouble why) {
    return switch (why) {
      case Trouble.WrongPin it -> texts.get("operator.wrong", it.triesLeft());
      case Trouble.LockedOut it ->
          texts.get("operator.locked", texts.time(it.until(), now.settings().zone()));
      case Trouble.Gone it -> texts.get("operator.gone");
      case Trouble.Scanned it -> texts.get("operator.scanned");
      case Trouble.Failed it -> texts.get("fault." + it.code());
    };
  }
}
