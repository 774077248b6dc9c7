package comptoir.app;

import comptoir.text.Texts;
import comptoir.ui.Fitted;
import comptoir.ui.KeyDeed;
import comptoir.ui.Parts;
import comptoir.ui.Role;
import comptoir.ui.Screen;
import comptoir.ui.Sign;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What a person must read before the till opens, and what can be done about it.
final class ProblemView implements Screen {

  private final BorderPane root = new BorderPane();
  private final VBox card;
  private final List<KeyDeed> keys = new ArrayList<>();

  /// What it says.
  ///
  /// @param role whether it stops, or tells of something that is done
  /// @param rows what the last sentence names, one by one
  record Words(Role role, String title, List<String> sentences, List<Row> rows) {

    Words {
      sentences = List.copyOf(sentences);
      rows = List.copyOf(rows);
    }

    Words(String title, String sentence) {
      this(Role.WARNING, title, List.of(sentence), List.of());
    }
  }

  /// A name, and what is to be said of it.
  record Row(String name, String value) {}

  /// What there is to do about it, once: it is the main key.
  ///
  /// @param id of the key
  record Remedy(String id, String textKey, Runnable deed) {}

  ProblemView(Texts texts, Words said, Optional<Remedy> remedy, Runnable quit) {
    var sentences = new VBox();
    sentences.setId("problem.sentence");
    sentences.getStyleClass().add("problem-sentences");
    said.sentences().forEach(it -> sentences.getChildren().add(sentence(it)));
    this.card =
        Widgets.card("problem", head(said), sentences, rows(said), deeds(texts, remedy, quit));
    card.getStyleClass().add("problem-card");
    card.setFocusTraversable(true);
    card.setAccessibleText(said.title() + ". " + String.join(" ", said.sentences()));
    var bar = new HBox(Widgets.label(texts.get("ui.title"), Style.TITLE));
    bar.getStyleClass().add(Style.BAR);
    var place = new StackPane(new Fitted(card));
    place.getStyleClass().add("problem-place");
    root.setTop(bar);
    root.setCenter(place);
    root.getStyleClass().add(Style.GROUND);
    Style.sheet(root, ProblemView.class, "/comptoir/app/problem.css");
  }

  private static HBox head(Words said) {
    var sign = new StackPane(Sign.of(said.role()));
    sign.getStyleClass().addAll("problem-sign", said.role().styleClass());
    var title = sentence(said.title());
    title.getStyleClass().add(Style.TITLE);
    var head = new HBox(sign, title);
    head.getStyleClass().add("problem-head");
    return head;
  }

  private static Label sentence(String text) {
    var label = Widgets.label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// As many as there are: a long list scrolls.
  private static ScrollPane rows(Words said) {
    var list = new VBox();
    for (var row : said.rows()) {
      var value = Widgets.label(row.value(), Style.AMOUNT);
      value.setMinWidth(Region.USE_PREF_SIZE);
      var line = new HBox(Widgets.label(row.name()), Widgets.spring(), value);
      line.getStyleClass().add("problem-row");
      list.getChildren().add(line);
    }
    var scroll = new ScrollPane(list);
    scroll.setId("problem.rows");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("problem-rows");
    Parts.present(scroll, !said.rows().isEmpty());
    return scroll;
  }

  private HBox deeds(Texts texts, Optional<Remedy> remedy, Runnable quit) {
    var leave =
        Widgets.key("problem.quit", texts.get("app.problem.quit"), texts.get("ui.key.escape"));
    leave.setOnAction(event -> quit.run());
    keys.add(KeyDeed.of(KeyCode.ESCAPE, "app.problem.quit", quit));
    var deeds = new HBox(leave);
    deeds.getStyleClass().add("problem-deeds");
    remedy.ifPresent(it -> main(it, texts, deeds));
    HBox.setHgrow(leave, remedy.isPresent() ? Priority.SOMETIMES : Priority.ALWAYS);
    leave.setMinWidth(Region.USE_PREF_SIZE);
    return deeds;
  }

  private void main(Remedy remedy, Texts texts, HBox deeds) {
    var key = Widgets.mainKey(remedy.id(), texts.get(remedy.textKey()), "F9");
    Runnable once =
        () -> {
          if (!key.isDisabled()) {
            key.setDisable(true);
            remedy.deed().run();
          }
        };
    key.setOnAction(event -> once.run());
    HBox.setHgrow(key, Priority.ALWAYS);
    key.setMinWidth(Region.USE_PREF_SIZE);
    deeds.getChildren().add(key);
    keys.add(KeyDeed.of(KeyCode.F9, remedy.textKey(), once));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void focused() {
    card.requestFocus();
  }

  @Override
  public List<KeyDeed> keys() {
    return List.copyOf(keys);
  }
}
