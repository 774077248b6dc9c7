package comptoir.customer.view;

import comptoir.customer.CustomerView;
import comptoir.customer.Profile;
import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import comptoir.value.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One view of the customer of all channels.
public final class CustomerPanel {

  private final Texts texts;
  private final Label name = Widgets.identified("customer.name", Style.TITLE);
  private final Label segment = Widgets.identified("customer.segment", Style.BADGE, "warning");
  private final Label points = Widgets.identified("customer.points", Style.MUTED);
  private final Label note = Widgets.identified("customer.note");
  private final Label untold = Widgets.identified("customer.untold", Style.BADGE, "warning");
  private final Button key;
  private final Button page;
  private final Button edit;
  private final Figures figures;
  private final ProfilePart profile;
  private final VBox setAside = new VBox();
  private final HistoryList history;
  private final Label consent = Widgets.identified("customer.consent", Style.MUTED, Style.SMALL);
  private final Label contacts = Widgets.identified("customer.contacts", Style.MUTED, Style.SMALL);
  private final VBox known;
  private final Blank blank;
  private final VBox root;

  /// What a person does here.
  public interface Deeds {

    void customerKey();

    /// Writes down a new one.
    void make();

    /// All that is known of the one who is shown.
    void lookAt();

    /// Changes what is written of the one who is shown.
    void edit();

    void show();

    /// What is proposed is not wanted on this ticket.
    void putAdviceAside();

    /// Lists what they keep on the web.
    void web();

    void open(OrderId order);
  }

  /// What there is to show.
  public sealed interface Shown {

    record Nobody() implements Shown {}

    record Loading() implements Shown {}

    /// The customer is not among those that came down to this till.
    record NotHere() implements Shown {}

    /// Private data is hidden.
    record Blanked() implements Shown {}

    /// @param pendingPoints what was moved here and is not in the view's points yet
    /// @param advice the one thing to propose
    record Known(
        CustomerView view,
        long pendingPoints,
        Optional<Profile.Advice> advice,
        ZoneId zone,
        Instant now)
        implements Shown {}
  }

  public CustomerPanel(Texts texts, Deeds deeds) {
    this.texts = texts;
    this.figures = new Figures(texts);
    this.history = new HistoryList(texts, deeds::open);
    this.profile = new ProfilePart(texts, deeds);
    this.blank = new Blank(texts, deeds);
    this.key = new Button();
    key.setId("customer.key");
    key.getStyleClass().add("customer-key");
    key.setGraphic(Widgets.keyCap("F3"));
    key.setAccessibleText(texts.get("customer.remove"));
    key.setOnAction(event -> deeds.customerKey());
    this.edit =
        Widgets.key("customer.edit", texts.get("customer.edit"), texts.get("customer.edit.cap"));
    edit.setOnAction(event -> deeds.edit());
    this.page =
        Widgets.key("customer.page", texts.get("customer.page"), texts.get("customer.page.cap"));
    page.setOnAction(event -> deeds.lookAt());
    setAside.getStyleClass().add("customer-set-aside");
    setAside.setId("customer.set-aside");
    this.known = new VBox(head(), middle(), history.root(), foot());
    VBox.setVgrow(history.root(), Priority.ALWAYS);
    this.root = Widgets.card("customer", known, blank.root());
    VBox.setVgrow(known, Priority.ALWAYS);
    VBox.setVgrow(blank.root(), Priority.ALWAYS);
    Style.sheet(root, CustomerPanel.class, "/comptoir/customer/customer.css");
    show(new Shown.Nobody());
  }

  private Parent head() {
    name.setWrapText(true);
    segment.setMinWidth(Region.USE_PREF_SIZE);
    key.setMinWidth(Region.USE_PREF_SIZE);
    var top = new HBox(name, Widgets.spring(), key);
    top.getStyleClass().add("customer-top");
    var below = new HBox(segment, points);
    below.getStyleClass().add("customer-top");
    note.setWrapText(true);
    note.getStyleClass().add("customer-note");
    untold.setText(texts.get("customer.untold"));
    var head = new VBox(top, below, untold, note, profile.preferences(), profile.signals());
    head.getStyleClass().add("customer-head");
    return head;
  }

  /// What is to be done goes before what is to be known, and the history gives way to it: where
  /// both are more than there is room for, figures are scrolled to.
  private Parent middle() {
    var middle = new ScrollPane(new VBox(profile.deeds(), setAside, figures.root()));
    middle.setId("customer.middle");
    middle.setFitToWidth(true);
    middle.setFocusTraversable(false);
    middle.setMinHeight(0);
    VBox.setVgrow(middle, Priority.SOMETIMES);
    history.root().getStyleClass().add("customer-history");
    return middle;
  }

  private Parent foot() {
    consent.setWrapText(true);
    contacts.setWrapText(true);
    HBox.setHgrow(page, Priority.ALWAYS);
    HBox.setHgrow(edit, Priority.ALWAYS);
    var keys = new HBox(page, edit);
    keys.getStyleClass().add("customer-keys");
    var foot = new VBox(consent, contacts, keys);
    foot.getStyleClass().addAll(Style.CARD_FOOT, "customer-foot");
    foot.setMinHeight(Region.USE_PREF_SIZE);
    return foot;
  }

  public Region root() {
    return root;
  }

  /// Where the cards of what is to be handed over go.
  public void setAside(List<? extends Node> cards) {
    setAside.getChildren().setAll(cards);
    Parts.present(setAside, !cards.isEmpty());
  }

  public void show(Shown shown) {
    var isKnown = shown instanceof Shown.Known;
    Parts.present(known, isKnown);
    Parts.present(blank.root(), !isKnown);
    switch (shown) {
      case Shown.Known it -> fill(it);
      case Shown.Nobody _ -> blank.nobody();
      case Shown.Loading _ -> blank.loading();
      case Shown.NotHere _ -> blank.notHere();
      case Shown.Blanked _ -> blank.blanked();
    }
  }

  private void fill(Shown.Known shown) {
    var view = shown.view();
    var customer = view.customer();
    var today = LocalDate.ofInstant(shown.now(), shown.zone());
    name.setText(customer.fullName());
    segment.setText(
        customer
            .segment()
            .map(it -> texts.get("customer.segment", it.name(), it.reason()))
            .orElse(""));
    Parts.present(segment, customer.segment().isPresent());
    Parts.present(untold, view.isUntold());
    note.setText(customer.note().orElse(""));
    Parts.present(note, customer.note().isPresent());
    var isMember = customer.points().isPresent() || shown.pendingPoints() != 0;
    Parts.present(points, isMember);
    var balance = customer.points().orElse(0) + shown.pendingPoints();
    points.setText(texts.get("customer.points", texts.count(balance)));
    profile.show(customer.profile(), customer.signals(shown.now()), shown.advice());
    figures.show(view, shown.zone(), today);
    Parts.present(figures.root(), !view.channels().isEmpty());
    history.show(view.history(), shown.zone(), today);
    consent.setText(ConsentLine.of(customer, texts));
    contacts.setText(contacts(shown));
  }

  private String contacts(Shown.Known shown) {
    var age = texts.age(shown.view().receivedAt(), shown.now());
    if (shown.view().isMadeHere()) {
      return texts.get("customer.made", age);
    }
    var contacts = shown.view().customer().contactsIn30Days();
    return contacts.isPresent()
        ? texts.get("customer.contacts", contacts.getAsInt(), age)
        : texts.get("customer.received", age);
  }
}
