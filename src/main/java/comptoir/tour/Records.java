package comptoir.tour;

import comptoir.basket.Basket;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// The acts about a customer's record: one is made off line, looked at whole, and changed.
final class Records {

  private static final String NAME = "Zélie Quartermain";

  private final Stagehand stage;
  private final Diary diary;
  private final Basket basket;
  private final Consumer<String> picture;

  /// @param picture leaves a picture under that name, once all is at rest
  Records(Stagehand stage, Diary diary, Basket basket, Consumer<String> picture) {
    this.stage = stage;
    this.diary = diary;
    this.basket = basket;
    this.picture = picture;
  }

  /// With nobody served; nobody is afterwards.
  void play() {
    make();
    lookAt();
    change();
    stage.press(KeyCode.F3);
    stage.press(KeyCode.ENTER);
    diary.check(
        "the customer is off the basket",
        stage.await(() -> basket.current().toCompletableFuture().join().customer().isEmpty()));
  }

  private void make() {
    stage.press(KeyCode.F3);
    stage.press(KeyCode.F3);
    diary.check("a customer can be made", stage.await(() -> stage.isShown("form")));
    stage.fill("form.given-name", "Zélie");
    stage.fill("form.family-name", "Quartermain");
    stage.fill("form.phone", "06 98 76 54 3");
    stage.press(KeyCode.F9);
    diary.check(
        "a wrong number is said at its field", stage.await(() -> stage.isShown("form.phone.flaw")));
    picture.accept("customer-form-flaw");
    stage.fill("form.phone", "06 98 76 54 32");
    picture.accept("customer-form");
    stage.press(KeyCode.F9);
    diary.check("who was made is served", stage.await(this::isServed));
    picture.accept("customer-made");
  }

  private boolean isServed() {
    return stage.text("customer.name").equals(NAME);
  }

  private void lookAt() {
    stage.pressWith(KeyCode.ALT, KeyCode.F3);
    diary.check("all of the customer is shown", stage.await(() -> stage.isShown("page")));
    picture.accept("customer-page");
    stage.press(KeyCode.ESCAPE);
    stage.await(() -> stage.isShown("sell.field"));
  }

  private void change() {
    stage.pressWith(KeyCode.CONTROL, KeyCode.F3);
    stage.await(() -> stage.isShown("form"));
    stage.fill("form.note", "Cherche une lampe de bureau");
    stage.press(KeyCode.F9);
    diary.check(
        "the note is seen beside the name", stage.await(() -> stage.isShown("customer.note")));
    picture.accept("customer-note");
  }
}
