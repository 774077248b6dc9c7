package comptoir.health.view;

import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Role;
import comptoir.ui.Sign;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What is true of the exchange, and what has come down, each with its age.
final class StateCard {

  private final Texts texts;
  private final VBox states = new VBox();
  private final GridPane feeds = new GridPane();
  private final VBox root;
  private List<StateRow> shownStates = List.of();
  private List<FeedRow> shownFeeds = List.of();

  StateCard(Texts texts) {
    this.texts = texts;
    states.getStyleClass().add("health-states");
    feeds.getStyleClass().add("health-feeds");
    var name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    name.setMinWidth(0);
    var count = new ColumnConstraints();
    count.setHalignment(HPos.RIGHT);
    feeds.getColumnConstraints().setAll(name, count);
    var title = Widgets.section(texts.get("health.feeds"));
    title.getStyleClass().add("health-feeds-title");
    var body = new VBox(states, title, feeds);
    var scroll = new ScrollPane(body);
    scroll.setId("health.states");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    this.root = Widgets.card("health.state", scroll);
  }

  VBox root() {
    return root;
  }

  void show(HealthState state) {
    var rows = new StateWords(texts, state).rows();
    if (!rows.equals(shownStates)) {
      shownStates = rows;
      states.getChildren().setAll(rows.stream().map(StateCard::row).toList());
    }
    var received = FeedRow.of(state, texts);
    if (!received.equals(shownFeeds)) {
      shownFeeds = received;
      feeds.getChildren().clear();
      for (var i = 0; i < received.size(); i++) {
        row(received.get(i), i);
      }
    }
  }

  private static HBox row(StateRow state) {
    var sign = new StackPane(Sign.of(state.role()));
    sign.getStyleClass().addAll("health-sign", state.role().styleClass());
    var name = Widgets.label(state.name(), Style.SMALL, Style.MUTED);
    var words = Widgets.label(state.words(), Style.STRONG);
    var detail = Widgets.label(state.detail(), Style.SMALL, Style.MUTED);
    for (var label : List.of(name, words, detail)) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    Parts.present(detail, !state.detail().isEmpty());
    var column = new VBox(name, words, detail);
    column.setMinWidth(0);
    HBox.setHgrow(column, Priority.ALWAYS);
    var row = new HBox(sign, column);
    row.setId(state.id());
    row.getStyleClass().add("health-state-row");
    row.setAccessibleRole(AccessibleRole.TEXT);
    row.setAccessibleText(state.spoken());
    return row;
  }

  private void row(FeedRow feed, int at) {
    var unread = Widgets.badge(feed.unread(), Role.WARNING);
    Parts.present(unread, !feed.unread().isEmpty());
    var name = new HBox(Widgets.label(feed.name()), unread);
    name.getStyleClass().add("health-feed-name");
    var count = Widgets.amount("health.feed." + feed.wire());
    count.setText(feed.count());
    var age = Widgets.label(feed.age(), Style.SMALL, feed.isFilling() ? "accent" : Style.MUTED);
    age.setMinWidth(Region.USE_PREF_SIZE);
    name.setAccessibleText(feed.spoken());
    feeds.addRow(at, name, count, age);
  }
}
