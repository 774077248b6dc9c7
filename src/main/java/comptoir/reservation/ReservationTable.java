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
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Reads reservations, and marks those that are handed over here. A page may be older than what was
/// done here, and a platform that was restored from a backup says again that the goods lie here: a
/// mark stands over what came down for good, unless the platform says they were never handed over.
final class ReservationTable {

  private static final String SELECT =
      """
      SELECT r.*, h.reservation IS NOT NULL AS is_done_here
        FROM reservation r LEFT JOIN reservation_handed_over_here h ON h.reservation = r.id
      """;

  private static final String READY_FIRST =
      " ORDER BY r.state <> 'READY' OR h.reservation IS NOT NULL, r.requested_at, r.id";

  private static final List<String> OPEN = names(State::isOpen);

  /// The platform says that nothing was handed over; what it says after that is news.
  private static final List<String> UNDONE = names(State::isUndone);

  private final Handle handle;

  ReservationTable(Handle handle) {
    this.handle = handle;
  }

  private static List<String> names(Predicate<State> which) {
    return Arrays.stream(State.values()).filter(which).map(State::name).toList();
  }

  /// Ready first, then by age.
  List<Reservation> open() {
    return rows(
        handle
            .createQuery(
                SELECT + "WHERE r.state IN (<open>) AND h.reservation IS NULL" + READY_FIRST)
            .bindList("open", OPEN));
  }

  /// Ready first, then by age.
  List<Reservation> openOf(CustomerId customer) {
    var of = "WHERE r.customer = :customer AND r.state IN (<open>) AND h.reservation IS NULL";
    return rows(
        handle
            .createQuery(SELECT + of + READY_FIRST)
            .bind("customer", customer.value())
            .bindList("open", OPEN));
  }

  Optional<Reservation> byId(ReservationId id) {
    return rows(handle.createQuery(SELECT + "WHERE r.id = :id").bind("id", id.value())).stream()
        .findFirst();
  }

  /// Ready first, then by age.
  List<Reservation> byCode(String code) {
    return rows(
        handle
            .createQuery(SELECT + "WHERE r.code_key = :code OR r.number_key = :code" + READY_FIRST)
            .bind("code", Folding.code(code)));
  }

  Optional<State> stateOf(ReservationId id) {
    return handle
        .createQuery(SELECT + "WHERE r.id = :id")
        .bind("id", id.value())
        .map((row, context) -> state(row))
        .findOne();
  }

  void handOver(ReservationId id) {
    handle.execute(
        "INSERT OR IGNORE INTO reservation_handed_over_here (reservation) VALUES (?)", id.value());
  }

  /// Those that the platform says are open, whatever was done here.
  List<ReservationId> saidOpen() {
    return handle
        .createQuery("SELECT id FROM reservation WHERE state IN (<open>)")
        .bindList("open", OPEN)
        .map((row, context) -> new ReservationId(row.getString("id")))
        .list();
  }

  /// Takes the marks off those of which the platform says that they ended otherwise. For a
  /// connection that sees both files.
  void forgetUndone() {
    handle
        .createUpdate(
            """
            DELETE FROM reservation_handed_over_here WHERE reservation IN
              (SELECT h.reservation FROM reservation_handed_over_here h
                 JOIN reservation r ON r.id = h.reservation WHERE r.state IN (<undone>))
            """)
        .bindList("undone", UNDONE)
        .execute();
  }

  private static State state(ResultSet row) throws SQLException {
    var cameDown = Columns.oneOf(row, "state", State.OTHER);
    return row.getBoolean("is_done_here") && !cameDown.isFinal() ? State.HANDED_OVER : cameDown;
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
        state(row),
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
