package comptoir.customer.view;

import comptoir.customer.ContactPressure;
import comptoir.customer.Customer.Consent;
import comptoir.customer.CustomerView;
import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Who they are, in facts: figures per channel, how much they were contacted, what they agreed to,
/// and how old all of it is.
final class PageFacts {

  private final Texts texts;
  private final ZoneId zone;
  private final VBox root;

  PageFacts(CustomerView view, Texts texts, ZoneId zone, Instant now) {
    this.texts = texts;
    this.zone = zone;
    var today = LocalDate.ofInstant(now, zone);
    this.root =
        Widgets.card(
            "page.facts",
            who(view, now),
            section("customer.page.figures"),
            figures(view, today),
            section("customer.page.contacts"),
            contacts(view),
            section("customer.page.consents"),
            consents(view));
    root.getChildren().addAll(1, new PageProfile(view.customer(), texts, zone, now).nodes());
    root.getStyleClass().add("page-facts");
  }

  VBox root() {
    return root;
  }

  private Node section(String key) {
    var label = Widgets.section(texts.get(key));
    label.getStyleClass().add("page-section");
    return label;
  }

  private Node who(CustomerView view, Instant now) {
    var customer = view.customer();
    var segment =
        wrapped(
            "page.segment",
            customer
                .segment()
                .map(it -> texts.get("customer.segment", it.name(), it.reason()))
                .orElse(""));
    var note = wrapped("page.note", customer.note().orElse(""));
    note.getStyleClass().add(Style.STRONG);
    var age = texts.age(view.receivedAt(), now);
    var received =
        wrapped(
            "page.age", texts.get(view.isMadeHere() ? "customer.made" : "customer.received", age));
    received.getStyleClass().addAll(Style.SMALL, Style.MUTED);
    var untold = wrapped("page.untold", view.isUntold() ? texts.get("customer.untold") : "");
    var who = new VBox(segment, note, untold, received);
    who.getStyleClass().add("page-block");
    return who;
  }

  private static Label wrapped(String id, String text) {
    var label = Widgets.identified(id);
    label.setText(text);
    label.setWrapText(true);
    Parts.present(label, !text.isEmpty());
    return label;
  }

  private Node figures(CustomerView view, LocalDate today) {
    var grid = new GridPane();
    grid.getStyleClass().add("page-figures");
    var wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    var right = new ColumnConstraints();
    right.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().setAll(wide, new ColumnConstraints(), right, right);
    grid.addRow(
        0,
        head(""),
        head(texts.get("customer.figures.visit")),
        figure(texts.get("customer.page.visits"), Style.SMALL, Style.MUTED),
        head(texts.get("customer.figures.average")));
    var row = 1;
    for (var channel : view.channels()) {
      var name =
          figure(
              Channels.name(channel.channel(), texts),
              "history-channel",
              Channels.styleClass(channel.channel()));
      var day = LocalDate.ofInstant(channel.lastVisit(), zone);
      grid.addRow(
          row++,
          name,
          figure(texts.dayNear(day, today)),
          figure(texts.count(channel.sales())),
          figure(channel.averageBasket().map(texts::money).orElse("–"), Style.STRONG));
    }
    var average = figure(view.averageBasket().map(texts::money).orElse("–"), Style.STRONG);
    average.setId("page.average");
    var sales = view.channels().stream().mapToLong(it -> it.sales()).sum();
    grid.addRow(
        row,
        figure(texts.get("customer.page.together")),
        head(""),
        figure(texts.count(sales)),
        average);
    return grid;
  }

  private static Label head(String text) {
    var label = Widgets.label(text, Style.SMALL, Style.MUTED);
    label.setWrapText(true);
    label.setMinWidth(0);
    return label;
  }

  private static Label figure(String text, String... styleClasses) {
    var label = Widgets.label(text, styleClasses);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /// The words say what the gauge shows.
  private Node contacts(CustomerView view) {
    var contacts = view.customer().contactsIn30Days();
    if (contacts.isEmpty()) {
      return wrapped("page.contacts", texts.get("customer.page.contacts.unknown"));
    }
    var pressure = ContactPressure.of(contacts.getAsInt());
    var words =
        wrapped(
            "page.contacts",
            texts.get(
                switch (pressure) {
                  case NONE -> "customer.page.contacts.none";
                  case LOW -> "customer.page.contacts.low";
                  case RAISED -> "customer.page.contacts.raised";
                  case HIGH -> "customer.page.contacts.high";
                },
                contacts.getAsInt()));
    var gauge = new ProgressBar(Math.min(1.0, contacts.getAsInt() / (double) ContactPressure.FULL));
    gauge.setId("page.gauge");
    gauge.setAccessibleText(words.getText());
    gauge.setMaxWidth(Double.MAX_VALUE);
    gauge
        .getStyleClass()
        .addAll(
            "page-gauge",
            switch (pressure) {
              case NONE, LOW -> "page-gauge-low";
              case RAISED -> "page-gauge-raised";
              case HIGH -> "page-gauge-high";
            });
    var block = new VBox(gauge, words);
    block.getStyleClass().add("page-block");
    return block;
  }

  private Node consents(CustomerView view) {
    var block = new VBox();
    block.getStyleClass().add("page-block");
    for (var consent : view.customer().consents()) {
      block.getChildren().add(consent(consent));
    }
    if (view.customer().consents().isEmpty()) {
      block.getChildren().add(wrapped("page.consents", texts.get("customer.consent.none")));
    }
    return block;
  }

  private Label consent(Consent consent) {
    var said = ConsentLine.one(consent, texts);
    var day = consent.at().map(at -> texts.dayOfYear(LocalDate.ofInstant(at, ZoneOffset.UTC)));
    var dated =
        day.map(it -> texts.get("customer.page.consent.dated", said, it))
            .orElseGet(() -> texts.get("customer.page.consent.undated", said));
    return wrapped(
        "page.consent." + consent.way(),
        consent
            .wording()
            .map(it -> texts.get("customer.form.consent.worded", dated, it))
            .orElse(dated));
  }
}
