package comptoir.customer.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.counter.Seed;
import comptoir.customer.CustomerChange.Part;
import comptoir.device.Beeper;
import comptoir.testing.Fx;
import comptoir.text.Texts;
import comptoir.ui.Shell;
import comptoir.ui.Theme;
import comptoir.value.ScannedCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The form of a customer in a real window of the headless toolkit, by keys alone.
final class CustomerFormViewTest {

  @TempDir private Path folder;
  private TestForm form;
  private Shell shell;
  private Stage stage;

  @BeforeEach
  void open() {
    var texts = new Texts(Locale.FRANCE);
    form = TestForm.in(folder, texts);
    shell = Fx.get(() -> new Shell(texts, Beeper.silent(), System::nanoTime, 1024, 768));
    stage =
        Fx.get(
            () -> {
              shell.dress(Theme.LIGHT, 100);
              var opened = new Stage();
              shell.openOn(opened, opened::close);
              opened.requestFocus();
              return opened;
            });
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
    form.close();
  }

  private CustomerFormViewModel show(CustomerFormViewModel model) {
    Fx.run(() -> shell.show(new CustomerFormView(model, form.texts)));
    Fx.run(() -> shell.scene().snapshot(null));
    return model;
  }

  private void press(KeyCode... keys) {
    for (var key : keys) {
      Fx.run(() -> new Robot().keyType(key));
      Fx.run(form::settle);
    }
  }

  private String focused() {
    return Fx.get(() -> String.valueOf(shell.scene().getFocusOwner().getId()));
  }

  /// The scan filter holds a key that makes a sign for a moment.
  private static boolean comesToBe(BooleanSupplier reached) {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!Fx.get(reached::getAsBoolean) && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return Fx.get(reached::getAsBoolean);
  }

  private void write(String id, String text) {
    var field = node(id, TextField.class);
    Fx.run(() -> field.setText(text));
  }

  private void focus(String id) {
    var node = node(id, Node.class);
    Fx.run(node::requestFocus);
  }

  private <T extends Node> T node(String id, Class<T> type) {
    return Fx.get(
        () ->
            shell.scene().getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No node " + id)));
  }

  @Test
  void enterGoesFromFieldToFieldAndF9KeepsWhatIsWritten() {
    show(form.make(Map.of(Part.GIVEN_NAME, "Zélie")));
    assertEquals("form.family-name", focused(), "the first that is empty");

    write("form.family-name", "Quartermain");
    press(KeyCode.ENTER);
    assertEquals("form.phone", focused());
    press(KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER);
    assertEquals("form.note", focused());
    press(KeyCode.F9);

    assertEquals(1, form.exits.done.size());
    assertEquals("Zélie Quartermain", form.known(form.exits.done.getFirst()).fullName());
  }

  @Test
  void whatIsWrongIsSaidBelowItsFieldOnceTheFieldIsLeft() {
    show(form.make(Map.of(Part.FAMILY_NAME, "Quartermain")));
    focus("form.phone");
    write("form.phone", "06 12");
    assertFalse(node("form.phone.flaw", Label.class).isVisible());

    press(KeyCode.TAB);
    assertTrue(node("form.phone.flaw", Label.class).isVisible());

    press(KeyCode.F9);
    assertEquals("form.phone", focused());
    assertEquals(List.of(), form.exits.done);
  }

  @Test
  void spaceTicksAConsentAndTheDayIsShown() {
    var model = show(form.make(Map.of(Part.FAMILY_NAME, "Quartermain")));
    assertFalse(node("form.consent.sms", CheckBox.class).isSelected());
    focus("form.consent.sms");

    press(KeyCode.SPACE);

    assertTrue(comesToBe(() -> model.state().get().isGranted("sms")));
    assertEquals(
        "Accordé le " + form.texts.dayOfYear(LocalDate.parse("2026-10-12")),
        node("form.consent.sms.since", Label.class).getText());
  }

  @Test
  void theKeysChooseAmongThoseWhoAreKnown() {
    show(form.make(Map.of(Part.PHONE, "0711223344", Part.EMAIL, "camille@example.org")));

    press(KeyCode.DOWN, KeyCode.F3);

    assertEquals(List.of(Seed.CAMILLE), form.exits.done);
  }

  @Test
  void escapeAsksOnceAndLeaves() {
    show(form.edit(Seed.CAMILLE));
    Fx.run(() -> shell.front().orElseThrow().scanned(ScannedCode.scanned("2900001099999")));
    assertEquals("2900001099999", node("form.card", TextField.class).getText());

    press(KeyCode.ESCAPE);
    assertTrue(node("form.remark", Label.class).isVisible());
    assertEquals(0, form.exits.backs);
    press(KeyCode.ESCAPE);

    assertEquals(1, form.exits.backs);
  }

  @Test
  void allOfItHasANameForWhoDoesNotSeeIt() {
    show(form.make(Map.of()));

    for (var part : Part.values()) {
      var field = node(PartField.id(part), TextField.class);
      assertFalse(field.getAccessibleText().isBlank(), part::name);
    }
  }
}
