package comptoir.tour;

import comptoir.app.Arguments;
import comptoir.app.Help;
import comptoir.app.ProblemWords;
import comptoir.app.RecentLog;
import comptoir.app.Session;
import comptoir.app.Size;
import comptoir.app.TillWindow;
import comptoir.device.Beeper;
import comptoir.receipt.Receipts;
import comptoir.standin.seed.ShopFolder;
import comptoir.text.Texts;
import comptoir.ui.FxThread;
import comptoir.ui.Shell;
import comptoir.ui.Theme;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.stage.Stage;

/// `comptoir tour`: opens a till in a folder of its own, plays the day, leaves pictures and a
/// report.
public final class TourCommand {

  private static final Set<String> OPTIONS =
      Set.of("out", "lang", "theme", "size", "shop", "platform", "token");
  private static final int WRONG_USE = 2;

  private TourCommand() {}

  /// Plays it. Returns the exit status: 0, 1 when a check failed, 2 for a wrong command line.
  ///
  /// @param worker runs what takes tens of milliseconds beside the screens
  public static int run(List<String> words, InstantSource clock, Executor worker, PrintStream out)
      throws IOException {
    return switch (Arguments.read(words, OPTIONS)) {
      case Arguments.Reading.Wrong wrong -> {
        out.println("comptoir tour: " + wrong.sentence() + " See comptoir --help");
        yield WRONG_USE;
      }
      case Arguments.Reading.Read read -> run(read.arguments(), clock, worker, out);
    };
  }

  private static int run(Arguments arguments, InstantSource clock, Executor worker, PrintStream out)
      throws IOException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    var folder = Path.of(arguments.value("out").orElse("comptoir-tour"));
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      out.println("comptoir tour: --out " + folder + " cannot be made or written.");
      return WRONG_USE;
    }
    var data = Files.createTempDirectory("comptoir-tour-till-");
    var remote = remote(arguments);
    var reached = remote.map(RemoteSide::reached);
    var place = new Session.Place(data, arguments.value("shop").map(Path::of), reached, clock);
    try {
      return switch (Session.open(place)) {
        case Session.Start.Refused refused -> {
          out.println("comptoir tour: " + ProblemWords.of(refused.problem(), texts(arguments)));
          yield 1;
        }
        case Session.Start.Open open ->
            play(
                new Stageplay(arguments, open.session(), side(remote, open), folder, clock, worker),
                out);
      };
    } finally {
      remote.ifPresent(RemoteSide::close);
      delete(data);
    }
  }

  private static Optional<RemoteSide> remote(Arguments arguments) {
    return arguments
        .value("platform")
        .map(URI::create)
        .map(it -> new Session.Remote(it, arguments.value("token").orElse("")))
        .map(RemoteSide::of);
  }

  private static FarSide side(Optional<RemoteSide> remote, Session.Start.Open open) {
    return remote.isPresent()
        ? remote.get()
        : new InsideSide(open.session().standIn().orElseThrow());
  }

  private static Texts texts(Arguments arguments) {
    return new Texts(Locale.of(arguments.value("lang").orElse("fr")));
  }

  private record Stageplay(
      Arguments arguments,
      Session session,
      FarSide platform,
      Path out,
      InstantSource clock,
      Executor worker) {}

  private static int play(Stageplay play, PrintStream out) throws IOException {
    var texts = texts(play.arguments());
    var theme =
        Theme.valueOf(play.arguments().value("theme").orElse("light").toUpperCase(Locale.ROOT));
    var size = Size.of(play.arguments().value("size").orElse(Size.USUAL));
    var diary = new Diary(out);
    var fx = new FxThread();
    Platform.setImplicitExit(false);
    Platform.startup(() -> {});
    try (var session = play.session()) {
      var receipts = new Receipts(play.out(), play.worker());
      var tools =
          new TillWindow.Tools(
              texts,
              fx,
              play.clock(),
              Beeper.silent(),
              receipts,
              Help.of(session, play.worker(), RecentLog.listening()),
              () -> {});
      var shell = new Curtain(fx).raise(texts, theme, size);
      var stage = new Stagehand(shell, play.out(), fx);
      session.rooms().customers().loadNames().toCompletableFuture().join();
      session.rooms().sync().start();
      awaitAll(stage, session, diary);
      var folder =
          play.arguments()
              .value("shop")
              .map(name -> ShopFolder.at(Path.of(name)))
              .orElseGet(() -> ShopFolder.onClasspath(Session.DEMO_SHOP));
      var cast = Cast.of(session.rooms(), folder);
      var window = stage.onFx(() -> open(new TillWindow(shell, session.rooms(), tools)));
      new Tour(new Tour.Scenery(stage, diary, session, play.platform(), texts), cast).play();
      stage.onFx(() -> close(window));
    }
    diary.writeTo(play.out().resolve("report.json"));
    out.println(
        diary.failures() == 0
            ? "The tour is over: all is well, pictures in " + play.out()
            : "The tour is over: " + diary.failures() + " checks failed");
    Platform.exit();
    return diary.failures() == 0 ? 0 : 1;
  }

  private static void awaitAll(Stagehand stage, Session session, Diary diary) {
    var feeds = "all that the platform has is here";
    diary.check(feeds, stage.await(() -> session.rooms().sync().state().isFilled()));
    session
        .rooms()
        .sync()
        .state()
        .feeds()
        .forEach((feed, state) -> diary.count("feed." + feed, state.entries()));
  }

  private static TillWindow open(TillWindow window) {
    window.open();
    return window;
  }

  private static boolean close(TillWindow window) {
    window.close();
    return true;
  }

  /// Opens the window the tour is played in, at the corner: the headless screen is a small square.
  private record Curtain(FxThread fx) {

    Shell raise(Texts texts, Theme theme, Size size) {
      var raised = new CompletableFuture<Shell>();
      fx.execute(
          () -> {
            var shell =
                new Shell(texts, Beeper.silent(), System::nanoTime, size.width(), size.height());
            shell.dress(theme, 100);
            var stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            shell.openOn(stage, () -> {});
            raised.complete(shell);
          });
      return raised.join();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
