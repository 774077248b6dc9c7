package comptoir.reservation;

import comptoir.db.Columns;
import comptoir.reservation.Reservation.State;
import comptoir.value.EnvelopeId;
import comptoir.value.OperatorId;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/// What was done here with reservations, in the till's own file: it outlives the cache.
final class StepHereTable {

  /// The platform says that nothing was handed over; what it says after that is news.
  private static final List<String> UNDONE = names(State::isUndone);

  private static final List<String> FINAL = names(State::isFinal);

  private final Handle handle;

  StepHereTable(Handle handle) {
    this.handle = handle;
  }

  private static List<String> names(Predicate<State> which) {
    return Arrays.stream(State.values()).filter(which).map(State::name).toList();
  }

  /// The last step counts; the locker stays where the new one names none.
  void step(StepOrder order, State to) {
    handle
        .createUpdate(
            """
            INSERT INTO reservation_step_here (reservation, envelope, state, at, locker)
            VALUES (:id, :envelope, :state, :at, :locker)
            ON CONFLICT (reservation) DO UPDATE SET envelope = excluded.envelope,
              state = excluded.state, at = excluded.at, locker = coalesce(excluded.locker, locker)
            """)
        .bind("id", order.id().value())
        .bind("envelope", order.envelope().toString())
        .bind("state", to.name())
        .bind("at", order.at().toEpochMilli())
        .bind("locker", order.locker().orElse(null))
        .execute();
  }

  /// The platform would not have the step that this envelope tells: what it said in its place
  /// holds, or nothing. A later step of this till stands as it is.
  void refused(EnvelopeId envelope, Optional<State> told) {
    told.ifPresentOrElse(
        state ->
            handle.execute(
                "UPDATE reservation_step_here SET state = ? WHERE envelope = ?",
                state.name(),
                envelope.toString()),
        () ->
            handle.execute(
                "DELETE FROM reservation_step_here WHERE envelope = ?", envelope.toString()));
  }

  void handOver(ReservationId id) {
    handle.execute(
        "INSERT OR IGNORE INTO reservation_handed_over_here (reservation) VALUES (?)", id.value());
  }

  void handOver(Handing handing) {
    handle.execute(
        "INSERT OR REPLACE INTO reservation_handed_over_here (reservation, at, operator)"
            + " VALUES (?, ?, ?)",
        handing.id().value(),
        handing.at().toEpochMilli(),
        handing.operator().value());
  }

  /// What was handed over here since then.
  List<HandedOver> handedOverSince(Instant since) {
    return handle
        .createQuery(
            """
            SELECT h.reservation, h.at, h.operator,
                   p.known_by, p.paper, p.operator AS checked_by, p.at AS checked_at
              FROM reservation_handed_over_here h
              LEFT JOIN reservation_proof_here p ON p.reservation = h.reservation
             WHERE h.at >= :since ORDER BY h.at
            """)
        .bind("since", since.toEpochMilli())
        .map((row, context) -> handedOver(row))
        .list();
  }

  private static HandedOver handedOver(ResultSet row) throws SQLException {
    var knownBy = Columns.text(row, "known_by").map(Proof.KnownBy::valueOf);
    return new HandedOver(
        new ReservationId(row.getString("reservation")),
        Columns.instant(row, "at"),
        new OperatorId(row.getString("operator")),
        knownBy.isPresent() ? Optional.of(proof(knownBy.get(), row)) : Optional.empty());
  }

  private static Proof proof(Proof.KnownBy knownBy, ResultSet row) throws SQLException {
    return new Proof(
        knownBy,
        Columns.text(row, "paper").map(Proof.Paper::valueOf),
        new OperatorId(row.getString("checked_by")),
        Columns.instant(row, "checked_at"));
  }

  void left(ReservationId id, int line, Quantity left) {
    handle.execute(
        "INSERT OR REPLACE INTO reservation_left_here (reservation, n, quantity) VALUES (?, ?, ?)",
        id.value(),
        line,
        left.milli());
  }

  /// What the feed says of these lines holds again.
  void forgetLeft(ReservationId id, List<Reservation.Part> parts) {
    for (var part : parts) {
      handle.execute(
          "DELETE FROM reservation_left_here WHERE reservation = ? AND n = ?",
          id.value(),
          part.n());
    }
  }

  void pick(ReservationId id, Pick pick) {
    handle.execute(
        "INSERT OR REPLACE INTO reservation_pick_here (reservation, n, quantity, missing)"
            + " VALUES (?, ?, ?, ?)",
        id.value(),
        pick.n(),
        pick.found().milli(),
        pick.missing() ? 1 : 0);
  }

  List<Pick> picks(ReservationId id) {
    return handle
        .createQuery("SELECT * FROM reservation_pick_here WHERE reservation = :id ORDER BY n")
        .bind("id", id.value())
        .map(
            (row, context) ->
                new Pick(
                    row.getInt("n"),
                    new Quantity(row.getLong("quantity")),
                    row.getBoolean("missing")))
        .list();
  }

  void prove(ReservationId id, Proof proof) {
    handle.execute(
        "INSERT OR REPLACE INTO reservation_proof_here (reservation, known_by, paper, operator, at)"
            + " VALUES (?, ?, ?, ?, ?)",
        id.value(),
        proof.knownBy().name(),
        proof.paper().map(Proof.Paper::name).orElse(null),
        proof.operator().value(),
        proof.at().toEpochMilli());
  }

  /// Forgets what the feed says by itself now, and the hand-overs of which it says that they were
  /// none. For a connection that sees both files.
  void tidy() {
    forgetSteps();
    handle.execute(
        """
        DELETE FROM reservation_left_here WHERE EXISTS (
          SELECT 1 FROM reservation r LEFT JOIN reservation_line l
              ON l.reservation = r.id AND l.n = reservation_left_here.n
           WHERE r.id = reservation_left_here.reservation
             AND coalesce(l.quantity, 0) <= reservation_left_here.quantity)
        """);
    forgetWhere("reservation_pick_here", FINAL);
    forgetWhere("reservation_handed_over_here", UNDONE);
  }

  private void forgetSteps() {
    for (var here : State.values()) {
      var reached = names(it -> it != State.OTHER && !StateMachine.isBefore(it, here));
      handle
          .createUpdate(
              """
              DELETE FROM reservation_step_here WHERE state = :state AND reservation IN
                (SELECT s.reservation FROM reservation_step_here s
                   JOIN reservation r ON r.id = s.reservation WHERE r.state IN (<reached>))
              """)
          .bind("state", here.name())
          .bindList("reached", reached)
          .execute();
    }
  }

  private void forgetWhere(String table, List<String> states) {
    handle
        .createUpdate(
            """
            DELETE FROM %1$s WHERE reservation IN
              (SELECT h.reservation FROM %1$s h
                 JOIN reservation r ON r.id = h.reservation WHERE r.state IN (<states>))
            """
                .formatted(table))
        .bindList("states", states)
        .execute();
  }
}
