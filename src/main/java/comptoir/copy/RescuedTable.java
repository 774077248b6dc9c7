package comptoir.copy;

import comptoir.db.Columns;
import comptoir.db.Tx;
import comptoir.fiscal.FiscalStamp;
import comptoir.journal.Journalled;
import comptoir.value.CustomerId;
import comptoir.value.TransactionId;
import java.util.Optional;

/// Rows of the sales that were rescued.
final class RescuedTable {

  private RescuedTable() {}

  static void insert(Tx tx, CopiedSale sale) {
    var entry = sale.entry();
    tx.handle()
        .createUpdate(
            """
            INSERT OR IGNORE INTO rescued_sale (transaction_id, envelope, record, record_sha256,
              header, signature, algorithm, customer)
            VALUES (:id, :envelope, :record, :sha256, :header, :signature, :algorithm, :customer)
            """)
        .bind("id", entry.transaction().id().toString())
        .bind("envelope", sale.envelope().toString())
        .bind("record", entry.record())
        .bind("sha256", entry.recordSha256())
        .bind("header", entry.stamp().header())
        .bind("signature", entry.stamp().signature())
        .bind("algorithm", entry.stamp().algorithm())
        .bind("customer", entry.customer().map(CustomerId::value))
        .execute();
  }

  static Optional<Journalled> find(Tx tx, TransactionId id) {
    return tx.handle()
        .createQuery("SELECT * FROM rescued_sale WHERE transaction_id = :id")
        .bind("id", id.toString())
        .map(
            (row, context) ->
                Journalled.read(
                    id,
                    Columns.text(row, "customer").map(CustomerId::new),
                    row.getString("record"),
                    row.getString("record_sha256"),
                    new FiscalStamp(
                        row.getString("header"),
                        row.getString("signature"),
                        row.getString("algorithm"))))
        .findOne();
  }
}
