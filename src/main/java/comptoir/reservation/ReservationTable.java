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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Reads reservations, as they came down and with what was done here since. A page may be older
/// than what was done here, and a platform that was restored from a backup says again that the
/// goods lie here: a hand-over stands over what came down for good, unless the platform says they
/// were never handed over; a step stands until as much has come down.
final class ReservationTable {

  private static final String SELECT =
      """
      SELECT r.*, h.reservation IS NOT NULL AS is_done_here,
             s.state AS step_state, s.at AS step_at, s.locker AS step_locker
        FROM reservation r
        LEFT JOIN reservation_handed_over_here h ON h.reservation = r.id
        LEFT JOIN reservation_step_here s ON s.reservation = r.id
      """;

  private static final Comparator<Reservation> READY_FIRST =
      Comparator.<Reservation, Boolean>comparing(it -> it.state() != State.READY)
          .thenComparing(Reservation::requestedAt)
          .thenComparing(it -> it.id().value());

  private static final Comparator<Reservation> OPEN_FIRST =
      Comparator.<Reservation, Boolean>comparing(it -> !it.isOpen())
          .thenComparing(
              (one, other) ->
                  one.isOpen() ? READY_FIRST.compare(one, other) : READY_FIRST.compare(other, one));

  private static final int MOST_ENDED = 500;

  /// So many ids are asked for with one question.
  private static final int AT_ONCE = 500;

  private static final List<String> OPEN =
      Arrays.stream(State.values()).filter(State::isOpen).map(State::name).toList();

  private final Handle handle;

  ReservationTable(Handle handle) {
    this.handle = handle;
  }

  /// Ready first, then by age.
  List<Reservation> open() {
    return open(handle.createQuery(SELECT + "WHERE r.state IN (<open>) AND h.reservation IS NULL"));
  }

  /// Ready first, then by age.
  List<Reservation> openOf(CustomerId customer) {
    var of = "WHERE r.customer = :customer AND r.state IN (<open>) AND h.reservation IS NULL";
    return open(handle.createQuery(SELECT + of).bind("customer", customer.value()));
  }

  /// What came down as open may have ended here.
  private List<Reservation> open(Query query) {
    return sorted(query.bindList("open", OPEN)).stream().filter(Reservation::isOpen).toList();
  }

  /// What is open, ready first, then by age; then what has ended, the newest first, as far as
  /// somebody may still ask for it.
  List<Reservation> all() {
    var query =
        handle
            .createQuery(
                SELECT
                    + """
                    WHERE r.state IN (<open>) OR r.id IN (
                      SELECT id FROM reservation WHERE state NOT IN (<open>)
                       ORDER BY requested_at DESC, id LIMIT :most)
                    """)
            .bindList("open", OPEN)
            .bind("most", MOST_ENDED);
    return rows(query).stream().sorted(OPEN_FIRST).toList();
  }

  Optional<Reservation> byId(ReservationId id) {
    return rows(handle.createQuery(SELECT + "WHERE r.id = :id").bind("id", id.value())).stream()
        .findFirst();
  }

  /// Ready first, then by age.
  List<Reservation> byCode(String code) {
    return sorted(
        handle
            .createQuery(SELECT + "WHERE r.code_key = :code OR r.number_key = :code")
            .bind("code", Folding.code(code)));
  }

  /// Those that the platform says are open, whatever was done here.
  List<ReservationId> saidOpen() {
    return handle
        .createQuery("SELECT id FROM reservation WHERE state IN (<open>)")
        .bindList("open", OPEN)
        .map((row, context) -> new ReservationId(row.getString("id")))
        .list();
  }

  private static State state(ResultSet row) throws SQLException {
    var cameDown = Columns.oneOf(row, "state", State.OTHER);
    if (row.getBoolean("is_done_here")) {
      return cameDown.isFinal() ? cameDown : State.HANDED_OVER;
    }
    return Columns.text(row, "step_state")
        .map(here -> StateMachine.further(cameDown, State.valueOf(here)))
        .orElse(cameDown);
  }

  private List<Reservation> sorted(Query query) {
    return rows(query).stream().sorted(READY_FIRST).toList();
  }

  private List<Reservation> rows(Query query) {
    var heads = query.map((row, context) -> head(row)).list();
    var lines = lines(heads.stream().map(head -> head.id().value()).toList());
    return heads.stream()
        .map(head -> head.withLines(lines.getOrDefault(head.id().value(), List.of())))
        .toList();
  }

  private static Reservation head(ResultSet row) throws SQLException {
    var state = state(row);
    return new Reservation(
        new ReservationId(row.getString("id")),
        new OrderId(row.getString("order_id")),
        row.getString("number"),
        Columns.text(row, "customer").map(CustomerId::new),
        Columns.oneOf(row, "kind", Kind.OTHER),
        state,
        row.getBoolean("paid"),
        row.getString("code"),
        locker(row),
        Columns.instant(row, "requested_at"),
        readyAt(row, state),
        Columns.maybeInstant(row, "expires_at"),
        List.of());
  }

  private static Optional<String> locker(ResultSet row) throws SQLException {
    var here = Columns.text(row, "step_locker");
    return here.isPresent() ? here : Columns.text(row, "locker");
  }

  /// Made ready here where the feed does not say when yet.
  private static Optional<Instant> readyAt(ResultSet row, State state) throws SQLException {
    var cameDown = Columns.maybeInstant(row, "ready_at");
    return cameDown.isPresent() || state != State.READY
        ? cameDown
        : Columns.maybeInstant(row, "step_at");
  }

  /// Without those of which nothing is left.
  private Map<String, List<Reservation.Line>> lines(List<String> ids) {
    var lines = new HashMap<String, List<Reservation.Line>>();
    for (var from = 0; from < ids.size(); from += AT_ONCE) {
      var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      handle
          .createQuery(
              """
              SELECT l.*, p.quantity AS left_here
                FROM reservation_line l
                LEFT JOIN reservation_left_here p ON p.reservation = l.reservation AND p.n = l.n
               WHERE l.reservation IN (<ids>) AND coalesce(p.quantity, 1) > 0
               ORDER BY l.reservation, l.at
              """)
          .bindList("ids", some)
          .map((row, context) -> Map.entry(row.getString("reservation"), line(row)))
          .forEach(
              it -> lines.computeIfAbsent(it.getKey(), id -> new ArrayList<>()).add(it.getValue()));
    }
    return lines;
  }

  private static Reservation.Line line(ResultSet row) throws SQLException {
    var currency = Currency.getInstance(row.getString("currency"));
    var line =
        new Reservation.Line(
            row.getInt("n"),
            new ItemId(row.getString("item")),
            row.getString("sku"),
            row.getString("label"),
            new Quantity(row.getLong("quantity")),
            new UnitPrice(row.getLong("unit"), currency),
            new Money(row.getLong("total"), currency),
            new VatRate(row.getInt("vat")));
    return Columns.number(row, "left_here")
        .map(left -> line.atMost(new Quantity(left)))
        .orElse(line);
  }
}
