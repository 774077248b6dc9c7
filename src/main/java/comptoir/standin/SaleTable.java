package comptoir.standin;

import java.util.Optional;

/// Sales as the tills charged them.
final class SaleTable {
  private final PreparedTable prepared;

  SaleTable(PreparedTable prepared) {
    this.prepared = prepared;
  }

  /// The transaction that holds a number of a till's chain.
  Optional<String> holder(String till, String chain, long seq) {
    return prepared.only(
        "SELECT id FROM sale WHERE till = ? AND chain = ? AND seq = ?",
        row -> row.getString(1),
        till,
        chain,
        seq);
  }

  /// What was given back of an order so far, in minor units.
  long returned(String order) {
    return prepared
        .only(
            """
            SELECT coalesce(-sum(total_minor), 0) FROM sale_line
            WHERE of_order = ? AND qty_milli < 0 AND reservation IS NULL
            """,
            row -> row.getLong(1),
            order)
        .orElse(0L);
  }

  boolean has(String transaction) {
    return prepared
        .only("SELECT 1 FROM sale WHERE id = ?", row -> row.getLong(1), transaction)
        .isPresent();
  }

  void keep(EnvelopeForm envelope, SaleForm sale) {
    prepared.run(
        """
        INSERT INTO sale (id, envelope, till, chain, seq, number, business_date, type, currency,
          total_minor, customer, sha256, signature)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        sale.transaction(),
        envelope.id(),
        envelope.till(),
        sale.chain(),
        sale.seq(),
        sale.number(),
        sale.businessDate(),
        sale.type(),
        sale.currency(),
        sale.totalMinor(),
        sale.customer(),
        sale.seal().sha256(),
        sale.seal().signature());
    sale.lines().forEach(line -> keep(sale, line));
    sale.tenders().forEach(tender -> keep(sale, tender));
    for (int i = 0; i < sale.vat().size(); i++) {
      keep(sale, i, sale.vat().get(i));
    }
  }

  private void keep(SaleForm sale, SaleForm.Line line) {
    prepared.run(
        """
        INSERT INTO sale_line (sale, n, item, sku, qty_milli, unit_milli, discount_minor,
          total_minor, bp, reservation, of_order)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        sale.transaction(),
        line.n(),
        line.item(),
        line.sku(),
        line.qtyMilli(),
        line.unitMilli(),
        line.discountMinor(),
        line.totalMinor(),
        line.bp(),
        line.reservation(),
        line.order());
  }

  private void keep(SaleForm sale, SaleForm.Tender tender) {
    prepared.run(
        "INSERT INTO sale_tender (sale, n, mode, amount_minor) VALUES (?, ?, ?, ?)",
        sale.transaction(),
        tender.n(),
        tender.mode(),
        tender.amountMinor());
  }

  private void keep(SaleForm sale, long n, SaleForm.Vat row) {
    prepared.run(
        """
        INSERT INTO sale_vat (sale, n, bp, net_minor, vat_minor, gross_minor)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        sale.transaction(),
        n,
        row.bp(),
        row.netMinor(),
        row.vatMinor(),
        row.grossMinor());
  }
}
