package comptoir.testing;

import comptoir.basket.Basket;
import comptoir.basket.BasketState;
import comptoir.campaign.Promotions;
import comptoir.campaign.Received;
import comptoir.catalog.Catalog;
import comptoir.catalog.Offer;
import comptoir.catalog.StockLevel;
import comptoir.coupon.Coupons;
import comptoir.customer.CustomerDesk;
import comptoir.customer.Customers;
import comptoir.db.Database;
import comptoir.db.Opening;
import comptoir.db.Seal;
import comptoir.journal.Journal;
import comptoir.journal.Journalled;
import comptoir.loyalty.Loyalty;
import comptoir.operator.Operators;
import comptoir.outbox.Outbox;
import comptoir.reservation.Reservation;
import comptoir.reservation.Reservations;
import comptoir.returns.Returns;
import comptoir.sale.Checkout;
import comptoir.sale.Settlement;
import comptoir.settings.Settings;
import comptoir.settings.ShopSettings;
import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.tender.TenderState;
import comptoir.till.TillBook;
import comptoir.value.Change;
import comptoir.value.Ids;
import comptoir.value.OperatorId;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A till with all its doors over one SQLite file, at a fixed time and with ids that repeat from
/// run to run.
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
  public final CustomerDesk desk;
  public final Reservations reservations;
  public final Operators operators;
  public final Basket basket;
  public final Journal journal;
  public final Outbox outbox;
  public final TillBook book;
  public final Promotions promotions;
  public final Coupons coupons;
  public final Loyalty loyalty;
  public final Returns returns;
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
    this.promotions = new Promotions(database);
    this.basket = new Basket(database, new Basket.Rooms(promotions, settings, customers), clock);
    this.journal = new Journal(database, SOFTWARE);
    this.outbox = new Outbox(database, clock);
    this.book = new TillBook(database);
    this.desk = new CustomerDesk(new CustomerDesk.Rooms(database, customers, outbox), ids, clock);
    this.coupons = new Coupons(database);
    this.loyalty = new Loyalty(database);
    this.returns = new Returns(database, customers, catalog, journal);
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
    return new Checkout.Rooms(
        basket, journal, outbox, book, reservations, catalog, customers, coupons, loyalty, returns);
  }

  /// Rings up one of the offer.
  public BasketState ringUp(Offer offer) {
    return await(basket.add(Basket.Ringing.one(offer, OPERATOR), shop));
  }

  /// Takes items and their prices in, as the feeds would.
  public void receive(TestOffer... offers) {
    await(
        database.runInCache(
            tx -> {
              for (var offer : offers) {
                var made = offer.offer();
                catalog.applyItems(tx, List.of(put(offer.sku(), made.item())));
                var prices =
                    Stream.concat(made.shop().stream(), made.web().stream())
                        .map(price -> put(offer.sku() + price.list(), price))
                        .toList();
                catalog.applyPrices(tx, prices);
              }
            }));
  }

  /// Takes stock in.
  public void receive(StockLevel level) {
    var id = level.item() + "@" + level.place();
    await(database.runInCache(tx -> catalog.applyStock(tx, List.of(put(id, level)))));
  }

  /// Takes coupons in.
  public void receive(TestCoupon... made) {
    var changes = Stream.of(made).map(it -> put(it.coupon().code(), it.coupon())).toList();
    await(database.runInCache(tx -> coupons.apply(tx, changes)));
  }

  /// Takes promotions in.
  public void receive(TestPromotion... made) {
    var changes =
        Stream.of(made)
            .map(it -> it.promotion())
            .map(it -> put(it.id().value(), new Received(it.id(), Optional.of(it))))
            .toList();
    await(database.runInCache(tx -> promotions.apply(tx, changes)));
  }

  /// Withdraws a promotion.
  public void withdraw(TestPromotion made) {
    var drop = new Change.Drop<Received>(made.promotion().id().value());
    await(database.runInCache(tx -> promotions.apply(tx, List.of(drop))));
  }

  /// Puts a coupon on the basket.
  public BasketState redeem(TestCoupon made) {
    return await(basket.addCoupon(made.coupon()));
  }

  /// Takes a reservation in.
  public Reservation receive(TestReservation made) {
    var reservation = made.reservation();
    var change = put(made.id().value(), reservation);
    await(database.runInCache(tx -> reservations.apply(tx, List.of(change))));
    return reservation;
  }

  /// Takes the shop's settings in: stock and prices of the day need them.
  public void receiveSettings() {
    await(database.runInCache(tx -> settings.apply(tx, List.of(put("settings", shop)))));
  }

  private static <T> Change<T> put(String id, T data) {
    return new Change.Put<>(id, data);
  }

  /// Puts a reservation on the basket.
  public BasketState pickUp(Reservation reservation) {
    return await(basket.pickUp(reservation, OPERATOR));
  }

  /// Settles the basket as shown, paid with these.
  public Settlement settle(BasketState shown, Tender... given) {
    var due = shown.total(shop.currency());
    var tenders = new TenderState(due, List.of(given));
    return await(checkout.settle(new Checkout.Request(shown, tenders, OPERATOR, shop)));
  }

  /// Settles the basket as it stands, in cash to the penny.
  public Journalled sell() {
    var shown = await(basket.current());
    var due = shown.total(shop.currency());
    var settlement = due.isZero() ? settle(shown) : settle(shown, new Tender(TenderMode.CASH, due));
    return switch (settlement) {
      case Settlement.Settled settled -> settled.entry();
      case Settlement other -> throw new AssertionError("Not settled: " + other);
    };
  }

  /// The rows of a query, each a list of its columns; an absent value is `null` in words.
  public List<List<Object>> rows(String sql) {
    return await(
        database.read(tx -> tx.handle().createQuery(sql).map((row, context) -> row(row)).list()));
  }

  private static List<Object> row(ResultSet row) throws SQLException {
    var values = new ArrayList<Object>();
    for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      var value = row.getObject(i);
      values.add(
          switch (value) {
            case null -> "null";
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            default -> value;
          });
    }
    return values;
  }

  /// All that is on the disk, table by table; of virtual tables that which lies behind them.
  public Map<String, List<List<Object>>> dump() {
    var tables = new TreeMap<String, List<List<Object>>>();
    var names =
        rows(
            """
            SELECT name FROM pragma_table_list
             WHERE type <> 'virtual' AND name NOT LIKE 'sqlite_%schema'
            """);
    for (var name : names) {
      var table = name.getFirst().toString();
      tables.put(table, rows("SELECT * FROM \"" + table + "\""));
    }
    return tables;
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
