package comptoir.customer.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.counter.Seed;
import comptoir.customer.OrderSummary;
import comptoir.customer.PastOrder;
import comptoir.device.Beeper;
import comptoir.testing.Fx;
import comptoir.testing.TestTill;
import comptoir.text.Texts;
import comptoir.ui.Shell;
import comptoir.ui.Theme;
import comptoir.value.Channel;
import comptoir.value.ItemId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All that is known of a customer, on a page in a real window of the headless toolkit.
final class CustomerPageTest {

  @TempDir private Path folder;
  private TestForm form;
  private Shell shell;
  private Stage stage;
  private CustomerPageViewModel model;
  private final Away exits = new Away();

  private static final class Away implements CustomerPageViewModel.Exits {

    private final List<ItemId> sold = new ArrayList<>();
    private int backs;
    private int edits;
    private int blanks;
    private int webs;
    private boolean isGone;

    @Override
    public void sellAgain(ItemId item, Runnable gone) {
      sold.add(item);
      if (isGone) {
        gone.run();
      }
    }

    @Override
    public void web() {
      webs++;
    }

    @Override
    public void edit() {
      edits++;
    }

    @Override
    public void blank() {
      blanks++;
    }

    @Override
    public void back() {
      backs++;
    }
  }

  @BeforeEach
  void open() {
    var texts = new Texts(Locale.FRANCE);
    form = TestForm.in(folder, texts);
    var view = TestTill.await(form.till.customers.view(Seed.CAMILLE)).orElseThrow();
    model = new CustomerPageViewModel(view, form.till.customers, form.fx(), exits);
    form.settle();
    shell = Fx.get(() -> new Shell(texts, Beeper.silent(), System::nanoTime, 1024, 768));
    stage =
        Fx.get(
            () -> {
              shell.dress(Theme.LIGHT, 100);
              var opened = new Stage();
              shell.openOn(opened, opened::close);
              var place = new CustomerPageView.Place(TestForm.PARIS, form.till.clock);
              shell.show(new CustomerPageView(model, texts, place));
              opened.requestFocus();
              return opened;
            });
    Fx.run(form::settle);
    Fx.run(() -> shell.scene().snapshot(null));
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
    form.close();
  }

  private void press(KeyCode... keys) {
    for (var key : keys) {
      Fx.run(() -> new Robot().keyType(key));
      Fx.run(form::settle);
    }
  }

  private PageState now() {
    return Fx.get(() -> model.state().get());
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
  void theNewestOrderIsOpenAndTheArrowsGoDownTheTimeLine() {
    var history = now().history();
    assertTrue(history.size() > 1);
    assertEquals(Optional.of(history.getFirst().id()), now().order().map(PastOrder::id));

    press(KeyCode.DOWN);

    assertEquals(Optional.of(history.get(1).id()), now().order().map(PastOrder::id));
    assertEquals(history.get(1).number(), node("page.order.number", Label.class).getText());
  }

  @Test
  void theArrowsGoThroughTheChannelsAndAllOfThemComeAgain() {
    var channels = model.channels();
    for (var channel : channels) {
      press(KeyCode.RIGHT);
      assertEquals(Optional.of(channel), now().channel());
      assertTrue(now().history().stream().map(OrderSummary::channel).allMatch(channel::equals));
      assertEquals(
          now().count(channel), node("customer.history", ListView.class).getItems().size());
    }
    press(KeyCode.RIGHT);

    assertEquals(Optional.<Channel>empty(), now().channel());
    press(KeyCode.LEFT);
    assertEquals(Optional.of(channels.getLast()), now().channel());
  }

  @Test
  void aPastArticleIsSoldAgainByTheKeysAndOneThatIsGoneIsSaidToBe() {
    var line = now().order().orElseThrow().lines().getFirst();
    var lines = node("page.lines", VBox.class);
    var row = Fx.get(() -> lines.getChildren().getFirst());
    Fx.run(row::requestFocus);

    press(KeyCode.ENTER);
    assertEquals(List.of(line.item().orElseThrow()), exits.sold);
    assertFalse(node("page.remark", Label.class).isVisible());

    exits.isGone = true;
    press(KeyCode.ENTER);
    assertTrue(node("page.remark", Label.class).getText().contains(line.label()));
  }

  @Test
  void theGaugeSaysInWordsWhatItShows() {
    var words = node("page.contacts", Label.class).getText();

    assertEquals(
        "2 : on peut proposer une offre.", words.replace('\u00a0', ' ').replace('\u202f', ' '));
    assertEquals(words, node("page.gauge", ProgressBar.class).getAccessibleText());
  }

  @Test
  @Tag("B12")
  void aKeyLeadsToWhatTheyKeepOnTheWeb() {
    press(KeyCode.F4);

    assertEquals(1, exits.webs);
  }

  @Test
  void theKeysLeadBackToTheRecordAndIntoHiding() {
    press(KeyCode.ESCAPE);
    Fx.run(
        () -> {
          var robot = new Robot();
          robot.keyPress(KeyCode.CONTROL);
          robot.keyType(KeyCode.F3);
          robot.keyRelease(KeyCode.CONTROL);
          robot.keyPress(KeyCode.SHIFT);
          robot.keyType(KeyCode.F3);
          robot.keyRelease(KeyCode.SHIFT);
        });

    assertEquals(List.of(1, 1, 1), List.of(exits.backs, exits.edits, exits.blanks));
  }
}
