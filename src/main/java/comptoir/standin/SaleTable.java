package comptoir.standin;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Sales as the tills charged them.
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
              currency, total_minor, customer, sha256, signature)
            VALUES (:id, :envelope, :till, :chain, :seq, :number, :date, :type,
              :currency, :total, :customer, :sha256, :signature)
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
        .bind("sha256", sale.seal().sha256())
        .bind("signature", sale.seal().signature())
        .execute();
    lines(sale);
    tenders(sale);
    vat(sale);
  }

  private void lines(SaleForm sale) {
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO sale_line (sale, n, item, sku, qty_milli, unit_milli, discount_minor,
              total_minor, bp, reservation)
            VALUES (:sale, :n, :item, :sku, :qty, :unit, :discount, :total, :bp, :reservation)
            """);
    for (SaleForm.Line line : sale.lines()) {
      batch
          .bind("sale", sale.transaction())
          .bind("n", line.n())
          .bind("item", line.item())
          .bind("sku", line.sku())
          .bind("qty", line.qtyMilli())
          .bind("unit", line.unitMilli())
          .bind("discount", line.discountMinor())
          .bind("total", line.totalMinor())
          .bind("bp", line.bp())
          .bind("reservation", line.reservation())
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
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
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private void vat(SaleForm sale) {
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO sale_vat (sale, n, bp, net_minor, vat_minor, gross_minor)
            VALUES (:sale, :n, :bp, :net, :vat, :gross)
            """);
    for (int i = 0; i < sale.vat().size(); i++) {
      SaleForm.Vat row = sale.vat().get(i);
      batch
          .bind("sale", sale.transaction())
          .bind("n", i)
          .bind("bp", row.bp())
          .bind("net", row.netMinor())
          .bind("vat", row.vatMinor())
          .bind("gross", row.grossMinor())
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }
}
