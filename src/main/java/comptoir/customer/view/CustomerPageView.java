package comptoir.customer.view;

import comptoir.text.Texts;
import comptoir.ui.KeyDeed;
import comptoir.ui.Parts;
import comptoir.ui.Screen;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import comptoir.value.Channel;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// All that is known of a customer, on one page: facts, time line, the marked order. Arrows go
/// through the channels and the orders; Tab reaches the articles, of which each is sold again.
public final class CustomerPageView implements Screen {

  private static final double FACTS = 30;
  private static final double HISTORY = 41;
  private static final double ORDER = 29;

  private final CustomerPageViewModel model;
  private final Texts texts;
  private final Place place;
  private final HistoryList history;
  private final PageOrder order;
  private final FlowPane channels = new FlowPane();
  private final Label remark = Widgets.identified("page.remark", "warning");
  private final BorderPane root = new BorderPane();
  private Subscription subscription = Subscription.EMPTY;

  /// Whose time is shown.
  public record Place(ZoneId zone, InstantSource clock) {}

  public CustomerPageView(CustomerPageViewModel model, Texts texts, Place place) {
    this.model = model;
    this.texts = texts;
    this.place = place;
    this.history = new HistoryList(texts, model::mark);
    this.order = new PageOrder(texts, place.zone(), model::sellAgain);
    build(place.clock().instant());
    show(model.state().get());
  }

  private void build(Instant now) {
    root.setId("page");
    root.getStyleClass().add(Style.GROUND);
    Style.sheet(root, CustomerPageView.class, "/comptoir/customer/customer.css");
    Style.sheet(root, CustomerPageView.class, "/comptoir/customer/page.css");
    var view = model.state().get().view();
    root.setTop(head());
    var facts = new ScrollPane(new PageFacts(view, texts, place.zone(), now).root());
    facts.setFitToWidth(true);
    facts.setFocusTraversable(false);
    channels.getStyleClass().add("page-channels");
    var line = Widgets.card("page.line", channels, history.root());
    VBox.setVgrow(history.root(), Priority.ALWAYS);
    history.followMark();
    var grid = new GridPane();
    grid.getStyleClass().add("page-columns");
    grid.getColumnConstraints().setAll(column(FACTS), column(HISTORY), column(ORDER));
    var row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    grid.getRowConstraints().add(row);
    grid.addRow(0, facts, line, order.root());
    root.setCenter(grid);
  }

  private static ColumnConstraints column(double percent) {
    var column = new ColumnConstraints();
    column.setPercentWidth(percent);
    return column;
  }

  private Parent head() {
    var customer = model.state().get().view().customer();
    var name = Widgets.identified("page.name", Style.TITLE);
    name.setText(customer.fullName());
    name.setMinWidth(0);
    remark.setWrapText(true);
    var web = key("page.web", "customer.page.web", "F4", model::web);
    Parts.present(web, ProfileWords.web(customer.profile(), texts).isPresent());
    var edit = key("page.edit", "customer.edit", texts.get("customer.edit.cap"), model::edit);
    var back = key("page.back", "customer.form.back", texts.get("ui.key.escape"), model::back);
    var head = new HBox(name, Widgets.spring(), remark, web, edit, back);
    head.getStyleClass().add("page-head");
    return head;
  }

  private Button key(String id, String text, String cap, Runnable deed) {
    var key = Widgets.key(id, texts.get(text), cap);
    key.setMaxWidth(Region.USE_PREF_SIZE);
    key.setMinWidth(Region.USE_PREF_SIZE);
    key.setOnAction(event -> deed.run());
    return key;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    subscription.unsubscribe();
    subscription = model.state().subscribe(this::show);
  }

  @Override
  public void focused() {
    history.focus();
  }

  @Override
  public void hidden() {
    subscription.unsubscribe();
  }

  @Override
  public List<KeyDeed> keys() {
    return List.of(
        KeyDeed.of(KeyCode.LEFT, "customer.page.channel", () -> model.turn(-1)),
        KeyDeed.of(KeyCode.RIGHT, "customer.page.channel", () -> model.turn(1)),
        new KeyDeed(
            new KeyCodeCombination(KeyCode.F3, KeyCombination.CONTROL_DOWN),
            "customer.edit",
            model::edit,
            new SimpleBooleanProperty(true)),
        new KeyDeed(
            KeyDeed.shift(KeyCode.F3),
            "counter.key.shift-f3",
            model::blank,
            new SimpleBooleanProperty(true)),
        KeyDeed.of(KeyCode.F4, "customer.page.web", model::web),
        KeyDeed.of(KeyCode.ESCAPE, "customer.form.back", model::back));
  }

  private void show(PageState state) {
    var today = LocalDate.ofInstant(place.clock().instant(), place.zone());
    history.show(state.history(), place.zone(), today);
    order.show(state);
    remark.setText(state.gone().map(label -> texts.get("customer.page.gone", label)).orElse(""));
    Parts.present(remark, state.gone().isPresent());
    channels.getChildren().setAll(tab(state, Optional.empty()));
    model.channels().forEach(it -> channels.getChildren().add(tab(state, Optional.of(it))));
  }

  private Button tab(PageState state, Optional<Channel> channel) {
    var name =
        channel.map(it -> Channels.name(it, texts)).orElseGet(() -> texts.get("customer.page.all"));
    var count = channel.map(state::count).orElse((long) state.view().history().size());
    var tab =
        Widgets.key(
            "page.channel." + channel.map(Channel::code).orElse("all"),
            texts.get("customer.page.tab", name, texts.count(count)),
            "");
    tab.getStyleClass().add("page-tab");
    tab.setMaxWidth(Region.USE_PREF_SIZE);
    Parts.toggle(tab, "page-tab-chosen", channel.equals(state.channel()));
    tab.setFocusTraversable(false);
    tab.setOnAction(event -> model.show(channel));
    return tab;
  }
}
