package comptoir.bench;

import static comptoir.bench.Subject.join;

import comptoir.counter.Coverage;
import comptoir.counter.Exits;
import comptoir.counter.SellViewModel;
import comptoir.counter.view.SellView;
import comptoir.customer.CustomerView;
import comptoir.device.Beeper;
import comptoir.operator.Operator;
import comptoir.reservation.Reservation;
import comptoir.text.Texts;
import comptoir.ui.Shell;
import comptoir.ui.Theme;
import comptoir.value.Quantity;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// The screen where the day is spent, in a window of the headless toolkit, and a scanner that types
/// into it. Called on the thread that measures; goes to the JavaFX thread and waits for it.
final class SellingScreen {

  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;
  private static final int LINES = 10;
  private static final int LONGEST_PAUSE_MILLIS = 40;
  private static final long PATIENCE_SECONDS = 60;
  private static final long LONGEST_SCAN_SECONDS = 5;
  private static final long NEVER = Long.MIN_VALUE;

  static final Coverage WHOLE =
      new Coverage() {
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
      };

  private static final Exits NOWHERE =
      new Exits() {
        @Override
        public void pay(Paying paying) {}

        @Override
        public void write(Writing writing) {}

        @Override
        public void lookAt(CustomerView customer, ZoneId zone) {}

        @Override
        public void lock() {}

        @Override
        public void board(Optional<Reservation> first) {}

        @Override
        public void health() {}

        @Override
        public void fullScreen() {}

        @Override
        public void errorSound() {}
      };

  private final Subject subject;
  private final Executor fx;
  private final LongSupplier nanos;
  private final List<String> codes;
  private final SellViewModel model;
  private final Shell shell;

  private SellingScreen(Subject subject, InstantSource clock, Executor fx, LongSupplier nanos) {
    this.subject = subject;
    this.fx = fx;
    this.nanos = nanos;
    this.codes = subject.codes().stream().filter(code -> code.matches("[0-9]{5,14}")).toList();
    var texts = new Texts(Locale.FRENCH);
    this.model = model(subject, new SellViewModel.Tools(fx, clock, texts::parseAmount, NOWHERE));
    this.shell = new Shell(texts, Beeper.silent(), nanos, WIDTH, HEIGHT);
    shell.dress(Theme.LIGHT, 100);
    var stage = new Stage();
    stage.setX(0);
    stage.setY(0);
    shell.openOn(stage, () -> {});
    model.start();
    model.signedOn(new Operator(subject.operator(), "Bench", "cashier", Set.of()));
    shell.show(new SellView(model, texts, clock, new Region()));
  }

  private static SellViewModel model(Subject subject, SellViewModel.Tools tools) {
    return new SellViewModel(subject.session().rooms().counter(WHOLE, tools.clock()), tools);
  }

  /// Opens it.
  ///
  /// @param nanos a monotonic clock, as [System#nanoTime]
  static SellingScreen open(Subject subject, InstantSource clock, Executor fx, LongSupplier nanos) {
    var screen = onFx(fx, () -> new SellingScreen(subject, clock, fx, nanos));
    while (!onFx(fx, () -> screen.model.state().settings().isPresent())) {
      pause(1);
    }
    return screen;
  }

  /// Scans so often, ten lines a basket; from the scanner's last key to the end of the pulse that
  /// lays the line out.
  ///
  /// @return what is shown after each scan that brought no line in time; those are no samples
  List<String> scan(int scans, Samples samples, RandomGenerator random) {
    var missed = new ArrayList<String>();
    for (var scan = 0; scan < scans && !codes.isEmpty(); scan++) {
      if (scan % LINES == 0) {
        emptyBasket();
      }
      pause(random.nextInt(LONGEST_PAUSE_MILLIS));
      var code = codes.get(random.nextInt(codes.size()));
      var duration = scan(code);
      duration.ifPresent(samples::add);
      if (duration.isEmpty()) {
        missed.add(code + ": " + onFx(fx, this::remark));
      }
    }
    emptyBasket();
    return missed;
  }

  private String remark() {
    var state = model.state();
    var remark = state.notice().map(Object::toString).orElse("no notice");
    new Robot().keyType(KeyCode.ESCAPE);
    return remark + ", typed \"" + state.typed() + "\", " + state.context();
  }

  private OptionalLong scan(String code) {
    var laidOut = new CompletableFuture<Long>();
    var start =
        onFx(
            fx,
            () -> {
              var before = items();
              var look =
                  new Runnable() {
                    @Override
                    public void run() {
                      if (laidOut.isDone() || !items().equals(before)) {
                        shell.scene().removePostLayoutPulseListener(this);
                        laidOut.complete(nanos.getAsLong());
                      }
                    }
                  };
              shell.scene().addPostLayoutPulseListener(look);
              return type(code);
            });
    var end = laidOut.completeOnTimeout(NEVER, LONGEST_SCAN_SECONDS, TimeUnit.SECONDS).join();
    return end == NEVER ? OptionalLong.empty() : OptionalLong.of(end - start);
  }

  /// Returns when the last key was pressed.
  private long type(String code) {
    var robot = new Robot();
    code.chars().forEach(sign -> robot.keyType(KeyCode.getKeyCode(Character.toString(sign))));
    var last = nanos.getAsLong();
    robot.keyType(KeyCode.ENTER);
    return last;
  }

  private Quantity items() {
    return model.state().basket().items();
  }

  private void emptyBasket() {
    join(subject.session().rooms().basket().cancel());
    onFx(
        fx,
        () -> {
          model.reload();
          return true;
        });
    while (!onFx(fx, () -> model.state().basket().isEmpty())) {
      pause(1);
    }
  }

  void close() {
    onFx(
        fx,
        () -> {
          shell.close();
          return true;
        });
  }

  private static <T> T onFx(Executor fx, Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, fx)
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  private static void pause(int millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
