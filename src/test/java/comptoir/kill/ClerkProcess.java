package comptoir.kill;

import comptoir.app.Rooms;
import comptoir.basket.Basket.Ringing;
import comptoir.basket.BasketState;
import comptoir.basket.ReturnReason;
import comptoir.catalog.CodeLookup;
import comptoir.db.Database;
import comptoir.db.Opening;
import comptoir.db.Seal;
import comptoir.journal.CouponUse;
import comptoir.journal.LoyaltyMove;
import comptoir.platform.PlatformOptions;
import comptoir.platform.Platforms;
import comptoir.reservation.Reservation;
import comptoir.sale.Checkout;
import comptoir.sale.Settlement;
import comptoir.settings.ShopSettings;
import comptoir.sync.SyncOptions;
import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.tender.TenderState;
import comptoir.value.CustomerId;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.Quantity;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// A clerk without a screen: does what the screen does through the same doors, and prints what the
/// screen would show, when it would show it. `do …` before a deed, `shown …` after it, `done …` for
/// a settled sale. Runs until it is killed; with `drain` it sends what waits and lists the journal.
public final class ClerkProcess {

  private static final SyncOptions PACE =
      new SyncOptions(Duration.ofMillis(100), 500, 100, Duration.ofMillis(50));
  private static final OperatorId CLERK = new OperatorId("OP1");
  private static final CustomerId CUSTOMER = new CustomerId("c1");
  private static final int LINES_MOST = 5;

  private final Rooms rooms;
  private final SplittableRandom random;
  private final PrintStream out;
  private final ShopSettings settings;
  private BasketState basket;

  private ClerkProcess(Rooms rooms, long seed, PrintStream out) {
    this.rooms = rooms;
    this.random = new SplittableRandom(seed);
    this.out = out;
    this.settings = join(rooms.settings().current()).orElseThrow();
    this.basket = join(rooms.basket().current());
  }

  /// Takes the data folder, the platform's address and token, a seed, and `ring` or `drain`.
  public static void main(String[] args) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (!(Database.open(Path.of(args[0], "till.db")) instanceof Opening.Opened opened)) {
      throw new IllegalStateException("The database does not open");
    }
    var platform = Platforms.over(URI.create(args[1]), args[2], PlatformOptions.USUAL);
    var seal = new Seal(new byte[Seal.KEY_BYTES]);
    var rooms = Rooms.over(opened.database(), seal, platform, InstantSource.system(), PACE);
    rooms.sync().start();
    join(rooms.sync().firstPages());
    var clerk = new ClerkProcess(rooms, Long.parseLong(args[3]), out);
    if (args[4].equals("drain")) {
      clerk.drain();
    } else {
      clerk.ring();
    }
  }

  private void ring() {
    show("start");
    while (true) {
      var live = basket.live().size();
      if (live >= LINES_MOST || (live > 0 && random.nextInt(4) == 0)) {
        settle();
      } else {
        deed();
      }
    }
  }

  private void deed() {
    switch (random.nextInt(9)) {
      case 0, 1, 2 -> add();
      case 3 -> onALine("quantity", n -> rooms.basket().setQuantity(n, quantity()));
      case 4 -> onALine("align", rooms.basket()::alignOnWeb);
      case 5 -> onALine("take-back", n -> rooms.basket().takeBack(n, ReturnReason.FAULTY));
      case 6 -> coupon();
      case 7 -> act("serve", () -> rooms.basket().setCustomer(Optional.of(CUSTOMER)));
      default -> pickUp();
    }
  }

  private void coupon() {
    var code = "BON-" + random.nextInt(KillShop.COUPONS);
    var today = LocalDate.ofInstant(InstantSource.system().instant(), settings.zone());
    join(rooms.coupons().byCode(code))
        .filter(known -> known.refusal(today, settings.currency()).isEmpty())
        .ifPresent(known -> act("coupon", () -> rooms.basket().addCoupon(known.coupon())));
  }

  private void add() {
    var code = "SKU-" + random.nextInt(KillShop.ITEMS);
    if (join(rooms.catalog().byCode(code)) instanceof CodeLookup.One one) {
      act("add", () -> rooms.basket().add(Ringing.one(one.offer(), CLERK), settings));
    }
  }

  private interface LineDeed {
    CompletionStage<BasketState> on(int n);
  }

  private void onALine(String name, LineDeed deed) {
    var live = basket.live();
    if (!live.isEmpty()) {
      var n = live.get(random.nextInt(live.size())).n();
      act(name, () -> deed.on(n));
    }
  }

  private Quantity quantity() {
    return Quantity.of(1 + random.nextInt(9));
  }

  private void pickUp() {
    join(rooms.reservations().open()).stream()
        .filter(it -> it.state() == Reservation.State.READY)
        .findFirst()
        .ifPresent(ready -> act("pick-up", () -> rooms.basket().pickUp(ready, CLERK)));
  }

  /// Announced before it is begun: once begun it may be on the disk at any moment.
  private void act(String deed, Supplier<CompletionStage<BasketState>> work) {
    out.println("do " + deed);
    basket = join(work.get());
    show(deed);
  }

  private void show(String deed) {
    out.println("shown " + deed + " " + Fingerprint.of(basket));
  }

  private void settle() {
    var total = basket.total(settings.currency());
    var given =
        total.isZero()
            ? TenderState.due(total)
            : new TenderState(total, List.of(new Tender(TenderMode.CASH, handed(total))));
    out.println("do settle");
    var request = new Checkout.Request(basket, given, CLERK, settings);
    switch (join(rooms.checkout().settle(request))) {
      case Settlement.Settled settled -> {
        var transaction = settled.entry().transaction();
        out.println("done " + transaction.id() + " " + transaction.total().minor());
        rooms.sync().wake();
        basket = BasketState.EMPTY;
      }
      case Settlement other -> throw new IllegalStateException("Not settled: " + other);
    }
    show("settle");
  }

  /// A bit more than is due; what came back is given back to the cent.
  private static Money handed(Money total) {
    return total.isNegative() ? total : total.plus(new Money(7, total.currency()));
  }

  /// Sends all that waits, then lists the journal.
  private void drain() {
    while (rooms.sync().state().outbox().waiting() > 0) {
      rooms.sync().wake();
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    out.println("shown drained " + Fingerprint.of(join(rooms.basket().current())));
    for (var entry : join(rooms.journal().latest(Integer.MAX_VALUE))) {
      var transaction = entry.transaction();
      var handed =
          transaction.lines().stream()
              .flatMap(line -> line.pickUp().stream())
              .map(it -> it.reservation().value())
              .distinct()
              .toList();
      out.println(
          "journal %s %d %d %s %s %d"
              .formatted(
                  transaction.id(),
                  transaction.sequence(),
                  transaction.total().minor(),
                  String.join(",", handed),
                  String.join(",", transaction.coupons().stream().map(CouponUse::code).toList()),
                  transaction.loyalty().stream().mapToLong(LoyaltyMove::change).sum()));
    }
    out.println("parked " + join(rooms.outbox().state()).parked());
    rooms.close();
    System.exit(0);
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
