package comptoir.standin;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Sales as the tills charged them, and the reservations handed over.
final class SaleTable {
  private final Handle handle;

  SaleTable(Handle handle) {
    this.handle = handle;
  }

  /// The transaction that holds a number of a till's chain.
  Optional<String> holder(String till, String chain, long seq) {
    return handle
        .createQuery("SELECT id FROM sale WHERE till = :till AND chain = :chain AND seq = :seq")
        .bind("till", till)
        .bind("chain", chain)
        .bind("seq", seq)
        .mapTo(String.class)
        .findOne();
  }

  boolean has(String transaction) {
    return handle
        .createQuery("SELECT 1 FROM sale WHERE id = :id")
        .bind("id", transaction)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  void keep(EnvelopeForm envelope, SaleForm sale) {
    handle
        .createUpdate(
            """
            INSERT INTO sale (id, envelope, till, chain, seq, number, business_date, type,
              currency, total_minor, customer)
            VALUES (:id, :envelope, :till, :chain, :seq, :number, :date, :type,
              :currency, :total, :customer)
            """)
        .bind("id", sale.transaction())
        .bind("envelope", envelope.id())
        .bind("till", envelope.till())
        .bind("chain", sale.chain())
        .bind("seq", sale.seq())
        .bind("number", sale.number())
        .bind("date", sale.businessDate())
        .bind("type", sale.type())
        .bind("currency", sale.currency())
        .bind("total", sale.totalMinor())
        .bind("customer", sale.customer())
        .execute();
    lines(sale);
    tenders(sale);
  }

  private void lines(SaleForm sale) {
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO sale_line (sale, n, item, qty_milli, total_minor, reservation)
            VALUES (:sale, :n, :item, :qty, :total, :reservation)
            """);
    for (SaleForm.Line line : sale.lines()) {
      batch
          .bind("sale", sale.transaction())
          .bind("n", line.n())
          .bind("item", line.item())
          .bind("qty", line.qtyMilli())
          .bind("total", line.totalMinor())
          .bind("reservation", line.reservation())
          .add();
    }
    batch.execute();
  }

  private void tenders(SaleForm sale) {
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO sale_tender (sale, n, mode, amount_minor)
            VALUES (:sale, :n, :mode, :amount)
            """);
    for (SaleForm.Tender tender : sale.tenders()) {
      batch
          .bind("sale", sale.transaction())
          .bind("n", tender.n())
          .bind("mode", tender.mode())
          .bind("amount", tender.amountMinor())
          .add();
    }
    batch.execute();
  }

  void handedOver(String reservation, String envelope) {
    handle
        .createUpdate(
            """
            INSERT INTO hand_over (reservation, envelope) VALUES (:id, :envelope)
            ON CONFLICT (reservation) DO UPDATE SET envelope = excluded.envelope
            """)
        .bind("id", reservation)
        .bind("envelope", envelope)
        .execute();
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

  List<String> handedOver() {
    return handle
        .createQuery("SELECT reservation FROM hand_over ORDER BY reservation")
        .mapTo(String.class)
        .list();
  }
}
