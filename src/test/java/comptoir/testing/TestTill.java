package comptoir.testing;

import comptoir.basket.Basket;
import comptoir.basket.BasketState;
import comptoir.catalog.Catalog;
import comptoir.catalog.Offer;
import comptoir.customer.Customers;
import comptoir.db.Database;
import comptoir.db.Opening;
import comptoir.db.Seal;
import comptoir.journal.Journal;
import comptoir.operator.Operators;
import comptoir.outbox.Outbox;
import comptoir.reservation.Reservations;
import comptoir.sale.Checkout;
import comptoir.settings.Settings;
import comptoir.settings.ShopSettings;
import comptoir.till.TillBook;
import comptoir.value.Ids;
import comptoir.value.OperatorId;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/// A till with all its doors over one SQLite file, at a fixed time and with ids that repeat from run
/// to run.
public final class TestTill implements AutoCloseable {

  /// The program's version in the records.
  public static final String SOFTWARE = "1.0.0";

  public static final OperatorId OPERATOR = new OperatorId("OP7");

  /// When a new till stands: the time of the published record.
  public static final String NOON = "2026-10-12T08:15:00Z";

  private static final long WAIT_SECONDS = 30;

  public final TestClock clock;
  public final ShopSettings shop;
  public final Database database;
  public final Ids ids;
  public final Settings settings;
  public final Catalog catalog;
  public final Customers customers;
  public final Reservations reservations;
  public final Operators operators;
  public final Basket basket;
  public final Journal journal;
  public final Outbox outbox;
  public final TillBook book;
  public final Checkout checkout;

  private final Path folder;

  private TestTill(Path folder, ShopSettings shop, TestClock clock, Ids ids) {
    this.folder = folder;
    this.clock = clock;
    this.shop = shop;
    this.database = open(folder.resolve("till.db"));
    this.ids = ids;
    this.settings = new Settings(database);
    this.catalog = new Catalog(database, settings, clock);
    this.customers = new Customers(database, new Seal(new byte[Seal.KEY_BYTES]), clock);
    this.reservations = new Reservations(database);
    this.operators = new Operators(database, clock);
    this.basket = new Basket(database, clock);
    this.journal = new Journal(database, SOFTWARE);
    this.outbox = new Outbox(database, clock);
    this.book = new TillBook(database);
    this.checkout = new Checkout(database, rooms(), ids, clock);
  }

  /// In the French shop.
  public static TestTill in(Path folder) {
    return in(folder, TestShop.french());
  }

  public static TestTill in(Path folder, ShopSettings shop) {
    var clock = TestClock.at(NOON);
    return new TestTill(folder, shop, clock, new Ids(clock, new Random(7)));
  }

  /// The same till after its program was ended and started again; this one is closed.
  public TestTill restarted() {
    close();
    return new TestTill(folder, shop, clock, ids);
  }

  private static Database open(Path file) {
    return switch (Database.open(file)) {
      case Opening.Opened opened -> opened.database();
      case Opening other -> throw new AssertionError("Not opened: " + other);
    };
  }

  private Checkout.Rooms rooms() {
    return new Checkout.Rooms(basket, journal, outbox, book, reservations, catalog, customers);
  }

  /// Rings up one of the offer.
  public BasketState ringUp(Offer offer) {
    return await(basket.add(Basket.Ringing.one(offer, OPERATOR), shop));
  }

  /// The result, or what made it fail (the cause itself, not its wrapping).
  public static <T> T await(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(WAIT_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    database.close();
  }
}
