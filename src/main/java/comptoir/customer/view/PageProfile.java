package comptoir.customer.view;

import comptoir.customer.Customer;
import comptoir.customer.Profile;
import comptoir.customer.WebList;
import comptoir.text.Texts;
import comptoir.ui.Role;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is known of a customer beyond who they are, all of it: a section for each part there is.
final class PageProfile {

  private final Texts texts;
  private final ZoneId zone;
  private final List<Node> nodes = new ArrayList<>();

  PageProfile(Customer customer, Texts texts, ZoneId zone, Instant now) {
    this.texts = texts;
    this.zone = zone;
    var profile = customer.profile();
    section(
        "customer.page.preferences",
        profile.preferences().stream()
            .map(it -> wrapped("page.preference", ProfileWords.of(it, texts)))
            .toList());
    section("customer.page.advice", customer.advice().map(this::advice).stream().toList());
    section("customer.page.signals", customer.signals(now).stream().map(this::signal).toList());
    profile.basket().ifPresent(it -> list("customer.page.basket", it));
    profile.wishes().ifPresent(it -> list("customer.page.wishes", it));
  }

  List<Node> nodes() {
    return List.copyOf(nodes);
  }

  private void section(String key, List<? extends Node> content) {
    if (!content.isEmpty()) {
      var label = Widgets.section(texts.get(key));
      label.getStyleClass().add("page-section");
      var block = new VBox();
      block.getStyleClass().add("page-block");
      block.getChildren().setAll(content);
      nodes.add(label);
      nodes.add(block);
    }
  }

  private static Label wrapped(String id, String text, String... styleClasses) {
    var label = Widgets.identified(id, styleClasses);
    label.setText(text);
    label.setWrapText(true);
    return label;
  }

  private Node advice(Profile.Advice advice) {
    return new VBox(
        wrapped("page.advice", advice.title(), Style.STRONG),
        wrapped("page.advice.reason", advice.reason(), Style.MUTED, Style.SMALL));
  }

  private Node signal(Profile.Signal signal) {
    var when = texts.dateTime(signal.at(), zone);
    var said =
        signal.source().map(it -> texts.get("customer.page.signal.source", when, it)).orElse(when);
    return new VBox(
        Widgets.badge(ProfileWords.of(signal, texts), Role.ACCENT),
        wrapped("page.signal", said, Style.MUTED, Style.SMALL));
  }

  private void list(String key, WebList list) {
    var content = new ArrayList<Node>();
    content.add(
        wrapped(
            "page.web.at",
            texts.get("customer.page.web.at", texts.dateTime(list.updatedAt(), zone)),
            Style.MUTED,
            Style.SMALL));
    list.lines().forEach(it -> content.add(line(it)));
    section(key, content);
  }

  private Node line(WebList.Line line) {
    var label =
        wrapped(
            "page.web.line",
            texts.get("customer.page.line", texts.quantity(line.quantity()), line.label()));
    label.setMinWidth(0);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    var price = Widgets.label(texts.unitPrice(line.unit()), Style.AMOUNT);
    price.setMinWidth(Region.USE_PREF_SIZE);
    return new HBox(label, price);
  }
}
