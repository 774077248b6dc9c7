package comptoir.sync;

import comptoir.customer.Erasure;
import comptoir.db.Tx;
import comptoir.value.CustomerId;
import java.time.Instant;
import java.util.List;

/// Who asked to be forgotten: in the till's own file with what became of it (`erasure`), and in the
/// cache as far as its feed was followed (`erased`).
final class ErasureTable {

  private ErasureTable() {}

  static void note(Tx tx, List<Erasure> erasures) {
    insert(tx, erasures, "erasure");
  }

  /// For the cache.
  static void follow(Tx tx, List<Erasure> erasures) {
    insert(tx, erasures, "erased");
  }

  private static void insert(Tx tx, List<Erasure> erasures, String table) {
    var batch =
        tx.handle()
            .prepareBatch(
                "INSERT OR IGNORE INTO "
                    + table
                    + " (id, customer, requested_at) VALUES (?, ?, ?)");
    for (var erasure : erasures) {
      batch.add(erasure.id(), erasure.customer().value(), erasure.requestedAt().toEpochMilli());
    }
    batch.execute();
  }

  /// For a connection that sees both files.
  static void takeOverFollowed(Tx tx) {
    tx.handle()
        .execute(
            """
            INSERT OR IGNORE INTO erasure (id, customer, requested_at)
            SELECT id, customer, requested_at FROM erased
            """);
  }

  /// Those that are not done.
  static List<Erasure> open(Tx tx) {
    return tx.handle()
        .createQuery("SELECT * FROM erasure WHERE done_at IS NULL ORDER BY id")
        .map(
            (row, context) ->
                new Erasure(
                    row.getString("id"),
                    new CustomerId(row.getString("customer")),
                    Instant.ofEpochMilli(row.getLong("requested_at"))))
        .list();
  }

  static void done(Tx tx, Erasure erasure, Instant now) {
    tx.handle()
        .execute("UPDATE erasure SET done_at = ? WHERE id = ?", now.toEpochMilli(), erasure.id());
  }
}
