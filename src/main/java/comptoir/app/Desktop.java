package comptoir.app;

import comptoir.device.Beeper;
import comptoir.device.ToneBeeper;
import comptoir.receipt.Receipts;
import comptoir.standin.StandIn;
import comptoir.text.Texts;
import comptoir.ui.FxThread;
import comptoir.ui.Role;
import comptoir.ui.Shell;
import comptoir.ui.Theme;
import comptoir.value.Fault;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window of the till from start to shut-down: opens the session, or says why it does not open;
/// ends all of it on one path. [#run] is called on the main thread, the rest on the JavaFX thread.
final class Desktop {

  private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);

  /// Takes the platform inside the program away and brings it back, to see a till off line.
  private static final KeyCombination CUT_THE_LINE =
      new KeyCodeCombination(KeyCode.O, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN);

  private final Session.Place place;
  private final Look look;
  private final RecentLog log = RecentLog.listening();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("work").daemon().factory());

  /// Touched on `work` alone.
  private @Nullable Session session;

  private @Nullable TillWindow window;
  private boolean lineIsCut;
  private boolean isClosed;

  /// How the window looks.
  record Look(Texts texts, Theme theme, int width, int height, int textPercent) {}

  Desktop(Session.Place place, Look look) {
    this.place = place;
    this.look = look;
  }

  /// Shows the window and returns when it was closed.
  void run() throws InterruptedException {
    Platform.setImplicitExit(false);
    Platform.startup(this::open);
    closed.await();
  }

  private void open() {
    var stage = new Stage();
    var beeper = new ToneBeeper();
    var shell = new Shell(look.texts(), beeper, System::nanoTime, look.width(), look.height());
    Thread.currentThread()
        .setUncaughtExceptionHandler((thread, failure) -> uncaught(shell, failure));
    shell.dress(look.theme(), look.textPercent());
    shell.openOn(stage, this::close);
    begin(shell, stage, beeper);
  }

  private void begin(Shell shell, Stage stage, Beeper beeper) {
    var fx = new FxThread();
    worker.execute(
        () -> {
          var start = opened();
          fx.execute(() -> show(start, shell, stage, beeper));
        });
  }

  /// On `work`, as the end is: a window that is closed meanwhile still ends what was opened.
  private Session.Start opened() {
    try {
      var start = Session.open(place);
      if (start instanceof Session.Start.Open it) {
        session = it.session();
      }
      return start;
    } catch (RuntimeException e) {
      LOG.error("The till does not open", e);
      var code = e instanceof Fault fault ? fault.code() : Fault.Code.PROGRAM;
      return new Session.Start.Refused(
          new Session.Problem.DatabaseRefused(code, String.valueOf(e.getMessage())));
    }
  }

  private void show(Session.Start start, Shell shell, Stage stage, Beeper beeper) {
    if (isClosed) {
      return;
    }
    switch (start) {
      case Session.Start.Open it -> sell(it.session(), shell, stage, beeper);
      case Session.Start.Refused it -> {
        Runnable again = () -> begin(shell, stage, beeper);
        var remedy =
            it.problem().isRebuildable()
                ? Optional.of(
                    new ProblemView.Remedy(
                        "problem.rebuild", "app.problem.rebuild", () -> rebuild(shell, again)))
                : Optional.<ProblemView.Remedy>empty();
        say(shell, it.problem(), remedy);
      }
    }
  }

  private void say(Shell shell, Session.Problem problem, Optional<ProblemView.Remedy> remedy) {
    var texts = look.texts();
    var words =
        new ProblemView.Words(texts.get("app.problem.title"), ProblemWords.of(problem, texts));
    shell.show(new ProblemView(texts, words, remedy, shell::close));
  }

  /// Says what came of it and waits for the person: lost sales are named there.
  private void rebuild(Shell shell, Runnable again) {
    var goOn = new ProblemView.Remedy("problem.go-on", "app.problem.go-on", again);
    worker.execute(
        () -> {
          var outcome = Rebuild.putAside(place);
          new FxThread().execute(() -> show(outcome, shell, goOn));
        });
  }

  private void show(Rebuild.Outcome outcome, Shell shell, ProblemView.Remedy goOn) {
    if (isClosed) {
      return;
    }
    switch (outcome) {
      case Rebuild.Outcome.Done it -> {
        var words = it.report().words(look.texts());
        shell.show(new ProblemView(look.texts(), words, Optional.of(goOn), shell::close));
      }
      case Rebuild.Outcome.Refused it -> say(shell, it.problem(), Optional.empty());
    }
  }

  private void sell(Session opened, Shell shell, Stage stage, Beeper beeper) {
    var receipts = new Receipts(opened.receipts(), worker);
    receipts.warmUp();
    var tools =
        new TillWindow.Tools(
            look.texts(),
            new FxThread(),
            place.clock(),
            beeper,
            receipts,
            Help.of(opened, worker, log),
            () -> stage.setFullScreen(!stage.isFullScreen()));
    var rooms = opened.rooms();
    window = new TillWindow(shell, rooms, tools);
    window.open();
    opened.standIn().ifPresent(standIn -> listenForTheCut(shell, standIn));
    rooms.customers().loadNames().exceptionally(Desktop::logged);
    rooms.promotions().load().exceptionally(Desktop::logged);
    rooms.sync().start();
  }

  private static @Nullable Void logged(Throwable failure) {
    LOG.error("What is kept in memory could not be read", failure);
    return null;
  }

  private void listenForTheCut(Shell shell, StandIn standIn) {
    shell
        .scene()
        .addEventFilter(
            KeyEvent.KEY_PRESSED,
            event -> {
              if (CUT_THE_LINE.match(event)) {
                event.consume();
                cut(shell, standIn);
              }
            });
  }

  private void cut(Shell shell, StandIn standIn) {
    lineIsCut = !lineIsCut;
    worker.execute(lineIsCut ? standIn::goAway : standIn::comeBack);
    shell.notice(Role.NEUTRAL, look.texts().get(lineIsCut ? "app.line.cut" : "app.line.back"));
  }

  /// The one way out: the window is gone, so that nobody works on; then the rooms end.
  private void close() {
    isClosed = true;
    if (window != null) {
      window.close();
    }
    worker.execute(this::end);
  }

  private void end() {
    if (session != null) {
      session.close();
    }
    Platform.exit();
    worker.shutdown();
    closed.countDown();
  }

  private void uncaught(Shell shell, Throwable failure) {
    LOG.error("A fault on the JavaFX thread", failure);
    var code = failure instanceof Fault fault ? fault.code() : Fault.Code.PROGRAM;
    shell.alarm(look.texts().get("fault." + code.name()));
  }
}
