package comptoir.tour;

import comptoir.app.Session;
import comptoir.outbox.Envelope;
import comptoir.reservation.Reservation;
import comptoir.value.Ids;
import comptoir.value.OperatorId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// The acts on the health screen: nothing to see to, a refused envelope, an expired token.
final class Troubles {

  private final Stagehand stage;
  private final Diary diary;
  private final Session session;
  private final FarSide platform;
  private final Consumer<String> picture;

  /// @param picture leaves a picture under that name
  Troubles(
      Stagehand stage, Diary diary, Session session, FarSide platform, Consumer<String> picture) {
    this.stage = stage;
    this.diary = diary;
    this.session = session;
    this.platform = platform;
    this.picture = picture;
  }

  void play(OperatorId by) {
    stage.pressWith(KeyCode.SHIFT, KeyCode.F5);
    diary.check("the state of the till", stage.await(() -> stage.isShown("health.well")));
    settledPicture("health");
    expired().ifPresentOrElse(it -> refused(it, by), () -> diary.skip("an expired pick-up"));
    token();
    stage.press(KeyCode.ESCAPE);
    diary.check("back to selling", stage.await(() -> stage.isShown("sell.field")));
  }

  private Optional<Reservation> expired() {
    return join(session.rooms().reservations().open()).stream()
        .filter(it -> it.state() == Reservation.State.EXPIRED)
        .findFirst();
  }

  /// That somebody prepares what is over, as a till that was long off line may send it.
  private void refused(Reservation expired, OperatorId by) {
    var clock = InstantSource.system();
    var step =
        new Envelope.ReservationStep(
            new Ids(clock, new SecureRandom()).envelope(),
            expired.id(),
            Reservation.State.REQUESTED,
            Reservation.State.PREPARING,
            by,
            Optional.empty(),
            clock.instant(),
            Optional.empty());
    join(session.rooms().database().run(tx -> session.rooms().outbox().put(tx, step)));
    session.rooms().sync().wake();
    diary.check(
        "a refused envelope is named",
        stage.await(() -> stage.text("health.detail.title").contains(expired.number())));
    settledPicture("health-refused");
    stage.press(KeyCode.F7);
    diary.check("what was in it", stage.await(() -> stage.isShown("health.content")));
    stage.press(KeyCode.F8);
    diary.check("it is exported", stage.await(() -> stage.text("health.note").contains(".txt")));
    settledPicture("health-content");
    stage.press(KeyCode.F10);
    diary.check(
        "a file for support", stage.await(() -> stage.text("health.note").contains(".zip")));
    diary.check("both files are there", List.of(".txt", ".zip"), supportFiles());
  }

  private List<String> supportFiles() {
    try (var files = Files.list(session.support())) {
      return files.map(it -> it.toString().replaceAll(".*(?=\\.)", "")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void token() {
    var settings = join(session.rooms().settings().current()).orElseThrow();
    var fresh = platform.renewToken(settings.till().id().value(), settings.till().name());
    fresh.ifPresentOrElse(
        this::tokenRenewed, () -> diary.skip("an expired token: nobody here can end it"));
  }

  private void tokenRenewed(String fresh) {
    diary.check(
        "an expired token is asked for anew", stage.await(() -> stage.isShown("health.token")));
    settledPicture("health-token");
    stage.fill("health.token", fresh);
    stage.press(KeyCode.ENTER);
    diary.check(
        "with the new one the line is back",
        stage.await(() -> session.rooms().sync().state().isOnLine()));
    diary.check("it is asked for no more", stage.await(() -> !stage.isShown("health.token")));
    settledPicture("health-token-kept");
  }

  private void settledPicture(String name) {
    Stagehand.pause(400);
    picture.accept(name);
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
