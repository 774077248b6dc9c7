package comptoir.standin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// Reads the whole ledger, a table at a time.
final class LedgerTable {
  private final Handle handle;

  LedgerTable(Handle handle) {
    this.handle = handle;
  }

  /// What belongs to a sale, by the sale's id.
  private record Parts(
      Map<String, List<Ledger.Line>> lines,
      Map<String, List<Ledger.Tender>> tenders,
      Map<String, List<Ledger.Vat>> vat,
      Map<String, List<Ledger.Coupon>> coupons,
      Map<String, List<Ledger.Points>> loyalty) {}

  Ledger read() {
    return new Ledger(
        sales(),
        grouped(
            "SELECT envelope, item, place, qty_milli FROM stock_move ORDER BY n",
            (row, ctx) -> new Ledger.StockMove(row.getString(2), row.getString(3), row.getLong(4))),
        steps(),
        texts("reservations", "state"),
        numbers("stock", "qtyMilli"),
        numbers("customers", "points"),
        texts("coupons", "state"),
        erasures());
  }

  private Map<String, Ledger.Sale> sales() {
    var parts = new Parts(lines(), tenders(), vat(), coupons(), loyalty());
    Map<String, Ledger.Sale> sales = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            SELECT s.*, e.operator, e.at FROM sale s JOIN envelope e ON e.id = s.envelope
            ORDER BY s.till, s.chain, s.seq
            """)
        .map((row, ctx) -> sale(row, parts))
        .forEach(sale -> sales.put(sale.transaction(), sale));
    return sales;
  }

  private static Ledger.Sale sale(ResultSet row, Parts parts) throws SQLException {
    String id = row.getString("id");
    return new Ledger.Sale(
        id,
        row.getString("envelope"),
        row.getString("till"),
        row.getString("operator"),
        row.getString("at"),
        row.getString("chain"),
        row.getLong("seq"),
        row.getString("number"),
        row.getString("business_date"),
        row.getString("type"),
        row.getString("currency"),
        row.getLong("total_minor"),
        Optional.ofNullable(row.getString("customer")),
        row.getString("sha256"),
        Optional.ofNullable(row.getString("signature")),
        parts.lines().getOrDefault(id, List.of()),
        parts.tenders().getOrDefault(id, List.of()),
        parts.vat().getOrDefault(id, List.of()),
        parts.coupons().getOrDefault(id, List.of()),
        parts.loyalty().getOrDefault(id, List.of()));
  }

  private Map<String, List<Ledger.Line>> lines() {
    return grouped(
        "SELECT * FROM sale_line ORDER BY sale, n",
        (row, ctx) ->
            new Ledger.Line(
                row.getLong("n"),
                Optional.ofNullable(row.getString("item")),
                row.getString("sku"),
                row.getLong("qty_milli"),
                row.getLong("unit_milli"),
                row.getLong("discount_minor"),
                row.getLong("total_minor"),
                row.getLong("bp"),
                Optional.ofNullable(row.getString("reservation"))));
  }

  private Map<String, List<Ledger.Tender>> tenders() {
    return grouped(
        "SELECT sale, n, mode, amount_minor FROM sale_tender ORDER BY sale, n",
        (row, ctx) -> new Ledger.Tender(row.getLong(2), row.getString(3), row.getLong(4)));
  }

  private Map<String, List<Ledger.Vat>> vat() {
    return grouped(
        "SELECT sale, bp, net_minor, vat_minor, gross_minor FROM sale_vat ORDER BY sale, n",
        (row, ctx) ->
            new Ledger.Vat(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
  }

  private Map<String, List<Ledger.Coupon>> coupons() {
    return grouped(
        """
        SELECT c.sale, c.code, c.amount_minor, coalesce(u.envelope = s.envelope, 1)
        FROM sale_coupon c JOIN sale s ON s.id = c.sale LEFT JOIN coupon_use u ON u.code = c.code
        ORDER BY c.sale, c.code
        """,
        (row, ctx) -> new Ledger.Coupon(row.getString(2), row.getLong(3), row.getBoolean(4)));
  }

  private Map<String, List<Ledger.Points>> loyalty() {
    return grouped(
        "SELECT sale, kind, points FROM loyalty_move ORDER BY sale, n",
        (row, ctx) -> new Ledger.Points(row.getString(2), row.getLong(3)));
  }

  private List<Ledger.Step> steps() {
    return handle
        .createQuery(
            """
            SELECT s.envelope, s.reservation, s.from_state, s.to_state, e.till, e.operator, e.at
            FROM step s JOIN envelope e ON e.id = s.envelope ORDER BY s.n
            """)
        .map(
            (row, ctx) ->
                new Ledger.Step(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7)))
        .list();
  }

  private Map<String, List<String>> erasures() {
    Map<String, List<String>> tills = new LinkedHashMap<>();
    grouped(
            """
            SELECT f.erasure, e.till FROM forgotten f LEFT JOIN envelope e
              ON e.kind = 'erasure-done' AND json_extract(e.body, '$.erasure') = f.erasure
             ORDER BY f.erasure, e.till
            """,
            (row, ctx) -> Optional.ofNullable(row.getString(2)))
        .forEach(
            (erasure, done) -> {
              List<String> names = tills.computeIfAbsent(erasure, id -> new ArrayList<>());
              done.forEach(till -> till.ifPresent(names::add));
            });
    return tills;
  }

  private Map<String, String> texts(String feed, String field) {
    return field(feed, field, (row, ctx) -> row.getString(2));
  }

  private Map<String, Long> numbers(String feed, String field) {
    return field(feed, field, (row, ctx) -> row.getLong(2));
  }

  /// A field of the entries of a feed that have it, by their ids.
  private <T> Map<String, T> field(String feed, String name, RowMapper<T> mapper) {
    Map<String, T> values = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            SELECT id, json_extract(data, '$.' || :name) AS value FROM entry
            WHERE feed = :feed AND data IS NOT NULL AND value IS NOT NULL ORDER BY id
            """)
        .bind("feed", feed)
        .bind("name", name)
        .map((row, ctx) -> Map.entry(row.getString(1), mapper.map(row, ctx)))
        .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    return values;
  }

  /// Rows by the text in their first column, in the order of the query.
  private <T> Map<String, List<T>> grouped(String query, RowMapper<T> mapper) {
    Map<String, List<T>> groups = new LinkedHashMap<>();
    handle
        .createQuery(query)
        .map((row, ctx) -> Map.entry(row.getString(1), mapper.map(row, ctx)))
        .forEach(
            row ->
                groups.computeIfAbsent(row.getKey(), key -> new ArrayList<>()).add(row.getValue()));
    return groups;
  }
}
