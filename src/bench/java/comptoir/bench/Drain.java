package comptoir.bench;

import static comptoir.bench.Subject.join;

import comptoir.app.Rooms;
import comptoir.app.Session;
import comptoir.basket.Basket.Ringing;
import comptoir.basket.BasketState;
import comptoir.catalog.Offer;
import comptoir.sale.Checkout;
import comptoir.sale.Settlement;
import comptoir.settings.ShopSettings;
import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.tender.TenderState;
import comptoir.value.OperatorId;
import comptoir.value.Quantity;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// Sells so many tickets while nothing is sent, then lets them leave for the stand-in in another
/// process, and prints how long it took until the platform had the last.
final class Drain {

  private static final int ROUNDS = 3;
  private static final int LINES = 3;
  private static final int TYPED_MOST = 40;
  private static final long SEED = 11;
  private static final double NANOS_OF_A_SECOND = 1e9;
  private static final long PATIENCE_SECONDS = 600;
  private static final int BOUND = 10;
  private static final int TICKETS_OF_BOUND = 1_000;
  private static final List<String> TYPED = List.of("c", "s", "p", "b", "t", "l");

  private final Tools tools;
  private final StandInProcess platform;
  private final RandomGenerator random = new SplittableRandom(SEED);

  /// @param nanos a monotonic clock, as [System#nanoTime]
  record Tools(InstantSource clock, LongSupplier nanos, PrintStream out) {}

  private Drain(StandInProcess platform, Tools tools) {
    this.platform = platform;
    this.tools = tools;
  }

  /// Measures in a folder that is empty. Returns the exit status.
  static int measure(Path data, int tickets, Tools tools) throws IOException {
    try (var platform = StandInProcess.start()) {
      return new Drain(platform, tools).measure(data, tickets);
    }
  }

  private int measure(Path data, int tickets) throws IOException {
    tools.out().println();
    tools.out().printf("Drain: %d tickets of %d lines, %d rounds%n", tickets, LINES, ROUNDS);
    var rows = new Rows(tools.out());
    var times = new Samples();
    for (var round = 1; round <= ROUNDS; round++) {
      if (!open(data, session -> sell(session, tickets))) {
        return 1;
      }
      open(data, session -> drain(session, rows, times));
    }
    var median = times.percentile(50) / NANOS_OF_A_SECOND;
    rows.figure("drained, median of the rounds", median, "s");
    rows.figure("till, most memory (VmHWM)", Effort.mostMemory(ProcessHandle.current()), "MiB");
    rows.figure("platform, most memory", Effort.mostMemory(platform.process().toHandle()), "MiB");
    if (tickets == TICKETS_OF_BOUND) {
      rows.bound("1,000 tickets drained", median, "s", BOUND);
    }
    rows.printBounds();
    return 0;
  }

  private interface Work {
    void in(Session session);
  }

  private boolean open(Path data, Work work) {
    var remote = new Session.Remote(platform.address(), platform.token());
    var place = new Session.Place(data, Optional.empty(), Optional.of(remote), tools.clock());
    return switch (Session.open(place)) {
      case Session.Start.Refused it -> {
        tools.out().println("comptoir bench: the till does not open: " + it.problem());
        yield false;
      }
      case Session.Start.Open(var session) -> {
        try (session) {
          work.in(session);
        }
        yield true;
      }
    };
  }

  /// With its feeds taken by hand: the loops, which would send, are not started.
  private void sell(Session session, int tickets) {
    var rooms = session.rooms();
    do {
      rooms.sync().crank().down();
    } while (!rooms.sync().state().isFilled());
    var settings = join(rooms.settings().current()).orElseThrow();
    var offers = offers(rooms);
    for (var ticket = 0; ticket < tickets; ticket++) {
      ticket(rooms, settings, offers);
    }
  }

  private static List<Offer> offers(Rooms rooms) {
    var offers = new ArrayList<Offer>();
    for (var typed : TYPED) {
      offers.addAll(join(rooms.catalog().search(typed, TYPED_MOST)));
    }
    offers.removeIf(offer -> offer.shop().isEmpty());
    return offers;
  }

  private void ticket(Rooms rooms, ShopSettings settings, List<Offer> offers) {
    var operator = new OperatorId("OP1");
    var basket = BasketState.EMPTY;
    while (basket.lines().size() < LINES) {
      var offer = offers.get(random.nextInt(offers.size()));
      var ringing = new Ringing(offer, Quantity.ONE, Optional.empty(), Optional.empty(), operator);
      basket = join(rooms.basket().add(ringing, settings));
    }
    var total = basket.total(settings.currency());
    var card = new TenderState(total, List.of(new Tender(TenderMode.CARD_MANUAL, total)));
    var request = new Checkout.Request(basket, card, operator, settings);
    if (!(join(rooms.checkout().settle(request)) instanceof Settlement.Settled)) {
      throw new IllegalStateException("A ticket was not settled");
    }
  }

  private void drain(Session session, Rows rows, Samples times) {
    var effort = Effort.of(platform.process().toHandle(), tools.nanos());
    var start = tools.nanos().getAsLong();
    session.rooms().sync().start();
    while (waiting(session) > 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
      if (effort.seconds() > PATIENCE_SECONDS) {
        throw new IllegalStateException("Still " + session.rooms().sync().state());
      }
    }
    times.add(tools.nanos().getAsLong() - start);
    var parked = join(session.rooms().outbox().state()).parked();
    rows.figure("drained, from the start of the exchange", effort.seconds(), "s", effort);
    if (parked > 0) {
      throw new IllegalStateException(parked + " were refused");
    }
  }

  private static long waiting(Session session) {
    return join(session.rooms().outbox().state()).waiting();
  }
}
