package comptoir.tour;

import comptoir.app.Rooms;
import comptoir.reservation.Reservation;
import comptoir.reservation.Reservation.State;
import comptoir.value.ReservationId;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// One order from the board: prepared article by article, made ready in a locker, found again by
/// the customer's code, handed over.
final class PickUpScene {

  private static final String LOCKER = "b7";

  private final Stagehand stage;
  private final Diary diary;
  private final Rooms rooms;
  private final Consumer<String> picture;

  /// @param picture leaves a picture under that name
  PickUpScene(Stagehand stage, Diary diary, Rooms rooms, Consumer<String> picture) {
    this.stage = stage;
    this.diary = diary;
    this.rooms = rooms;
    this.picture = picture;
  }

  /// From the list of pick-ups that lies over the counter, and back to the counter.
  void play() {
    stage.press(KeyCode.F6);
    diary.check("the board of all", stage.await(() -> stage.isShown("reservations.list")));
    settledPicture("reservations");
    var first =
        join(rooms.reservations().open()).stream()
            .filter(it -> it.state() == State.REQUESTED && codes(it).isPresent())
            .findFirst();
    first.ifPresentOrElse(this::prepare, () -> diary.skip("an order to prepare"));
    stage.press(KeyCode.ESCAPE);
    stage.press(KeyCode.ESCAPE);
    diary.check("back at the counter", stage.await(() -> stage.isShown("sell.field")));
  }

  private void prepare(Reservation it) {
    stage.fill("reservations.field", it.number());
    stage.press(KeyCode.ENTER);
    diary.check("the order is found by its number", awaitTitle(it.number()));
    stage.press(KeyCode.ENTER);
    diary.check("it is being prepared", awaitState(it.id(), State.PREPARING));
    stage.await(() -> stage.isShown("reservations.todo"));
    settledPicture("preparing");
    for (var code : codes(it).orElseThrow().split(" ", -1)) {
      stage.scan(code);
      Stagehand.pause(200);
    }
    stage.fill("reservations.field", LOCKER);
    stage.press(KeyCode.ENTER);
    diary.check("it is ready", awaitState(it.id(), State.READY));
    settledPicture("made-ready");
    stage.scan(it.code());
    diary.check("it is found by the customer's code", awaitTitle(it.number()));
    stage.await(() -> stage.isShown("reservations.paper"));
    settledPicture("hand-over");
    if (it.paid()) {
      handOver(it.id());
    }
  }

  /// Paid before: on the basket it costs nothing, and one key more hands it over.
  private void handOver(ReservationId id) {
    stage.press(KeyCode.F9);
    diary.check(
        "it is on the basket",
        stage.await(() -> join(rooms.basket().current()).pickUps().contains(id)));
    stage.await(() -> stage.isShown("sell.field"));
    Stagehand.pause(400);
    stage.press(KeyCode.F9);
    diary.check("it is handed over", awaitState(id, State.HANDED_OVER));
    stage.await(() -> stage.isShown("done"));
    stage.press(KeyCode.ENTER);
  }

  /// What is scanned for it, one code a piece; empty where an article has none.
  private Optional<String> codes(Reservation it) {
    var codes = new StringBuilder();
    for (var line : it.lines()) {
      var code = join(rooms.catalog().offer(line.item())).flatMap(Cast::code);
      if (code.isEmpty() || !line.quantity().isWhole()) {
        return Optional.empty();
      }
      codes.append((code.get() + " ").repeat(Math.toIntExact(line.quantity().milli() / 1000)));
    }
    return Optional.of(codes.toString().strip());
  }

  private boolean awaitTitle(String number) {
    return stage.await(() -> stage.text("reservations.number").equals(number));
  }

  private boolean awaitState(ReservationId id, State wanted) {
    return stage.await(
        () -> join(rooms.reservations().byId(id)).filter(it -> it.state() == wanted).isPresent());
  }

  private void settledPicture(String name) {
    Stagehand.pause(400);
    picture.accept(name);
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
