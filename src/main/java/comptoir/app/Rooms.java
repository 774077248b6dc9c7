package comptoir.app;

import comptoir.basket.Basket;
import comptoir.campaign.Promotions;
import comptoir.catalog.Catalog;
import comptoir.copy.Rescued;
import comptoir.counter.Coverage;
import comptoir.counter.OneField;
import comptoir.counter.SellViewModel;
import comptoir.coupon.Coupons;
import comptoir.customer.CustomerDesk;
import comptoir.customer.Customers;
import comptoir.db.Database;
import comptoir.db.Seal;
import comptoir.incident.Incidents;
import comptoir.journal.Journal;
import comptoir.loyalty.Loyalty;
import comptoir.operator.Operators;
import comptoir.outbox.Outbox;
import comptoir.outbox.UnsentFile;
import comptoir.platform.Platform;
import comptoir.reservation.Reservations;
import comptoir.returns.Returns;
import comptoir.sale.Checkout;
import comptoir.sale.Recovery;
import comptoir.sale.StepDesk;
import comptoir.settings.Settings;
import comptoir.sync.Sync;
import comptoir.sync.SyncOptions;
import comptoir.sync.SyncRooms;
import comptoir.till.TillBook;
import comptoir.value.Ids;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// All doors of a till but its screens, wired over one database and one platform.
public record Rooms(
    Database database,
    Settings settings,
    Operators operators,
    Catalog catalog,
    Customers customers,
    CustomerDesk desk,
    Reservations reservations,
    Basket basket,
    Journal journal,
    Outbox outbox,
    TillBook till,
    Promotions promotions,
    Coupons coupons,
    Loyalty loyalty,
    Incidents incidents,
    Returns returns,
    Checkout checkout,
    StepDesk steps,
    Recovery recovery,
    Rescued rescued,
    Sync sync) {

  /// Wires the rooms; nothing runs yet, [Sync#start] begins the exchange with the platform.
  public static Rooms over(Database database, Seal seal, Platform platform, InstantSource clock) {
    return over(database, seal, platform, clock, SyncOptions.USUAL);
  }

  /// The same, at another pace.
  public static Rooms over(
      Database database, Seal seal, Platform platform, InstantSource clock, SyncOptions pace) {
    return over(database, new Beside(seal, Optional.empty()), platform, clock, pace);
  }

  /// What lies in the data folder beside the database.
  ///
  /// @param unsent names what has not left; empty where nobody asks for it
  public record Beside(Seal seal, Optional<UnsentFile> unsent) {}

  /// The same, with all that lies beside the database.
  public static Rooms over(
      Database database, Beside beside, Platform platform, InstantSource clock, SyncOptions pace) {
    return over(database, beside, platform, new Workings(clock, new SecureRandom(), pace));
  }

  /// What a till runs by; all of it may be set, so that a run can be played again.
  ///
  /// @param random ids are drawn from it
  public record Workings(InstantSource clock, RandomGenerator random, SyncOptions pace) {}

  /// The same, by other workings.
  public static Rooms over(Database database, Beside beside, Platform platform, Workings workings) {
    var clock = workings.clock();
    var pace = workings.pace();
    var settings = new Settings(database);
    var operators = new Operators(database, clock);
    var catalog = new Catalog(database, settings, clock);
    var customers = new Customers(database, beside.seal(), clock);
    var reservations = new Reservations(database);
    var promotions = new Promotions(database);
    var basket = new Basket(database, new Basket.Rooms(promotions, settings, customers), clock);
    var journal = new Journal(database, Version.NAME);
    var outbox = new Outbox(database, clock, beside.unsent());
    var till = new TillBook(database);
    var coupons = new Coupons(database);
    var loyalty = new Loyalty(database);
    var incidents = new Incidents(database, clock);
    var returns = new Returns(database, customers, catalog, journal);
    var changing =
        new Checkout.Rooms(
            basket,
            journal,
            outbox,
            till,
            reservations,
            catalog,
            customers,
            coupons,
            loyalty,
            returns);
    var ids = new Ids(clock, workings.random());
    var checkout = new Checkout(database, changing, ids, clock);
    var stepping = new StepDesk.Rooms(reservations, outbox);
    var desk = new CustomerDesk(new CustomerDesk.Rooms(database, customers, outbox), ids, clock);
    var rescued = new Rescued(database, new Rescued.Rooms(journal, outbox, reservations));
    var exchanging =
        new SyncRooms(
            database,
            settings,
            operators,
            catalog,
            customers,
            reservations,
            promotions,
            coupons,
            loyalty,
            basket,
            outbox,
            journal,
            incidents,
            rescued);
    var sync = new Sync(exchanging, platform, clock, pace);
    return new Rooms(
        database,
        settings,
        operators,
        catalog,
        customers,
        desk,
        reservations,
        basket,
        journal,
        outbox,
        till,
        promotions,
        coupons,
        loyalty,
        incidents,
        returns,
        checkout,
        new StepDesk(database, stepping, ids, clock),
        new Recovery(changing),
        rescued,
        sync);
  }

  /// The one field over these rooms.
  public OneField field(Coverage coverage, InstantSource clock) {
    return new OneField(
        new OneField.Rooms(catalog, customers, reservations, coupons, settings, journal),
        coverage,
        clock);
  }

  /// What the counter works on.
  public SellViewModel.Rooms counter(Coverage coverage, InstantSource clock) {
    return new SellViewModel.Rooms(
        basket,
        catalog,
        customers,
        reservations,
        coupons,
        loyalty,
        returns,
        settings,
        field(coverage, clock),
        coverage);
  }

  /// Ends the exchange, then lets the database finish what it was given.
  public void close() {
    sync.close();
    database.close();
  }
}
