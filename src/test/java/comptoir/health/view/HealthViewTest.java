package comptoir.health.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.device.Beeper;
import comptoir.sync.SyncState;
import comptoir.sync.SyncState.Line;
import comptoir.testing.Fx;
import comptoir.testing.Nodes;
import comptoir.text.Texts;
import comptoir.ui.FxThread;
import comptoir.ui.Shell;
import comptoir.ui.Theme;
import comptoir.value.ScannedCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The screen in a real window of the headless toolkit, over a real till.
@SuppressWarnings("NullAway.Init")
final class HealthViewTest {

  @TempDir Path folder;
  private TestHealth health;
  private Shell shell;
  private Stage stage;

  private void open() {
    health.opened();
    var texts = new Texts(Locale.FRENCH);
    shell = Fx.get(() -> new Shell(texts, Beeper.silent(), System::nanoTime, 1366, 768));
    stage =
        Fx.get(
            () -> {
              shell.dress(Theme.LIGHT, 100);
              var opened = new Stage();
              opened.setX(0);
              opened.setY(0);
              shell.openOn(opened, opened::close);
              shell.show(new HealthView(health.model, texts, new Label("En ligne")));
              opened.requestFocus();
              return opened;
            });
    settle();
  }

  @BeforeEach
  void fill() {
    Fx.run(() -> {});
    health = new TestHealth(folder, new FxThread());
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
    health.close();
  }

  @Test
  void withNothingToSeeToItSaysSoAndHoldsNoDeed() {
    open();

    assertTrue(isShown("health.well"));
    assertFalse(isShown("health.list"));
    press(KeyCode.ESCAPE);
    assertEquals(1, health.backs);
  }

  @Test
  void keysShowExportAndSendAgain() {
    health.refusedSale("seq-used");
    open();
    assertEquals("Vente T01-000001", text("health.detail.title"));

    press(KeyCode.F7);
    assertTrue(isShown("health.content"));
    press(KeyCode.F8);
    assertTrue(text("health.note").contains("refused-T01-000001.txt"), text("health.note"));
    press(KeyCode.ENTER);

    assertEquals(List.of(List.of("waiting")), health.till.rows("SELECT state FROM outbox"));
    assertEquals("Renvoyé. S’il est accepté, il disparaît d’ici.", text("health.note"));
  }

  @Test
  void keysPutAsideWhatWasRefused() {
    health.refusedHandOver("W-10482", "wrong-state", "handed-over");
    open();
    assertFalse(isShown("health.aside.checked"));

    press(KeyCode.F9);
    assertTrue(isShown("health.aside.checked"));
    press(KeyCode.ESCAPE);
    assertFalse(isShown("health.aside.checked"));
    press(KeyCode.F9);
    press(KeyCode.ENTER);

    assertEquals(List.of(List.of("CHECKED")), health.till.rows("SELECT why FROM outbox_aside"));
    assertTrue(isShown("health.well"));
  }

  @Test
  void itIsSaidWhetherChangesAreToldOrAskedFor() {
    open();
    assertTrue(spoken("health.state.pulse").contains("Demandées régulièrement"));

    Fx.run(() -> health.pulse(new SyncState.Pulse(true, Optional.of(health.till.clock.instant()))));
    settle();

    assertTrue(spoken("health.state.pulse").contains("Annoncées aussitôt, depuis"));
  }

  private String spoken(String id) {
    return Fx.get(() -> node(id).getAccessibleText());
  }

  @Test
  void arrowsGoFromOneToTheNext() {
    health.refusedSale("seq-used");
    health.refusedSale("totals-differ");
    open();

    press(KeyCode.DOWN);

    assertEquals("Vente T01-000002", text("health.detail.title"));
  }

  @Test
  void aTokenThatRunsOutIsAskedForAndTakenFromTheScanner() {
    health.refusedSale("seq-used");
    open();

    health.line(new Line.Refused("token-expired"));
    settle();
    assertTrue(isShown("health.token"));
    assertFalse(isShown("health.well"));
    Fx.run(() -> health.model.choose(0));
    settle();
    assertEquals("La plateforme refuse cette caisse", text("health.detail.title"));
    Fx.run(() -> shell.front().orElseThrow().scanned(ScannedCode.scanned("tok-2")));

    assertEquals(List.of("tok-2"), health.tokens);
  }

  @Test
  void aTokenThatIsTypedIsClearedFromTheScreenOnceItIsKept() {
    open();
    health.line(new Line.Refused("unauthorized"));
    settle();
    var field = (TextField) node("health.token");
    assertTrue(Fx.get(field::isFocused), "the field has the focus");

    Fx.run(() -> field.setText("tok-3"));
    press(KeyCode.ENTER);

    assertEquals(List.of("tok-3"), health.tokens);
    assertEquals("", field.getText());
  }

  @Test
  void everyDeedCanBePressedToo() {
    health.refusedSale("seq-used");
    open();

    Fx.run(() -> ((Button) node("health.show")).fire());
    assertTrue(isShown("health.content"));
    Fx.run(() -> ((Button) node("health.hurry")).fire());
    settle();
    assertEquals(1, health.wakes);
    Fx.run(() -> ((Button) node("health.back")).fire());
    assertEquals(1, health.backs);
  }

  private void press(KeyCode key) {
    Fx.run(() -> new Robot().keyType(key));
    settle();
  }

  private void settle() {
    for (var i = 0; i < 3; i++) {
      health.settled();
      Fx.run(() -> {});
    }
  }

  private String text(String id) {
    return Fx.get(() -> ((Label) node(id)).getText());
  }

  private boolean isShown(String id) {
    return Fx.get(
        () -> {
          for (var at = node(id); at != null; at = at.getParent()) {
            if (!at.isVisible()) {
              return false;
            }
          }
          return true;
        });
  }

  private Node node(String id) {
    return Nodes.find(shell.scene().getRoot(), id);
  }
}
