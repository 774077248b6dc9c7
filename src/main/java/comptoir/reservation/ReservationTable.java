package comptoir.reservation;

import comptoir.db.Columns;
import comptoir.reservation.Reservation.Kind;
import comptoir.reservation.Reservation.State;
import comptoir.value.CustomerId;
import comptoir.value.Folding;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Reads reservations, and changes the state of one.
final class ReservationTable {

  private static final List<String> OPEN =
      Arrays.stream(State.values()).filter(State::isOpen).map(State::name).toList();

  private final Handle handle;

  ReservationTable(Handle handle) {
    this.handle = handle;
  }

  /// Ready first, then by age.
  List<Reservation> open() {
    return rows(
        handle
            .createQuery(
                """
                SELECT * FROM reservation WHERE state IN (<open>)
                ORDER BY state <> 'READY', requested_at, id
                """)
            .bindList("open", OPEN));
  }

  /// Ready first, then by age.
  List<Reservation> openOf(CustomerId customer) {
    return rows(
        handle
            .createQuery(
                """
                SELECT * FROM reservation WHERE customer = :customer AND state IN (<open>)
                ORDER BY state <> 'READY', requested_at, id
                """)
            .bind("customer", customer.value())
            .bindList("open", OPEN));
  }

  Optional<Reservation> byId(ReservationId id) {
    return rows(
            handle.createQuery("SELECT * FROM reservation WHERE id = :id").bind("id", id.value()))
        .stream()
        .findFirst();
  }

  /// Ready first, then by age.
  List<Reservation> byCode(String code) {
    return rows(
        handle
            .createQuery(
                """
                SELECT * FROM reservation WHERE code_key = :code OR number_key = :code
                ORDER BY state <> 'READY', requested_at, id
                """)
            .bind("code", Folding.code(code)));
  }

  Optional<State> stateOf(ReservationId id) {
    return handle
        .createQuery("SELECT state FROM reservation WHERE id = :id")
        .bind("id", id.value())
        .map((row, context) -> Columns.oneOf(row, "state", State.OTHER))
        .findOne();
  }

  /// True where it was ready, and so is handed over now and marked as done here.
  boolean handOver(ReservationId id) {
    var changed =
        handle.execute(
            "UPDATE reservation SET state = 'HANDED_OVER' WHERE id = ? AND state = 'READY'",
            id.value());
    if (changed == 1) {
      handle.execute(
          "INSERT OR IGNORE INTO reservation_handed_over_here (reservation) VALUES (?)",
          id.value());
    }
    return changed == 1;
  }

  private List<Reservation> rows(Query query) {
    return query.map((row, context) -> reservation(row)).list();
  }

  private Reservation reservation(ResultSet row) throws SQLException {
    var id = row.getString("id");
    return new Reservation(
        new ReservationId(id),
        new OrderId(row.getString("order_id")),
        row.getString("number"),
        Columns.text(row, "customer").map(CustomerId::new),
        Columns.oneOf(row, "kind", Kind.OTHER),
        Columns.oneOf(row, "state", State.OTHER),
        row.getBoolean("paid"),
        row.getString("code"),
        Columns.text(row, "locker"),
        Columns.instant(row, "requested_at"),
        Columns.maybeInstant(row, "ready_at"),
        Columns.maybeInstant(row, "expires_at"),
        lines(id));
  }

  private List<Reservation.Line> lines(String reservation) {
    return handle
        .createQuery("SELECT * FROM reservation_line WHERE reservation = :reservation ORDER BY at")
        .bind("reservation", reservation)
        .map((row, context) -> line(row))
        .list();
  }

  private static Reservation.Line line(ResultSet row) throws SQLException {
    var currency = Currency.getInstance(row.getString("currency"));
    return new Reservation.Line(
        row.getInt("n"),
        new ItemId(row.getString("item")),
        row.getString("sku"),
        row.getString("label"),
        new Quantity(row.getLong("quantity")),
        new UnitPrice(row.getLong("unit"), currency),
        new Money(row.getLong("total"), currency),
        new VatRate(row.getInt("vat")));
  }
}
