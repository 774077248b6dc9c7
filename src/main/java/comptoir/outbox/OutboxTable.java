package comptoir.outbox;

import comptoir.db.Tx;
import comptoir.reservation.Reservation;
import comptoir.value.CustomerId;
import comptoir.value.EnvelopeId;
import comptoir.value.OperatorId;
import comptoir.value.ReservationId;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Rows of the outbox.
final class OutboxTable {

  private static final String SALE = "sale";
  private static final String RESCUED = "rescued";
  static final String STEP = "reservation-step";
  private static final String ERASURE = "erasure-done";
  static final String CUSTOMER = "customer";

  /// Parts the parts of a detail: ids are opaque, and may hold any sign that is printed.
  private static final String PART = "\u001f";

  static final String ACKNOWLEDGED = "acknowledged";
  static final String PARKED = "parked";
  private static final String ASIDE = "aside";

  private OutboxTable() {}

  /// An envelope that waits or is being sent.
  ///
  /// @param awaited the state of the envelope it awaits; empty where it awaits none
  record Row(Envelope envelope, Instant dueAt, Optional<String> awaited) {

    boolean awaits(String state) {
      return awaited.filter(state::equals).isPresent();
    }

    boolean isReady() {
      return awaited.isEmpty() || awaits(ACKNOWLEDGED) || awaits(ASIDE);
    }
  }

  static void insert(Tx tx, Envelope envelope) {
    switch (envelope) {
      case Envelope.Sale sale ->
          insert(tx, sale, new Fields(SALE, sale.transaction().toString(), "", null));
      case Envelope.ReservationStep step ->
          insert(
              tx,
              step,
              new Fields(
                  STEP,
                  step.reservation().value(),
                  detail(step),
                  step.awaits().map(EnvelopeId::toString).orElse(null)));
      case Envelope.RescuedSale rescued ->
          insert(tx, rescued, new Fields(RESCUED, rescued.transaction().toString(), "", null));
      case Envelope.CustomerTold told ->
          insert(
              tx,
              told,
              new Fields(
                  CUSTOMER,
                  told.customer().value(),
                  told.operator().value(),
                  told.awaits().map(EnvelopeId::toString).orElse(null)));
      case Envelope.ErasureDone done ->
          insert(tx, done, new Fields(ERASURE, done.customer().value(), done.erasure(), null));
    }
  }

  private record Fields(String kind, String subject, String detail, @Nullable String awaits) {}

  private static void insert(Tx tx, Envelope envelope, Fields fields) {
    var millis = envelope.madeAt().toEpochMilli();
    tx.handle()
        .createUpdate(
            """
            INSERT INTO outbox (id, kind, subject, detail, made_at, awaits, state, due_at)
            VALUES (:id, :kind, :subject, :detail, :madeAt, :awaits, 'waiting', :madeAt)
            """)
        .bind("id", envelope.id().toString())
        .bind("kind", fields.kind())
        .bind("subject", fields.subject())
        .bind("detail", fields.detail())
        .bind("awaits", fields.awaits())
        .bind("madeAt", millis)
        .execute();
  }

  private static String detail(Envelope.ReservationStep step) {
    return String.join(
        PART,
        step.from().name(),
        step.to().name(),
        step.operator().value(),
        step.transaction().map(TransactionId::toString).orElse(""),
        step.till().map(TillId::value).orElse(""),
        StepParts.write(step.parts()),
        step.locker().orElse(""));
  }

