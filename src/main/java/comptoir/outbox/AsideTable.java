package comptoir.outbox;

import comptoir.db.Tx;
import comptoir.value.EnvelopeId;
import comptoir.value.OperatorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Rows of what was put aside for good.
final class AsideTable {

  private AsideTable() {}

  static void put(Tx tx, EnvelopeId id, Aside aside) {
    tx.handle()
        .execute(
            "UPDATE outbox SET state = 'aside' WHERE id = ? AND state = 'parked'", id.toString());
    tx.handle()
        .execute(
            "INSERT OR REPLACE INTO outbox_aside (envelope, at, operator, why) VALUES (?, ?, ?, ?)",
            id.toString(),
            aside.at().toEpochMilli(),
            aside.by().value(),
            aside.why().name());
  }

  static List<PutAside> all(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            SELECT o.*, a.at, a.operator, a.why
              FROM outbox o JOIN outbox_aside a ON a.envelope = o.id
             WHERE o.state = 'aside' ORDER BY o.position
            """)
        .map((row, context) -> new PutAside(OutboxTable.parked(row), aside(row)))
        .list();
  }

  private static Aside aside(ResultSet row) throws SQLException {
    return new Aside(
        new OperatorId(row.getString("operator")),
        Instant.ofEpochMilli(row.getLong("at")),
        Aside.Why.valueOf(row.getString("why")));
  }
}
