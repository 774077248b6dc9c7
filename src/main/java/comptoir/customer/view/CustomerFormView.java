package comptoir.customer.view;

import comptoir.customer.Customer;
import comptoir.customer.CustomerChange.Part;
import comptoir.customer.view.FormState.Phase;
import comptoir.text.Texts;
import comptoir.ui.Fitted;
import comptoir.ui.KeyDeed;
import comptoir.ui.Parts;
import comptoir.ui.Screen;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import comptoir.value.ScannedCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A customer's record to be written: fields and consents on the left, those who may be the same on
/// the right. Enter and Tab go on from field to field.
public final class CustomerFormView implements Screen {

  /// In the order in which they are gone through.
  private static final List<Part> ORDER =
      List.of(
          Part.GIVEN_NAME,
          Part.FAMILY_NAME,
          Part.PHONE,
          Part.EMAIL,
          Part.POSTCODE,
          Part.CITY,
          Part.CARD,
          Part.NOTE);

  /// How many of the columns each takes, in that order.
  private static final List<Integer> SPANS = List.of(2, 2, 2, 2, 1, 2, 1, 4);

  private static final int COLUMNS = 4;

  private final CustomerFormViewModel model;
  private final Texts texts;
  private final Map<Part, PartField> fields = new EnumMap<>(Part.class);
  private final List<ConsentRow> consents = new ArrayList<>();
  private final LikelyList likely;
  private final Label remark = Widgets.identified("form.remark", "warning");
  private final Button save;
  private final Button back;
  private final HBox panel;
  private final Fitted place;
  private Subscription subscription = Subscription.EMPTY;

  public CustomerFormView(CustomerFormViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.likely = new LikelyList(texts, model);
    this.save = Widgets.mainKey("form.save", texts.get("customer.form.save"), "F9");
    this.back =
        Widgets.key("form.back", texts.get("customer.form.back"), texts.get("ui.key.escape"));
    ORDER.forEach(part -> fields.put(part, new PartField(part, texts, model)));
    CustomerFormViewModel.WAYS.forEach(way -> consents.add(new ConsentRow(way, texts, model)));
    this.panel = new HBox(writing(), likely.root());
    this.place = new Fitted(panel);
    build();
  }

  private void build() {
    panel.setId("form");
    panel.getStyleClass().addAll("till-overlay", "form");
    panel.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    panel.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Style.sheet(panel, CustomerFormView.class, "/comptoir/customer/form.css");
    save.setOnAction(event -> save());
    back.setOnAction(event -> model.back());
    back.setFocusTraversable(false);
    for (var i = 0; i < ORDER.size(); i++) {
      var next = i + 1;
      field(ORDER.get(i)).onEnter(next < ORDER.size() ? () -> go(next) : save::requestFocus);
    }
    show(model.state().get());
  }

  private void go(int at) {
    field(ORDER.get(at)).focus();
  }

  private PartField field(Part part) {
    return Objects.requireNonNull(fields.get(part));
  }

  private VBox writing() {
    var title =
        Widgets.label(
            model
                .before()
                .map(Customer::fullName)
                .orElseGet(() -> texts.get("customer.form.title")),
            Style.TITLE);
    title.setMinWidth(0);
    back.setMaxWidth(Region.USE_PREF_SIZE);
    var head = new HBox(title, Widgets.spring(), back);
    head.getStyleClass().add("form-head");
    var asked = new VBox(Widgets.section(texts.get("customer.form.consents")), asked());
    asked.getStyleClass().add("form-consents");
    remark.setWrapText(true);
    save.setMaxWidth(Double.MAX_VALUE);
    var all = new VBox(head, grid(), asked, Widgets.verticalSpring(), remark, save);
    all.getStyleClass().add("form-writing");
    HBox.setHgrow(all, Priority.ALWAYS);
    return all;
  }

  private GridPane grid() {
    var grid = columns(COLUMNS);
    var taken = 0;
    for (var i = 0; i < ORDER.size(); i++) {
      var at = taken % COLUMNS;
      grid.add(field(ORDER.get(i)).root(), at, taken / COLUMNS, SPANS.get(i), 1);
      taken += SPANS.get(i);
    }
    return grid;
  }

  private GridPane asked() {
    var grid = columns(2);
    for (var i = 0; i < consents.size(); i++) {
      grid.add(consents.get(i).root(), i % 2, i / 2);
    }
    return grid;
  }

  private static GridPane columns(int count) {
    var grid = new GridPane();
    grid.getStyleClass().add("form-grid");
    for (var column = 0; column < count; column++) {
      var part = new ColumnConstraints();
      part.setPercentWidth(100.0 / count);
      grid.getColumnConstraints().add(part);
    }
    return grid;
  }

  @Override
  public Parent root() {
    return place;
  }

  @Override
  public void shown() {
    subscription.unsubscribe();
    subscription = model.state().subscribe(this::show);
  }

  /// The first field that is empty.
  @Override
  public void focused() {
    var state = model.state().get();
    var first =
        ORDER.stream()
            .filter(part -> state.text(part).isEmpty())
            .findFirst()
            .orElse(ORDER.getFirst());
    field(model.before().isPresent() ? ORDER.getFirst() : first).focus();
  }

  @Override
  public void hidden() {
    subscription.unsubscribe();
  }

  @Override
  public boolean scanned(ScannedCode code) {
    model.scanned(code.text());
    return true;
  }

  @Override
  public List<KeyDeed> keys() {
    return List.of(
        KeyDeed.of(KeyCode.F9, "customer.form.save", this::save),
        KeyDeed.of(KeyCode.F3, "customer.form.take", model::takeMarked),
        KeyDeed.of(KeyCode.UP, "customer.form.mark", () -> model.move(-1)),
        KeyDeed.of(KeyCode.DOWN, "customer.form.mark", () -> model.move(1)),
        KeyDeed.of(KeyCode.ESCAPE, "customer.form.back", model::back));
  }

  private void save() {
    model.save();
    model.firstFlawed().map(this::field).ifPresent(PartField::focus);
  }

  private void show(FormState state) {
    fields.forEach((part, field) -> field.show(state, model.flaw(part)));
    consents.forEach(row -> row.show(state));
    likely.show(state);
    remark.setText(remark(state));
    Parts.present(remark, !remark.getText().isEmpty());
    save.setText(
        texts.get(
            state.phase() == Phase.SAVING
                ? "customer.form.saving"
                : model.before().isPresent()
                    ? "customer.form.save.changed"
                    : "customer.form.save"));
    save.setDisable(state.phase() == Phase.SAVING);
  }

  private String remark(FormState state) {
    if (state.fault().isPresent()) {
      return texts.get("fault." + state.fault().get());
    }
    return state.phase() == Phase.LEAVING ? texts.get("customer.form.leaving") : "";
  }
}
