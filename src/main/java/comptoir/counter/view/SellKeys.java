package comptoir.counter.view;

import comptoir.counter.Context;
import comptoir.counter.Overlay;
import comptoir.counter.SellViewModel;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys that mean something only at a certain moment: arrows, plus, minus, Delete, and what is
/// typed while the focus is not in the field. What a person types is never lost.
final class SellKeys {

  private final SellViewModel model;
  private final TextField field;
  private boolean swallow;

  SellKeys(SellViewModel model, TextField field) {
    this.model = model;
    this.field = field;
  }

  void listenOn(Node root) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent event) {
    swallow = false;
    var isTaken = isOverlaid() ? onOverlay(event.getCode()) : onScreen(event);
    if (isTaken) {
      swallow = true;
      event.consume();
    }
  }

  private boolean isOverlaid() {
    return !(model.state().overlay() instanceof Overlay.None);
  }

  private boolean onOverlay(KeyCode code) {
    if (!(model.state().overlay() instanceof Overlay.Board)) {
      return false;
    }
    return switch (code) {
      case UP -> did(() -> model.move(-1));
      case DOWN -> did(() -> model.move(1));
      case ENTER -> owner() instanceof ButtonBase ? pressButton() : did(model::submit);
      default -> false;
    };
  }

  private boolean onScreen(KeyEvent event) {
    var isFree = field.getText().isEmpty() || !field.equals(owner());
    return switch (event.getCode()) {
      case UP -> movesHere() && did(() -> model.move(-1));
      case DOWN -> movesHere() && did(() -> model.move(1));
      case ENTER -> owner() instanceof ButtonBase && pressButton();
      case ADD -> isFree && did(() -> model.step(1));
      case SUBTRACT -> isFree && did(() -> model.step(-1));
      case DELETE -> isFree && did(event.isControlDown() ? model::cancelBasket : model::voidLine);
      default -> false;
    };
  }

  /// The history and other lists move by themselves.
  private boolean movesHere() {
    return !(owner() instanceof ListView<?> list) || "basket.lines".equals(list.getId());
  }

  private boolean pressButton() {
    if (owner() instanceof ButtonBase button) {
      button.fire();
    }
    return true;
  }

  private static boolean did(Runnable deed) {
    deed.run();
    return true;
  }

  private void typed(KeyEvent event) {
    if (swallow || isOverlaid()) {
      event.consume();
      return;
    }
    var text = event.getCharacter();
    if (isChoice(text)) {
      choose(text);
      event.consume();
      return;
    }
    if (field.equals(owner()) || !isPrintable(event, text)) {
      return;
    }
    event.consume();
    if (text.equals("+") || text.equals("-")) {
      model.step(text.equals("+") ? 1 : -1);
    } else {
      field.requestFocus();
      field.appendText(text);
      field.end();
    }
  }

  /// Why an article comes back, and where it goes, is numbered; how many is more or fewer.
  private boolean isChoice(String text) {
    var signs =
        switch (model.state().context()) {
          case Context.Returning _ -> "123456789";
          case Context.TakingBack _ -> "123456789+-";
          default -> "";
        };
    return field.getText().isEmpty() && text.length() == 1 && signs.contains(text);
  }

  private void choose(String text) {
    switch (text) {
      case "+" -> model.step(1);
      case "-" -> model.step(-1);
      default -> model.choose(text.charAt(0) - '1');
    }
  }

  /// A space presses a button, and is no beginning of a search.
  private static boolean isPrintable(KeyEvent event, String text) {
    return text.length() == 1
        && text.charAt(0) > ' '
        && text.charAt(0) != 127
        && !event.isControlDown()
        && !event.isMetaDown();
  }

  private @Nullable Node owner() {
    return field.getScene() == null ? null : field.getScene().getFocusOwner();
  }
}