  /// Shows the open rows in order until the visitor has enough. The index is named because the
  /// planner would otherwise sort all that waits each time.
  static void visitOpen(Tx tx, Predicate<Row> visitor) {
    try (var rows =
        tx.handle()
            .createQuery(
                """
                SELECT o.*, coalesce(a.state, 'acknowledged') AS awaited
                  FROM outbox o INDEXED BY outbox_open
                  LEFT JOIN outbox a ON a.id = o.awaits
                 WHERE o.state IN ('waiting', 'claimed')
                 ORDER BY o.position
                """)
            .map((row, context) -> row(row))
            .iterator()) {
      var goesOn = true;
      while (goesOn && rows.hasNext()) {
        goesOn = visitor.test(rows.next());
      }
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    var awaits = Optional.ofNullable(row.getString("awaits"));
    var awaited = row.getString("awaited");
    return new Row(
        envelope(row), Instant.ofEpochMilli(row.getLong("due_at")), awaits.map(id -> awaited));
  }

  static void claim(Tx tx, List<EnvelopeId> ids) {
    var batch = tx.handle().prepareBatch("UPDATE outbox SET state = 'claimed' WHERE id = ?");
    ids.forEach(id -> batch.add(id.toString()));
    if (!ids.isEmpty()) {
      batch.execute();
    }
  }

  static void acknowledge(Tx tx, EnvelopeId id, Optional<String> reference) {
    tx.handle()
        .createUpdate(
            """
            UPDATE outbox SET state = 'acknowledged', reference = :reference, tries = tries + 1
             WHERE id = :id
            """)
        .bind("reference", reference)
        .bind("id", id.toString())
        .execute();
  }

  /// What is told of a customer is told no more; a word that still comes on it is on nothing.
  static void withdraw(Tx tx, CustomerId customer) {
    tx.handle()
        .execute("DELETE FROM outbox WHERE kind = ? AND subject = ?", CUSTOMER, customer.value());
  }

  /// What the platform has is not refused any more.
  static void park(Tx tx, Outcome.Rejected rejected) {
    tx.handle()
        .createUpdate(
            """
            UPDATE outbox SET state = 'parked', code = :code, message = :message,
                   reference = :reference, tries = tries + 1
             WHERE id = :id AND state <> 'acknowledged'
            """)
        .bind("reference", rejected.state())
        .bind("code", rejected.code())
        .bind("message", rejected.message())
        .bind("id", rejected.id().toString())
        .execute();
  }

  static Optional<String> state(Tx tx, EnvelopeId id) {
    return tx.handle()
        .createQuery("SELECT state FROM outbox WHERE id = :id")
        .bind("id", id.toString())
        .mapTo(String.class)
        .findOne();
  }

  static int tries(Tx tx, EnvelopeId id) {
    return tx.handle()
        .createQuery("SELECT tries FROM outbox WHERE id = :id")
        .bind("id", id.toString())
        .mapTo(Integer.class)
        .findOne()
        .orElse(0);
  }

  static Set<TransactionId> withoutWord(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            SELECT subject FROM outbox INDEXED BY outbox_open
             WHERE state IN ('waiting', 'claimed') AND kind IN ('sale', 'rescued')
               AND (state = 'claimed' OR tries > 0)
            """)
        .map((row, context) -> TransactionId.parse(row.getString(1)))
        .set();
  }

  static void wait(Tx tx, Outcome.Retry retry, Instant due) {
    tx.handle()
        .createUpdate(
            """
            UPDATE outbox SET state = 'waiting', code = :code, due_at = :due, tries = tries + 1
             WHERE id = :id
            """)
        .bind("code", retry.code())
        .bind("due", due.toEpochMilli())
        .bind("id", retry.id().toString())
        .execute();
  }

  static void release(Tx tx, EnvelopeId id, Instant due) {
    tx.handle()
        .execute(
            """
            UPDATE outbox SET state = 'waiting', due_at = ?, reference = NULL
             WHERE id = ? AND state = 'parked'
            """,
            due.toEpochMilli(),
            id.toString());
  }

  static void allDue(Tx tx, Instant now) {
    tx.handle()
        .execute(
            "UPDATE outbox SET due_at = ? WHERE state IN ('waiting', 'claimed') AND due_at > ?",
            now.toEpochMilli(),
            now.toEpochMilli());
  }

  static OutboxState state(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            SELECT (SELECT count(*) FROM outbox WHERE state IN ('waiting', 'claimed')) AS waiting,
                   (SELECT made_at FROM outbox INDEXED BY outbox_open
                     WHERE state IN ('waiting', 'claimed') ORDER BY position LIMIT 1) AS oldest,
                   (SELECT count(*) FROM outbox WHERE state = 'parked') AS parked
            """)
        .map((row, context) -> state(row))
        .one();
  }

  private static OutboxState state(ResultSet row) throws SQLException {
    var oldest = row.getLong("oldest");
    var since =
        row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(oldest));
    return new OutboxState(row.getLong("waiting"), since, row.getLong("parked"));
  }

  static List<Parked> parked(Tx tx) {
    return tx.handle()
        .createQuery("SELECT * FROM outbox WHERE state = 'parked' ORDER BY position")
        .map((row, context) -> parked(row))
        .list();
  }

  static Parked parked(ResultSet row) throws SQLException {
    return new Parked(
        envelope(row),
        row.getString("code"),
        row.getString("message"),
        Optional.ofNullable(row.getString("reference")));
  }

  static Envelope envelope(ResultSet row) throws SQLException {
    var id = EnvelopeId.parse(row.getString("id"));
    var subject = row.getString("subject");
    var madeAt = Instant.ofEpochMilli(row.getLong("made_at"));
    return switch (row.getString("kind")) {
      case SALE -> new Envelope.Sale(id, TransactionId.parse(subject), madeAt);
      case RESCUED -> new Envelope.RescuedSale(id, TransactionId.parse(subject), madeAt);
      case CUSTOMER ->
          new Envelope.CustomerTold(
              id,
              new CustomerId(subject),
              new OperatorId(row.getString("detail")),
              madeAt,
              Optional.ofNullable(row.getString("awaits")).map(EnvelopeId::parse));
      case ERASURE ->
          new Envelope.ErasureDone(id, row.getString("detail"), new CustomerId(subject), madeAt);
      default -> step(row, id, madeAt);
    };
  }

  private static Envelope step(ResultSet row, EnvelopeId id, Instant madeAt) throws SQLException {
    var subject = row.getString("subject");
    var detail = List.of(row.getString("detail").split(PART, 7));
    return new Envelope.ReservationStep(
        id,
        new ReservationId(subject),
        Reservation.State.valueOf(detail.get(0)),
        Reservation.State.valueOf(detail.get(1)),
        new OperatorId(detail.get(2)),
        part(detail, 3).map(TransactionId::parse),
        madeAt,
        Optional.ofNullable(row.getString("awaits")).map(EnvelopeId::parse),
        part(detail, 4).map(TillId::new),
        part(detail, 5).map(StepParts::read).orElse(List.of()),
        part(detail, 6));
  }

  /// A row that an earlier version wrote has fewer.
  private static Optional<String> part(List<String> detail, int at) {
    return detail.stream().skip(at).findFirst().filter(text -> !text.isEmpty());
  }
}
