package comptoir.outbox;

import comptoir.db.Tx;
import comptoir.reservation.Reservation;
import comptoir.value.CustomerId;
import comptoir.value.EnvelopeId;
import comptoir.value.ReservationId;
import comptoir.value.TransactionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The outbox's rows as others ask for them.
final class OutboxLookTable {

  /// The envelopes of one commit follow each other.
  private static final int MOST_IN_A_COMMIT = 500;

  private OutboxLookTable() {}

  static List<Outbox.Unsent> unsentSales(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            SELECT position, id, subject FROM outbox
             WHERE kind = 'sale' AND state IN ('waiting', 'claimed', 'parked')
            UNION
            SELECT s.position, s.id, s.subject FROM outbox o JOIN outbox s ON s.id = o.awaits
             WHERE o.state IN ('waiting', 'claimed') AND s.kind = 'sale'
            ORDER BY position
            """)
        .map(
            (row, context) ->
                new Outbox.Unsent(
                    EnvelopeId.parse(row.getString("id")),
                    TransactionId.parse(row.getString("subject"))))
        .list();
  }

  static Set<TransactionId> unsentAmong(Tx tx, Collection<TransactionId> transactions) {
    return Set.copyOf(
        tx.handle()
            .createQuery(
                """
                SELECT subject FROM outbox
                 WHERE kind = 'sale' AND state IN ('waiting', 'claimed', 'parked')
                   AND subject IN (SELECT value FROM json_each(:subjects))
                """)
            .bind("subjects", json(transactions))
            .map((row, context) -> TransactionId.parse(row.getString("subject")))
            .list());
  }

  static List<Envelope.ReservationStep> stepsOf(Tx tx, EnvelopeId sale) {
    return tx
        .handle()
        .createQuery(
            """
            SELECT s.* FROM outbox s JOIN outbox o ON o.id = :id
             WHERE s.position > o.position AND s.position < o.position + :most AND s.awaits = o.id
             ORDER BY s.position
            """)
        .bind("id", sale.toString())
        .bind("most", MOST_IN_A_COMMIT)
        .map((row, context) -> OutboxTable.envelope(row))
        .stream()
        .<Envelope.ReservationStep>mapMulti(
            (envelope, steps) -> {
              if (envelope instanceof Envelope.ReservationStep step) {
                steps.accept(step);
              }
            })
        .toList();
  }

  /// What was told of the customer and has no word that ends its waiting, in order.
  static List<Envelope.CustomerTold> toldOf(Tx tx, CustomerId customer) {
    return tx
        .handle()
        .createQuery(
            """
            SELECT * FROM outbox
             WHERE state IN ('waiting', 'claimed', 'parked') AND kind = :kind
               AND subject = :customer
             ORDER BY position
            """)
        .bind("kind", OutboxTable.CUSTOMER)
        .bind("customer", customer.value())
        .map((row, context) -> OutboxTable.envelope(row))
        .stream()
        .<Envelope.CustomerTold>mapMulti(
            (envelope, told) -> {
              if (envelope instanceof Envelope.CustomerTold it) {
                told.accept(it);
              }
            })
        .toList();
  }

  static List<EnvelopeId> acknowledgedHandOvers(Tx tx, Collection<ReservationId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return tx
        .handle()
        .createQuery(
            """
            SELECT * FROM outbox
             WHERE state = 'acknowledged' AND kind = :kind
               AND subject IN (<reservations>)
            """)
        .bind("kind", OutboxTable.STEP)
        .bindList("reservations", ids.stream().map(ReservationId::value).toList())
        .map((row, context) -> OutboxTable.envelope(row))
        .stream()
        .filter(
            envelope ->
                envelope instanceof Envelope.ReservationStep step
                    && step.to() == Reservation.State.HANDED_OVER
                    && step.parts().isEmpty())
        .map(Envelope::id)
        .toList();
  }

  /// The envelopes of these transactions' sales, where the platform has acknowledged them.
  static List<Outbox.Unsent> acknowledgedSales(Tx tx, Collection<TransactionId> transactions) {
    return tx.handle()
        .createQuery(
            """
            SELECT id, subject FROM outbox
             WHERE state IN ('acknowledged', 'aside') AND kind = 'sale'
               AND subject IN (SELECT value FROM json_each(:subjects))
             ORDER BY position
            """)
        .bind("subjects", json(transactions))
        .map(
            (row, context) ->
                new Outbox.Unsent(
                    EnvelopeId.parse(row.getString("id")),
                    TransactionId.parse(row.getString("subject"))))
        .list();
  }

  /// Has acknowledged envelopes wait again, and what awaited them and was acknowledged too.
  static void waitAgain(Tx tx, Collection<EnvelopeId> ids, Instant due) {
    tx.handle()
        .createUpdate(
            """
            UPDATE outbox SET state = 'waiting', due_at = :due, reference = NULL
             WHERE state IN ('acknowledged', 'aside')
               AND (id IN (SELECT value FROM json_each(:ids))
                    OR awaits IN (SELECT value FROM json_each(:ids)))
            """)
        .bind("due", due.toEpochMilli())
        .bind("ids", json(ids))
        .execute();
  }

  /// From one moment to another, which is not counted.
  record Span(Instant from, Instant until) {}

  /// As [#waitAgain] for all but sales, by when they were made.
  static int othersWaitAgain(Tx tx, Span made, Instant due) {
    return tx.handle()
        .createUpdate(
            """
            UPDATE outbox SET state = 'waiting', due_at = :due, reference = NULL
             WHERE state = 'acknowledged' AND kind <> 'sale'
               AND made_at >= :from AND made_at < :until
            """)
        .bind("due", due.toEpochMilli())
        .bind("from", made.from().toEpochMilli())
        .bind("until", made.until().toEpochMilli())
        .execute();
  }

  static Optional<EnvelopeId> awaitedBy(Tx tx, EnvelopeId id) {
    return tx.handle()
        .createQuery("SELECT awaits FROM outbox WHERE id = :id AND awaits IS NOT NULL")
        .bind("id", id.toString())
        .mapTo(String.class)
        .findOne()
        .map(EnvelopeId::parse);
  }

  /// Whether the platform has it and has said of all that awaits it what becomes of it.
  static boolean hasLeftWhole(Tx tx, EnvelopeId id) {
    return tx.handle()
        .createQuery(
            """
            SELECT o.state IN ('acknowledged', 'aside') AND NOT EXISTS (
                     SELECT 1 FROM outbox s
                      WHERE s.position > o.position AND s.position < o.position + :most
                        AND s.awaits = o.id AND s.state IN ('waiting', 'claimed'))
              FROM outbox o WHERE o.id = :id
            """)
        .bind("id", id.toString())
        .bind("most", MOST_IN_A_COMMIT)
        .map((row, context) -> row.getBoolean(1))
        .findOne()
        .orElse(false);
  }

  /// Of these, those that the platform has.
  static List<EnvelopeId> acknowledged(Tx tx, Collection<EnvelopeId> ids) {
    return tx.handle()
        .createQuery(
            """
            SELECT id FROM outbox
             WHERE state IN ('acknowledged', 'aside') AND id IN (SELECT value FROM json_each(:ids))
            """)
        .bind("ids", json(ids))
        .map((row, context) -> EnvelopeId.parse(row.getString("id")))
        .list();
  }

  static List<EnvelopeId> known(Tx tx, Collection<EnvelopeId> ids) {
    return tx.handle()
        .createQuery("SELECT id FROM outbox WHERE id IN (SELECT value FROM json_each(:ids))")
        .bind("ids", json(ids))
        .map((row, context) -> EnvelopeId.parse(row.getString("id")))
        .list();
  }

  static Optional<Instant> madeAt(Tx tx, EnvelopeId id) {
    return tx.handle()
        .createQuery("SELECT made_at FROM outbox WHERE id = :id")
        .bind("id", id.toString())
        .map((row, context) -> Instant.ofEpochMilli(row.getLong("made_at")))
        .findOne();
  }

  private static String json(Collection<?> ids) {
    return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
  }
}
