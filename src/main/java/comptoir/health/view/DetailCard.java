package comptoir.health.view;

import comptoir.health.view.ConcernDetail.Fact;
import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The marked concern in words: what happened, what to do, the deeds.
final class DetailCard {

  /// Of what is seen, so that the last lines stay in sight.
  private static final double PAGE = 0.8;

  private final Label title = Widgets.identified("health.detail.title", Style.TITLE);
  private final Label badge = Widgets.label("", Style.BADGE);
  private final Label what = Widgets.identified("health.detail.what");
  private final Label todo = Widgets.identified("health.detail.todo");
  private final VBox facts = new VBox();
  private final Label contentTitle;
  private final VBox content = new VBox();
  private final VBox body = new VBox();
  private final ScrollPane scroll;
  private final DeedKeys deeds;
  private final VBox root;
  private Optional<ConcernDetail> shown = Optional.empty();

  DetailCard(Texts texts, HealthViewModel model) {
    this.deeds = new DeedKeys(texts, model);
    this.contentTitle = Widgets.section(texts.get("health.content"));
    for (var label : List.of(title, what, todo)) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    badge.setMinWidth(Region.USE_PREF_SIZE);
    title.setMinWidth(0);
    facts.getStyleClass().add("health-facts");
    content.getStyleClass().add("health-content");
    content.setId("health.content");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    var head = new HBox(title, badge);
    head.getStyleClass().add("health-detail-head");
    body.getChildren()
        .setAll(
            head,
            facts,
            Widgets.section(texts.get("health.what")),
            what,
            Widgets.section(texts.get("health.todo")),
            todo,
            contentTitle,
            content);
    body.getStyleClass().add("health-detail");
    this.scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    this.root = Widgets.card("health.detail", scroll, deeds.root());
  }

  VBox root() {
    return root;
  }

  DeedKeys deeds() {
    return deeds;
  }

  void show(HealthState state, ConcernWords words) {
    var next = state.concern().map(words::detail);
    if (!next.equals(shown)) {
      var isOther = !key(next).equals(key(shown));
      var isOpened = !isOther && content(next) && !content(shown);
      shown = next;
      next.ifPresent(this::fill);
      if (isOther) {
        scroll.setVvalue(0);
      } else if (isOpened) {
        root.applyCss();
        root.layout();
        turn(1);
      }
    }
    deeds.show(state);
  }

  /// A page further down, or up.
  void turn(int pages) {
    var hidden = body.getHeight() - scroll.getViewportBounds().getHeight();
    if (hidden > 0) {
      var step = scroll.getViewportBounds().getHeight() * PAGE / hidden;
      scroll.setVvalue(Math.clamp(scroll.getVvalue() + pages * step, 0, 1));
    }
  }

  private static Optional<String> key(Optional<ConcernDetail> detail) {
    return detail.map(it -> it.head().key());
  }

  private static boolean content(Optional<ConcernDetail> detail) {
    return detail.flatMap(ConcernDetail::content).isPresent();
  }

  private void fill(ConcernDetail detail) {
    title.setText(detail.head().title());
    badge.setText(detail.head().badge());
    Parts.role(badge, detail.head().role());
    what.setText(detail.what());
    todo.setText(detail.todo());
    facts.getChildren().setAll(detail.facts().stream().map(DetailCard::row).toList());
    Parts.present(facts, !detail.facts().isEmpty());
    var inside = detail.content().orElse(List.of());
    content.getChildren().setAll(inside.stream().map(DetailCard::row).toList());
    Parts.present(contentTitle, !inside.isEmpty());
    Parts.present(content, !inside.isEmpty());
  }

  private static HBox row(Fact fact) {
    var value = Widgets.label(fact.value(), fact.name().isEmpty() ? Style.MUTED : "health-value");
    value.setWrapText(true);
    value.setMinHeight(Region.USE_PREF_SIZE);
    if (fact.name().isEmpty()) {
      return new HBox(value);
    }
    var name = Widgets.label(fact.name(), Style.MUTED, "health-fact-name");
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    var row = new HBox(name, value);
    row.getStyleClass().add("health-fact");
    return row;
  }
}
