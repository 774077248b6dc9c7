package comptoir.counter.view;

import comptoir.app.Rooms;
import comptoir.counter.Coverage;
import comptoir.counter.Exits;
import comptoir.counter.SellViewModel;
import comptoir.db.Database;
import comptoir.db.Opening;
import comptoir.db.Seal;
import comptoir.operator.Operator;
import comptoir.platform.PlatformOptions;
import comptoir.platform.Platforms;
import comptoir.standin.StandIn;
import comptoir.standin.seed.ShopFolder;
import comptoir.sync.SyncState;
import comptoir.testing.Fx;
import comptoir.testing.TestClock;
import comptoir.testing.TestTill;
import comptoir.text.Texts;
import comptoir.ui.FxThread;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A till that has taken in the whole demo shop from a stand-in, then went off line.
final class DemoTill implements AutoCloseable {

  private static final int HOPS = 12;
  private static final long MINUTES = 2;

  final TestClock clock = TestClock.at("2026-11-24T11:41:00Z");
  final Rooms rooms;
  private final Instant filledAt = Instant.parse("2026-11-24T11:39:00Z");

  DemoTill(Path folder, Path shop) {
    var standIn =
        StandIn.open(
            new StandIn.Options(
                folder.resolve("standin.db"),
                ShopFolder.at(shop),
                0,
                "pictures",
                InstantSource.system()));
    if (!(Database.open(folder.resolve("till.db")) instanceof Opening.Opened opened)) {
      throw new AssertionError("The till's database does not open");
    }
    var platform = Platforms.over(standIn.uri(), standIn.token(), PlatformOptions.USUAL);
    this.rooms = Rooms.over(opened.database(), new Seal(new byte[Seal.KEY_BYTES]), platform, clock);
    fill();
    standIn.close();
    TestTill.await(rooms.customers().loadNames());
  }

  private void fill() {
    var full = new CompletableFuture<SyncState>();
    rooms.sync().start();
    var subscription =
        rooms
            .sync()
            .listen(
                state -> {
                  if (state.isFilled()) {
                    full.complete(state);
                  }
                });
    full.orTimeout(MINUTES, TimeUnit.MINUTES).join();
    subscription.close();
    rooms.sync().close();
  }

  SellViewModel model(Texts texts, Exits exits) {
    var doors = rooms.counter(new Filled(filledAt), clock);
    return new SellViewModel(
        doors, new SellViewModel.Tools(new FxThread(), clock, texts::parseAmount, exits));
  }

  private record Filled(Instant at) implements Coverage {

    @Override
    public boolean isCatalogueComplete() {
      return true;
    }

    @Override
    public Optional<Instant> pricesAt() {
      return Optional.of(at);
    }

    @Override
    public Optional<Instant> stockAt() {
      return Optional.of(at);
    }

    @Override
    public Optional<Instant> ordersAt() {
      return Optional.of(at);
    }
  }

  Operator zoe() {
    return operator("Zoé");
  }

  Operator operator(String name) {
    return TestTill.await(rooms.operators().all()).stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  void empty() {
    TestTill.await(rooms.basket().cancel());
  }

  /// Until the database threads and the JavaFX thread have nothing left to do.
  void settle() {
    for (var hop = 0; hop < HOPS; hop++) {
      TestTill.await(rooms.database().read(_ -> 1));
      TestTill.await(rooms.database().write(_ -> 1));
      Fx.run(() -> {});
    }
  }

  @Override
  public void close() {
    rooms.database().close();
  }
}
