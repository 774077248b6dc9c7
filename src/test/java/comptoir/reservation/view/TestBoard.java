package comptoir.reservation.view;

import static comptoir.testing.TestTill.await;

import comptoir.operator.Operator;
import comptoir.reservation.Reservation;
import comptoir.reservation.Stepped;
import comptoir.sale.StepDesk;
import comptoir.settings.PickUpRules;
import comptoir.settings.ShopSettings;
import comptoir.testing.TestReservation;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/// The board over a till of its own; the thread of the screen is turned by hand, or given.
final class TestBoard implements AutoCloseable {

  private static final int ROUNDS = 12;
  private static final Map<String, String> NAMES =
      Map.of("c-1", "Camille Durand", "c-2", "Anaïs Lefèvre-Montaigne", "c-3", "Tom Roy");
  private static final Map<String, String> PLACES =
      Map.of("item-PLAID", "Maison", "item-LAMP", "Luminaires", "item-PEN", "Écriture");

  final TestTill till;
  final BoardViewModel model;
  final List<Reservation> given = new ArrayList<>();
  int backs;
  int sounds;

  private final Optional<ConcurrentLinkedQueue<Runnable>> turns;

  private TestBoard(
      Path folder,
      ShopSettings shop,
      Executor fx,
      Optional<ConcurrentLinkedQueue<Runnable>> turns) {
    this.till = TestTill.in(folder, shop);
    this.turns = turns;
    till.receiveSettings();
    var rooms = new BoardViewModel.Rooms(till.reservations, till.settings, new Far());
    this.model = new BoardViewModel(rooms, fx, till.clock, new Exits());
  }

  static TestBoard in(Path folder, PickUpRules rules) {
    var turns = new ConcurrentLinkedQueue<Runnable>();
    var shop = TestShop.french().with(TestShop.RULES.with(rules));
    return new TestBoard(folder, shop, turns::add, Optional.of(turns));
  }

  static TestBoard in(Path folder) {
    return in(folder, PickUpRules.NONE);
  }

  /// On the thread of the toolkit.
  static TestBoard on(Executor fx, Path folder, PickUpRules rules) {
    return new TestBoard(
        folder, TestShop.french().with(TestShop.RULES.with(rules)), fx, Optional.empty());
  }

  static Operator zoe() {
    return new Operator(TestTill.OPERATOR, "Zoé", "cashier", Set.of("hand-over"));
  }

  TestBoard opened() {
    return opened(Optional.of(zoe()));
  }

  TestBoard opened(Optional<Operator> operator) {
    model.open(operator, Optional.empty());
    return settled();
  }

  TestBoard receive(TestReservation... all) {
    for (var made : all) {
      till.receive(made);
    }
    return this;
  }

  /// All that was begun is on the disk and shown.
  TestBoard settled() {
    for (var round = 0; round < ROUNDS; round++) {
      await(till.database.run(tx -> {}));
      await(till.database.read(tx -> true));
      turns.ifPresent(TestBoard::drain);
    }
    return this;
  }

  private static void drain(ConcurrentLinkedQueue<Runnable> turns) {
    for (var next = turns.poll(); next != null; next = turns.poll()) {
      next.run();
    }
  }

  TestBoard enter(String text) {
    model.enter(text);
    return settled();
  }

  TestBoard scan(String code) {
    model.scan(code);
    return settled();
  }

  TestBoard strike() {
    model.strike();
    return settled();
  }

  /// What is left of a line is not found.
  TestBoard missing(int line) {
    model.markLine(line);
    return strike();
  }

  TestBoard release() {
    model.askRelease();
    return settled();
  }

  List<String> numbers() {
    return model.state().shown().stream().map(it -> it.reservation().number()).toList();
  }

  Reservation.State state(TestReservation made) {
    return await(till.reservations.byId(made.id())).orElseThrow().state();
  }

  private final class Far implements BoardViewModel.Far {

    @Override
    public CompletionStage<Map<CustomerId, String>> names(Set<CustomerId> ids) {
      return CompletableFuture.completedStage(
          ids.stream()
              .filter(id -> NAMES.containsKey(id.value()))
              .collect(Collectors.toMap(id -> id, id -> NAMES.getOrDefault(id.value(), ""))));
    }

    /// The code of an article is its SKU.
    @Override
    public CompletionStage<Set<ItemId>> articles(String code) {
      return CompletableFuture.completedStage(Set.of(new ItemId("item-" + code)));
    }

    @Override
    public CompletionStage<Map<ItemId, String>> places(List<ItemId> items) {
      return CompletableFuture.completedStage(
          items.stream()
              .filter(id -> PLACES.containsKey(id.value()))
              .collect(
                  Collectors.toMap(
                      id -> id, id -> PLACES.getOrDefault(id.value(), ""), (one, same) -> one)));
    }

    @Override
    public CompletionStage<Stepped> take(BoardViewModel.Asked it) {
      var rooms = new StepDesk.Rooms(till.reservations, till.outbox);
      return new StepDesk(till.database, rooms, till.ids, till.clock)
          .take(new StepDesk.Asked(it.reservation(), it.step(), it.operator(), it.locker()));
    }

    @Override
    public Optional<Instant> asOf() {
      return Optional.of(till.clock.instant().minusSeconds(180));
    }
  }

  private final class Exits implements BoardViewModel.Exits {

    @Override
    public void back() {
      backs++;
    }

    @Override
    public void give(Reservation it) {
      given.add(it);
    }

    @Override
    public void errorSound() {
      sounds++;
    }
  }

  @Override
  public void close() {
    till.close();
  }
}
