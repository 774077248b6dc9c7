package comptoir.standin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Sums over the sales: of a till's days, and of all.
final class SumTable {
  private final Handle handle;

  SumTable(Handle handle) {
    this.handle = handle;
  }

  /// The highest number of a till.
  Optional<ObjectNode> head(String till) {
    return handle
        .createQuery(
            "SELECT chain, seq, signature FROM sale WHERE till = :till ORDER BY seq DESC LIMIT 1")
        .bind("till", till)
        .map(
            (row, ctx) -> {
              ObjectNode head = node().put("chain", row.getString(1)).put("seq", row.getLong(2));
              String signature = row.getString(3);
              return signature == null ? head : head.put("signature", signature);
            })
        .findOne();
  }

  /// The days with sales from `from` to `to`, without their tenders and VAT.
  List<ObjectNode> days(String till, String from, String to) {
    return handle
        .createQuery(
            """
            SELECT business_date, count(*), max(currency), sum(total_minor), min(seq), max(seq)
            FROM sale WHERE till = :till AND business_date BETWEEN :from AND :to
            GROUP BY business_date ORDER BY business_date
            """)
        .bind("till", till)
        .bind("from", from)
        .bind("to", to)
        .map(
            (row, ctx) ->
                node()
                    .put("businessDate", row.getString(1))
                    .put("count", row.getLong(2))
                    .put("currency", row.getString(3))
                    .put("totalMinor", row.getLong(4))
                    .put("firstSeq", row.getLong(5))
                    .put("lastSeq", row.getLong(6)))
        .list();
  }

  List<ObjectNode> tenders(String till, String day) {
    return handle
        .createQuery(
            """
            SELECT mode, sum(amount_minor) FROM sale_tender
            WHERE sale IN (SELECT id FROM sale WHERE till = :till AND business_date = :day)
            GROUP BY mode ORDER BY mode
            """)
        .bind("till", till)
        .bind("day", day)
        .map((row, ctx) -> node().put("mode", row.getString(1)).put("amountMinor", row.getLong(2)))
        .list();
  }

  List<ObjectNode> vat(String till, String day) {
    return handle
        .createQuery(
            """
            SELECT bp, sum(net_minor), sum(vat_minor), sum(gross_minor) FROM sale_vat
            WHERE sale IN (SELECT id FROM sale WHERE till = :till AND business_date = :day)
            GROUP BY bp ORDER BY bp
            """)
        .bind("till", till)
        .bind("day", day)
        .map(
            (row, ctx) ->
                node()
                    .put("bp", row.getLong(1))
                    .put("netMinor", row.getLong(2))
                    .put("vatMinor", row.getLong(3))
                    .put("grossMinor", row.getLong(4)))
        .list();
  }

  List<ObjectNode> sales(String till, String day) {
    return handle
        .createQuery(
            """
            SELECT id, number, seq, total_minor, sha256 FROM sale
            WHERE till = :till AND business_date = :day ORDER BY seq
            """)
        .bind("till", till)
        .bind("day", day)
        .map(
            (row, ctx) ->
                node()
                    .put("transaction", row.getString(1))
                    .put("number", row.getString(2))
                    .put("seq", row.getLong(3))
                    .put("totalMinor", row.getLong(4))
                    .put("sha256", row.getString(5)))
        .list();
  }

  long count() {
    return handle.createQuery("SELECT count(*) FROM sale").mapTo(Long.class).one();
  }

  /// The sum of all sales, returns taken off, in minor units.
  long turnover() {
    return handle
        .createQuery("SELECT coalesce(sum(total_minor), 0) FROM sale")
        .mapTo(Long.class)
        .one();
  }

  List<Report.ItemSum> perItem() {
    return handle
        .createQuery(
            """
            SELECT item, sum(qty_milli), sum(total_minor) FROM sale_line
            WHERE item IS NOT NULL AND reservation IS NULL GROUP BY item ORDER BY item
            """)
        .map((row, ctx) -> new Report.ItemSum(row.getString(1), row.getLong(2), row.getLong(3)))
        .list();
  }

  List<Report.TenderSum> perTender() {
    return handle
        .createQuery("SELECT mode, sum(amount_minor) FROM sale_tender GROUP BY mode ORDER BY mode")
        .map((row, ctx) -> new Report.TenderSum(row.getString(1), row.getLong(2)))
        .list();
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
