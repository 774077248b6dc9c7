package comptoir.customer.view;

import comptoir.customer.Profile;
import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Role;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the panel says of a customer beyond who they are: preferences on a quiet line, signals as
/// chips, one thing to propose, and the way to what they keep on the web.
final class ProfilePart {

  private final Texts texts;
  private final Label preferences =
      Widgets.identified("customer.preferences", Style.MUTED, Style.SMALL);
  private final FlowPane signals = new FlowPane();
  private final Label title = Widgets.identified("customer.advice.title", Style.STRONG);
  private final Label reason =
      Widgets.identified("customer.advice.reason", Style.MUTED, Style.SMALL);
  private final HBox advice;
  private final Button web;
  private final VBox deeds;

  ProfilePart(Texts texts, CustomerPanel.Deeds deeds) {
    this.texts = texts;
    signals.setId("customer.signals");
    signals.getStyleClass().add("customer-signals");
    title.setWrapText(true);
    reason.setMinWidth(0);
    var aside = new Button();
    aside.setId("customer.advice.aside");
    aside.getStyleClass().add("customer-key");
    aside.setGraphic(Widgets.keyCap(texts.get("customer.advice.cap")));
    aside.setAccessibleText(texts.get("customer.advice.aside"));
    aside.setMinWidth(Region.USE_PREF_SIZE);
    aside.setOnAction(event -> deeds.putAdviceAside());
    var words = new VBox(title, reason);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    this.advice = new HBox(words, aside);
    advice.setId("customer.advice");
    advice.getStyleClass().add("customer-advice");
    this.web = Widgets.spreadKey("customer.web", "", "F4", Style.OUTLINE_KEY);
    web.setOnAction(event -> deeds.web());
    this.deeds = new VBox(advice, web);
    this.deeds.getStyleClass().add("customer-profile");
    this.deeds.setMinHeight(Region.USE_PREF_SIZE);
  }

  Node preferences() {
    return preferences;
  }

  Node signals() {
    return signals;
  }

  Node deeds() {
    return deeds;
  }

  void show(Profile profile, List<Profile.Signal> standing, Optional<Profile.Advice> proposed) {
    preferences.setText(ProfileWords.line(profile.preferences(), texts));
    Parts.present(preferences, !profile.preferences().isEmpty());
    signals
        .getChildren()
        .setAll(
            standing.stream()
                .map(it -> Widgets.badge(ProfileWords.of(it, texts), Role.ACCENT))
                .toList());
    Parts.present(signals, !standing.isEmpty());
    title.setText(proposed.map(Profile.Advice::title).orElse(""));
    reason.setText(proposed.map(Profile.Advice::reason).orElse(""));
    Parts.present(advice, proposed.isPresent());
    var key = ProfileWords.web(profile, texts);
    web.setText(key.orElse(""));
    Parts.present(web, key.isPresent());
    Parts.present(deeds, proposed.isPresent() || key.isPresent());
  }
}
