package comptoir.customer;

import comptoir.value.CustomerId;
import comptoir.value.EnvelopeId;
import comptoir.value.Fault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was told of customers at this till, sealed, in the order in which it was told. A row that
/// does not open (its key was lost) is left out: nobody can bring it again.
final class ToldTable {

  private static final Logger LOG = LoggerFactory.getLogger(ToldTable.class);

  private final Handle handle;
  private final SealedChange form;

  ToldTable(Handle handle, SealedChange form) {
    this.handle = handle;
    this.form = form;
  }

  /// One change.
  ///
  /// @param isNew whether it made the customer
  /// @param isTaken whether the platform has it
  record Row(
      EnvelopeId envelope,
      CustomerId customer,
      boolean isNew,
      CustomerChange change,
      Instant at,
      boolean isTaken) {}

  void insert(Row told, List<Long> blindKeys) {
    handle
        .createUpdate(
            """
            INSERT INTO customer_told (envelope, customer, deed, sealed, told_at, stands)
            VALUES (:envelope, :customer, :deed, :sealed, :at, 1)
            """)
        .bind("envelope", told.envelope().toString())
        .bind("customer", told.customer().value())
        .bind("deed", told.isNew() ? "create" : "edit")
        .bind("sealed", form.seal(told.envelope(), told.change()))
        .bind("at", told.at().toEpochMilli())
        .execute();
    lead(told.envelope(), blindKeys);
  }

  void lead(EnvelopeId envelope, List<Long> blindKeys) {
    for (var key : blindKeys) {
      handle.execute(
          """
          INSERT OR IGNORE INTO customer_told_blind (blind, told)
          SELECT ?, position FROM customer_told WHERE envelope = ?
          """,
          key,
          envelope.toString());
    }
  }

  /// A change as it lies here, sealed, in Base64.
  record Sealed(boolean isNew, String bytes) {}

  Optional<Sealed> sealed(EnvelopeId envelope) {
    return handle
        .createQuery("SELECT deed, sealed FROM customer_told WHERE envelope = :envelope")
        .bind("envelope", envelope.toString())
        .map(
            (row, context) ->
                new Sealed(
                    row.getString("deed").equals("create"),
                    Base64.getEncoder().encodeToString(row.getBytes("sealed"))))
        .findOne();
  }

  /// Puts a sealed change back whose row was lost; what leads to it by phone, e-mail or card is
  /// missing then.
  static void putBack(Handle handle, Told.Copied copied) {
    handle.execute(
        """
        INSERT OR IGNORE INTO customer_told (envelope, customer, deed, sealed, told_at, stands)
        VALUES (?, ?, ?, ?, ?, 1)
        """,
        copied.envelope().id().toString(),
        copied.envelope().customer().value(),
        copied.isNew() ? "create" : "edit",
        Base64.getDecoder().decode(copied.sealed()),
        copied.envelope().madeAt().toEpochMilli());
  }

  /// Those that stand and to which nothing leads by phone, e-mail or card.
  List<Row> unled() {
    return handle
        .createQuery(
            """
            SELECT * FROM customer_told t
             WHERE stands = 1
               AND NOT EXISTS (SELECT 1 FROM customer_told_blind b WHERE b.told = t.position)
             ORDER BY position
            """)
        .map((row, context) -> opened(row))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  boolean hasStanding() {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM customer_told WHERE stands = 1)")
        .mapTo(Boolean.class)
        .one();
  }

