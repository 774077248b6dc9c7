package comptoir.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.copy.SecondCopy;
import comptoir.platform.PlatformOptions;
import comptoir.sale.Checkout;
import comptoir.sale.Settlement;
import comptoir.sync.SyncOptions;
import comptoir.tender.TenderState;
import comptoir.testing.TestShop;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second folder that takes its time.
final class SecondFolderTest {

  private static final Session.Remote NOBODY =
      new Session.Remote(URI.create("http://127.0.0.1:1/"), "token");

  @TempDir Path folder;
  private final Slow slow = new Slow();

  /// Does nothing of what it is given until it is let go on.
  private static final class Slow implements SecondCopy.Worker {

    private final List<Runnable> jobs = new ArrayList<>();

    @Override
    public void execute(Runnable work) {
      jobs.add(work);
    }

    @Override
    public void later(Duration time, Runnable work) {
      jobs.add(work);
    }

    private void goOn() {
      List.copyOf(jobs).forEach(Runnable::run);
    }
  }

  private Session open() {
    return open(
        new Session.Place(folder, Optional.empty(), Optional.of(NOBODY), InstantSource.system()));
  }

  private Session open(Session.Place place) {
    var clock = InstantSource.system();
    var workings = new Rooms.Workings(clock, new SplittableRandom(1), SyncOptions.USUAL);
    var running = new Session.Running(workings, PlatformOptions.USUAL, Optional.of(slow));
    return assertInstanceOf(Session.Start.Open.class, Session.open(place, running)).session();
  }

  private static CompletableFuture<Settlement> settle(Session session) {
    var basket = session.rooms().basket().current().toCompletableFuture().join();
    var tenders = TenderState.due(Money.zero(TestShop.EUR));
    var request = new Checkout.Request(basket, tenders, new OperatorId("OP1"), TestShop.french());
    return session.rooms().checkout().settle(request).toCompletableFuture();
  }

  @Test
  void theTillOpensWithoutTheFolderAndASaleWaitsForIt() throws Exception {
    try (var session = open()) {
      var settled = settle(session);
      session.rooms().database().run(tx -> {}).join();
      assertFalse(settled.isDone());

      slow.goOn();

      assertEquals(new Settlement.NothingToSettle(), settled.get(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void aTillThatLearnsWhoItIsLooksAgainBeforeItsFirstSale() throws Exception {
    try (var session = open(OpenTill.place(folder, AppShop.write(folder.resolve("shop"))))) {
      slow.goOn();
      var crank = session.rooms().sync().crank();
      crank.down();
      crank.up();
      crank.down();
      assertTrue(session.rooms().sync().firstPages().toCompletableFuture().isDone());

      var settled = settle(session);
      session.rooms().database().run(tx -> {}).join();
      assertFalse(settled.isDone());
      slow.goOn();

      assertEquals(new Settlement.NothingToSettle(), settled.get(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void aFolderThatDoesNotAnswerAtAllIsSoonDoneWithout() throws Exception {
    try (var session = open()) {
      assertEquals(new Settlement.NothingToSettle(), settle(session).get(20, TimeUnit.SECONDS));
      assertTrue(session.secondCopy().state().trouble().isEmpty());
    }
  }
}
