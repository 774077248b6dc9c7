package comptoir.health.view;

import comptoir.health.view.HealthState.Deeds;
import comptoir.outbox.Aside;
import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The deeds about the marked concern, each with its key.
final class DeedKeys {

  private final Texts texts;
  private final TextField field = new TextField();
  private final Button keep;
  private final Button main;
  private final Button settle;
  private final Button show;
  private final Button export;
  private final VBox token;
  private final Button aside;
  private final VBox why;
  private final HBox keys;
  private final VBox root;
  private boolean isKept;

  DeedKeys(Texts texts, HealthViewModel model) {
    this.texts = texts;
    this.keep =
        Widgets.key(
            "health.token.keep",
            texts.get("health.token.keep"),
            texts.get("ui.key.enter"),
            Style.READY_KEY);
    this.main = Widgets.key("health.main", "", texts.get("ui.key.enter"), Style.READY_KEY);
    this.settle = Widgets.key("health.settle", texts.get("health.settle"), "F9");
    this.show = Widgets.key("health.show", texts.get("health.show"), "F7");
    this.export = Widgets.key("health.export", texts.get("health.export"), "F8");
    this.aside = Widgets.key("health.aside", texts.get("health.aside"), "F9");
    this.why = why(model);
    aside.setMaxWidth(Double.MAX_VALUE);
    aside.setOnAction(event -> model.askWhy());
    field.setId("health.token");
    field.getStyleClass().add(Style.FIELD);
    field.setPromptText(texts.get("health.token.prompt"));
    field.setAccessibleText(texts.get("health.token"));
    field.setOnAction(event -> model.token(field.getText()));
    keep.setOnAction(event -> model.token(field.getText()));
    main.setOnAction(event -> model.mainDeed());
    settle.setOnAction(event -> model.settle());
    show.setOnAction(event -> model.toggleContent());
    export.setOnAction(event -> model.export());
    this.token = new VBox(field, keep);
    token.getStyleClass().add("health-token");
    for (var key : new Button[] {settle, show, export}) {
      HBox.setHgrow(key, Priority.ALWAYS);
      key.setMinWidth(0);
    }
    this.keys = new HBox(settle, show, export);
    keys.getStyleClass().add("health-keys");
    this.root = new VBox(token, main, why, keys, aside);
    root.getStyleClass().add("health-deeds");
  }

  private VBox why(HealthViewModel model) {
    var title = Widgets.label(texts.get("health.aside.why"), Style.STRONG);
    var detail = Widgets.label(texts.get("health.aside.detail"), Style.SMALL, Style.MUTED);
    for (var label : new Label[] {title, detail}) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    var box = new VBox(title, detail);
    for (var reason : Aside.Why.values()) {
      var name = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
      var key = Widgets.key("health.aside." + name, texts.get("health.aside." + name), "");
      key.setMaxWidth(Double.MAX_VALUE);
      key.setOnAction(event -> model.putAside(reason));
      box.getChildren().add(key);
    }
    box.getStyleClass().add("health-token");
    return box;
  }

  VBox root() {
    return root;
  }

  /// True where the token, or a reason, is waited for.
  boolean focus() {
    if (token.isVisible()) {
      field.requestFocus();
    } else if (why.isVisible()) {
      why.getChildren().get(2).requestFocus();
    }
    return token.isVisible() || why.isVisible();
  }

  void show(HealthState state) {
    clearOnceKept(state);
    var deeds = state.deeds();
    var isDay = deeds.again() == Deeds.Again.DAY;
    Parts.present(token, deeds.token());
    var isAsked = state.open() == HealthState.Open.WHY;
    Parts.present(why, isAsked);
    why.setDisable(state.busy());
    Parts.present(main, !isAsked && (deeds.settle() || deeds.again() != Deeds.Again.NOTHING));
    main.setText(
        texts.get(
            switch (deeds.again()) {
              case ENVELOPE -> "health.send-again";
              case DAY -> "health.send-day-again";
              case NOTHING -> "health.settle";
            }));
    main.setDisable(state.busy());
    Parts.present(settle, isDay);
    settle.setDisable(state.busy());
    Parts.present(aside, deeds.aside());
    aside.setText(texts.get(isAsked ? "health.aside.not" : "health.aside"));
    aside.setDisable(state.busy());
    Parts.present(show, deeds.export());
    show.setText(texts.get(state.opened() ? "health.hide" : "health.show"));
    Parts.present(export, deeds.export());
    export.setDisable(state.busy());
    Parts.present(keys, !isAsked && (deeds.export() || isDay));
    Parts.present(
        root, token.isManaged() || why.isManaged() || main.isManaged() || keys.isManaged());
  }

  /// A token that could not be kept stays in the field.
  private void clearOnceKept(HealthState state) {
    var isKeptNow = state.note().filter(Note.TokenKept.class::isInstance).isPresent();
    if (isKeptNow && !isKept) {
      field.clear();
    }
    isKept = isKeptNow;
  }
}
