package comptoir.counter.view;

import comptoir.counter.Coverage;
import comptoir.counter.Exits;
import comptoir.counter.OneField;
import comptoir.counter.Seed;
import comptoir.counter.SellState;
import comptoir.counter.SellViewModel;
import comptoir.customer.CustomerView;
import comptoir.device.Beeper;
import comptoir.reservation.Reservation;
import comptoir.testing.Fx;
import comptoir.testing.TestTill;
import comptoir.text.Texts;
import comptoir.ui.FxThread;
import comptoir.ui.Shell;
import comptoir.ui.Theme;
import comptoir.value.ScannedCode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// The selling screen in a real window of the headless toolkit, over a real till, with Zoé signed
/// on. Keys go through the toolkit's robot.
final class OpenSell implements AutoCloseable {

  private static final int HOPS = 12;

  final TestTill till;
  final FakeExits exits = new FakeExits();
  final SellViewModel model;
  private final Stage stage;
  private final Shell shell;

  OpenSell(Path folder, int width) {
    this.till = TestTill.in(folder);
    Seed.fill(till);
    var texts = new Texts(Locale.FRENCH);
    this.model = new SellViewModel(rooms(), tools(texts));
    this.shell = Fx.get(() -> new Shell(texts, Beeper.silent(), System::nanoTime, width, 768));
    this.stage = Fx.get(() -> open(texts));
    settle();
    Fx.run(() -> shell.scene().snapshot(null));
  }

  private SellViewModel.Rooms rooms() {
    var field =
        new OneField(
            new OneField.Rooms(
                till.catalog,
                till.customers,
                till.reservations,
                till.coupons,
                till.settings,
                till.journal),
            new Complete(),
            till.clock);
    return new SellViewModel.Rooms(
        till.basket,
        till.catalog,
        till.customers,
        till.reservations,
        till.coupons,
        till.loyalty,
        till.returns,
        till.settings,
        field,
        new Complete());
  }

  private SellViewModel.Tools tools(Texts texts) {
    return new SellViewModel.Tools(new FxThread(), till.clock, texts::parseAmount, exits);
  }

  private Stage open(Texts texts) {
    model.signedOn(Seed.ZOE);
    model.start();
    var view = new SellView(model, texts, till.clock, new Label("En ligne"));
    shell.dress(Theme.LIGHT, 100);
    var opened = new Stage();
    opened.setX(0);
    opened.setY(0);
    shell.openOn(opened, opened::close);
    shell.show(view);
    opened.requestFocus();
    return opened;
  }

  void scan(String code) {
    Fx.run(() -> shell.front().orElseThrow().scanned(ScannedCode.scanned(code)));
    settle();
  }

  void press(KeyCode... keys) {
    Fx.run(
        () -> {
          var robot = new Robot();
          for (var key : keys) {
            robot.keyPress(key);
          }
          for (var key : List.of(keys).reversed()) {
            robot.keyRelease(key);
          }
        });
    settle();
  }

  /// Letters, digits and blanks, one key after the other, as slowly as the scan filter wants it.
  void type(String text) {
    for (var sign : text.toUpperCase(Locale.ROOT).toCharArray()) {
      var before = text("sell.field").length();
      press(sign == ' ' ? KeyCode.SPACE : KeyCode.valueOf(name(sign)));
      until(() -> text("sell.field").length() > before);
    }
    settle();
  }

  private static void until(BooleanSupplier reached) {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!reached.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("The key did not arrive");
      }
    }
  }

  private static String name(char sign) {
    return Character.isDigit(sign) ? "DIGIT" + sign : String.valueOf(sign);
  }

  void click(String id) {
    Fx.run(() -> ((Button) node(id)).fire());
    settle();
  }

  String text(String id) {
    return Fx.get(
        () ->
            switch (node(id)) {
              case Label label -> label.getText();
              case TextField field -> field.getText();
              case Button button -> button.getText();
              case Node other -> throw new AssertionError("No text in " + other);
            });
  }

  boolean isShown(String id) {
    return Fx.get(() -> find(id).filter(OpenSell::isVisible).isPresent());
  }

  private static boolean isVisible(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  boolean isFocused(String id) {
    return Fx.get(() -> node(id).equals(shell.scene().getFocusOwner()));
  }

  <T extends Node> T node(String id, Class<T> type) {
    return type.cast(node(id));
  }

  private Node node(String id) {
    return find(id).orElseThrow(() -> new AssertionError("No node " + id));
  }

  /// By id, whatever signs it holds.
  private Optional<Node> find(String id) {
    return shell.scene().getRoot().lookupAll("*").stream()
        .filter(node -> id.equals(node.getId()))
        .findFirst();
  }

  /// Until the database threads and the JavaFX thread have nothing left to do.
  void settle() {
    for (var hop = 0; hop < HOPS; hop++) {
      TestTill.await(till.database.read(_ -> 1));
      TestTill.await(till.database.write(_ -> 1));
      Fx.run(() -> {});
    }
    Fx.run(
        () -> {
          shell.scene().getRoot().applyCss();
          shell.scene().getRoot().layout();
        });
  }

  SellState state() {
    return Fx.get(model::state);
  }

  @Override
  public void close() {
    Fx.run(stage::close);
    till.close();
  }

  /// Remembers where the counter led.
  static final class FakeExits implements Exits {

    final List<Paying> paid = new ArrayList<>();
    final List<Writing> written = new ArrayList<>();
    final List<Optional<Reservation>> boards = new ArrayList<>();
    final List<CustomerView> seen = new ArrayList<>();
    int locked;
    int sounds;

    @Override
    public void pay(Paying paying) {
      paid.add(paying);
    }

    @Override
    public void write(Writing writing) {
      written.add(writing);
    }

    @Override
    public void lookAt(CustomerView customer, ZoneId zone) {
      seen.add(customer);
    }

    @Override
    public void lock() {
      locked++;
    }

    @Override
    public void board(Optional<Reservation> first) {
      boards.add(first);
    }

    @Override
    public void health() {}

    @Override
    public void fullScreen() {}

    @Override
    public void errorSound() {
      sounds++;
    }
  }

  private record Complete() implements Coverage {

    @Override
    public boolean isCatalogueComplete() {
      return true;
    }

    @Override
    public Optional<Instant> pricesAt() {
      return Optional.empty();
    }

    @Override
    public Optional<Instant> stockAt() {
      return Optional.empty();
    }

    @Override
    public Optional<Instant> ordersAt() {
      return Optional.empty();
    }
  }
}
