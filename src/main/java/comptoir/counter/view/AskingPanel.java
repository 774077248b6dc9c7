package comptoir.counter.view;

import comptoir.counter.Context;
import comptoir.counter.Question;
import comptoir.counter.SellViewModel;
import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.time.Instant;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A question before a deed, or the wish for a price: in the middle of the screen, never in the
/// path of a scan.
final class AskingPanel {

  private final Texts texts;
  private final Label title = Widgets.identified("asking.title", "asking-title");
  private final Label detail = Widgets.identified("asking.detail", Style.MUTED);
  private final Button yes;
  private final Button no;
  private final VBox root;

  AskingPanel(Texts texts, SellViewModel model, Runnable afterwards) {
    this.texts = texts;
    this.yes = Widgets.spreadKey("asking.yes", "", texts.get("ui.key.enter"), Style.OUTLINE_KEY);
    this.no =
        Widgets.spreadKey(
            "asking.no", texts.get("counter.ask.no"), texts.get("ui.key.escape"), Style.KEY);
    yes.setOnAction(
        event -> {
          model.confirm();
          afterwards.run();
        });
    no.setOnAction(
        event -> {
          model.back();
          afterwards.run();
        });
    title.setWrapText(true);
    detail.setWrapText(true);
    this.root = new VBox(title, detail, yes, no);
    root.setId("asking");
    root.getStyleClass().add("asking");
  }

  Parent root() {
    return root;
  }

  void show(Question question, Instant now) {
    yes.setVisible(true);
    yes.setManaged(true);
    switch (question) {
      case Question.CancelBasket it -> say("counter.ask.cancel", new Object[] {it.lines()});
      case Question.RemoveCustomer _ -> say("counter.ask.customer", new Object[0]);
      case Question.AlignOnOldPrice it ->
          say(
              "counter.ask.old-price",
              new Object[] {
                it.label(), texts.unitPrice(it.web().unit()), texts.age(it.web().asOf(), now)
              });
    }
  }

  private void say(String key, Object[] args) {
    title.setText(texts.get(key, args));
    detail.setText(texts.get(key + ".detail", args));
    yes.setText(texts.get(key + ".yes", args));
  }

  void show(Context.Pricing pricing) {
    yes.setVisible(false);
    yes.setManaged(false);
    title.setText(texts.get("counter.pricing", pricing.offer().item().name()));
    detail.setText(texts.get("counter.pricing.detail"));
  }
}
