package comptoir.sync;

import comptoir.db.Tx;
import comptoir.fiscal.Country;
import comptoir.journal.Draft;
import comptoir.journal.Journalled;
import comptoir.journal.RetailTransaction;
import comptoir.journal.SaleLine;
import comptoir.journal.TenderLine;
import comptoir.outbox.Envelope;
import comptoir.pricing.VatTable;
import comptoir.reservation.Handing;
import comptoir.reservation.Reservation;
import comptoir.value.BusinessDate;
import comptoir.value.CustomerId;
import comptoir.value.EnvelopeId;
import comptoir.value.Ids;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import comptoir.value.TillId;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Sells one article at a time, in the one commit that a checkout makes.
final class TestSales {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final VatRate NORMAL = new VatRate(2000);
  private static final OperatorId OPERATOR = new OperatorId("OP1");

  private final SyncRooms rooms;
  private final InstantSource clock;
  private final Ids ids;
  private CustomerId customer = new CustomerId("C1");

  TestSales(SyncRooms rooms, InstantSource clock) {
    this.rooms = rooms;
    this.clock = clock;
    this.ids = new Ids(clock, new SplittableRandom());
  }

  /// What was committed.
  record Sold(Journalled entry, EnvelopeId envelope) {}

  /// To another customer than the usual one, with what a history keeps of it.
  Sold sellTo(CustomerId who, int item) {
    customer = who;
    return sell(item, 100);
  }

  Sold sell(int item, long minor) {
    return rooms.database().write(tx -> sell(tx, item, minor)).join();
  }

  /// A sale with a reservation handed over.
  Sold sellAndHandOver(int item, long minor, String reservation) {
    return rooms
        .database()
        .write(
            tx -> {
              var id = new ReservationId(reservation);
              var handing = new Handing(id, List.of(), OPERATOR, clock.instant());
              rooms.reservations().handOver(tx, handing);
              var sold = sell(tx, item, minor);
              rooms.outbox().put(tx, step(reservation, Optional.of(sold)));
              return sold;
            })
        .join();
  }

  /// A step alone.
  void handOver(String reservation) {
    rooms.database().run(tx -> rooms.outbox().put(tx, step(reservation, Optional.empty()))).join();
  }

  private Envelope step(String reservation, Optional<Sold> sold) {
    return new Envelope.ReservationStep(
        ids.envelope(),
        new ReservationId(reservation),
        Reservation.State.READY,
        Reservation.State.HANDED_OVER,
        OPERATOR,
        sold.map(it -> it.entry().transaction().id()),
        clock.instant(),
        sold.map(Sold::envelope));
  }

  private Sold sell(Tx tx, int item, long minor) {
    var entry = rooms.journal().append(tx, draft(item, minor), Country.of("FR").fiscal());
    var envelope = new Envelope.Sale(ids.envelope(), entry.transaction().id(), clock.instant());
    rooms.outbox().put(tx, envelope);
    rooms.catalog().sold(tx, envelope.id(), Map.of(id(item), Quantity.ONE));
    return new Sold(entry, envelope.id());
  }

  private static ItemId id(int item) {
    return new ItemId("I" + item);
  }

  private Draft draft(int item, long minor) {
    var total = new Money(minor, EUR);
    var at = clock.instant().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneId.of("Europe/Paris"));
    return new Draft(
        ids.transaction(),
        RetailTransaction.Type.SALE,
        new TillId("T01"),
        OPERATOR,
        new BusinessDate(at.toLocalDate()),
        at.toOffsetDateTime(),
        List.of(line(item, total)),
        List.of(new TenderLine(1, "CASH", total)),
        VatTable.of(List.of(new VatTable.Rated(NORMAL, total))),
        total,
        Optional.of(customer));
  }

  private static SaleLine line(int item, Money total) {
    return new SaleLine(
        1,
        Optional.of(id(item)),
        "A" + item,
        "Article " + item,
        Quantity.ONE,
        UnitPrice.ofMinor(total.minor(), EUR),
        Money.zero(EUR),
        total,
        NORMAL,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(OPERATOR));
  }
}