  List<Row> standing() {
    return handle
        .createQuery("SELECT * FROM customer_told WHERE stands = 1 ORDER BY position")
        .map((row, context) -> opened(row))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  List<Row> standing(Collection<CustomerId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            """
            SELECT * FROM customer_told
             WHERE customer IN (<ids>) AND stands = 1 ORDER BY position
            """)
        .bindList("ids", ids.stream().map(CustomerId::value).toList())
        .map((row, context) -> opened(row))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  List<CustomerId> byBlindKey(long blindKey) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT t.customer FROM customer_told_blind b
              JOIN customer_told t ON t.position = b.told
             WHERE b.blind = :blind AND t.stands = 1 ORDER BY t.customer
            """)
        .bind("blind", blindKey)
        .map((row, context) -> new CustomerId(row.getString(1)))
        .list();
  }

  Optional<Row> find(EnvelopeId envelope) {
    return handle
        .createQuery("SELECT * FROM customer_told WHERE envelope = :envelope")
        .bind("envelope", envelope.toString())
        .map((row, context) -> opened(row))
        .findOne()
        .flatMap(row -> row);
  }

  /// What made the customer, where the platform has not taken it.
  Optional<EnvelopeId> untakenMaking(CustomerId customer) {
    return handle
        .createQuery(
            """
            SELECT envelope FROM customer_told
             WHERE customer = :customer AND deed = 'create' AND taken_at IS NULL
            """)
        .bind("customer", customer.value())
        .mapTo(String.class)
        .findFirst()
        .map(EnvelopeId::parse);
  }

  void taken(EnvelopeId envelope, Instant at) {
    handle.execute(
        "UPDATE customer_told SET taken_at = ? WHERE envelope = ?",
        at.toEpochMilli(),
        envelope.toString());
  }

  /// What came down counts from now on.
  void end(EnvelopeId envelope) {
    handle.execute("UPDATE customer_told SET stands = 0 WHERE envelope = ?", envelope.toString());
  }

  /// The platform refused the change: what it has counts. Who was made here stays known here.
  void refused(EnvelopeId envelope) {
    handle.execute(
        "UPDATE customer_told SET stands = 0 WHERE envelope = ? AND deed = 'edit'",
        envelope.toString());
  }

  /// Ends what has come down since the platform took it. For a connection that sees both files.
  void endWhatCameDown() {
    handle.execute(
        """
        UPDATE customer_told SET stands = 0
         WHERE stands = 1 AND taken_at IS NOT NULL
           AND EXISTS (SELECT 1 FROM customer c
                        WHERE c.id = customer_told.customer
                          AND c.received_at >= customer_told.taken_at)
        """);
  }

  /// It is another customer's from now on, and ends where that one's own record is here: the
  /// platform has put into it what was missing. For a connection that sees both files.
  void passTo(CustomerId minted, CustomerId customer) {
    handle
        .createUpdate(
            """
            UPDATE customer_told SET customer = :customer,
                   stands = stands AND NOT EXISTS (SELECT 1 FROM customer WHERE id = :customer)
             WHERE customer = :minted
            """)
        .bind("customer", customer.value())
        .bind("minted", minted.value())
        .execute();
  }

  void forget(CustomerId customer) {
    handle.execute(
        """
        DELETE FROM customer_told_blind WHERE told IN
          (SELECT position FROM customer_told WHERE customer = ?)
        """,
        customer.value());
    handle.execute("DELETE FROM customer_told WHERE customer = ?", customer.value());
  }

  /// Removes what ended and was taken before that moment.
  void removeTakenBefore(Instant moment) {
    handle.execute(
        """
        DELETE FROM customer_told_blind WHERE told IN
          (SELECT position FROM customer_told WHERE stands = 0 AND taken_at < ?)
        """,
        moment.toEpochMilli());
    handle.execute(
        "DELETE FROM customer_told WHERE stands = 0 AND taken_at < ?", moment.toEpochMilli());
  }

  private Optional<Row> opened(ResultSet row) throws SQLException {
    var envelope = EnvelopeId.parse(row.getString("envelope"));
    try {
      return Optional.of(
          new Row(
              envelope,
              new CustomerId(row.getString("customer")),
              row.getString("deed").equals("create"),
              form.open(envelope, row.getBytes("sealed")),
              Instant.ofEpochMilli(row.getLong("told_at")),
              row.getObject("taken_at") != null));
    } catch (Fault unreadable) {
      LOG.warn("{}: it is left out", unreadable.getMessage());
      return Optional.empty();
    }
  }
}
