package comptoir.drill;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Reads the stand-in's file from outside.
final class StandInFileTable {

  private StandInFileTable() {}

  static Ledger read(Path file) {
    return Jdbi.create("jdbc:sqlite:" + file).withHandle(StandInFileTable::read);
  }

  private static Ledger read(Handle handle) {
    return new Ledger(
        sales(handle),
        pairs(handle, "SELECT id, json_extract(data, '$.qtyMilli') FROM entry WHERE feed = 'stock'")
            .entrySet()
            .stream()
            .collect(HashMap::new, (m, e) -> m.put(e.getKey(), Long.valueOf(e.getValue())), Map::putAll),
        pairs(
            handle,
            "SELECT id, json_extract(data, '$.state') FROM entry WHERE feed = 'reservations'"),
        handle
            .createQuery(
                """
                SELECT json_extract(body, '$.reservation') FROM envelope
                 WHERE kind = 'reservation-step' AND json_extract(body, '$.to') = 'handed-over'
                """)
            .mapTo(String.class)
            .list(),
        pairs(
            handle,
            """
            SELECT id, coalesce(json_extract(data, '$.customer'), '') || ' '
                || json_extract(data, '$.totalMinor') || ' ' || json_extract(data, '$.status')
              FROM entry WHERE feed = 'orders'
            """));
  }

  private static Map<String, String> pairs(Handle handle, String query) {
    var pairs = new HashMap<String, String>();
    handle
        .createQuery(query)
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(pair -> pairs.put(pair.getKey(), pair.getValue()));
    return pairs;
  }

  private static List<SaleFacts> sales(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT s.*,
              (SELECT group_concat(n || ' ' || coalesce(item, '-') || ' ' || qty_milli || ' '
                   || total_minor || ' ' || coalesce(reservation, '-'), ';' ORDER BY n)
                 FROM sale_line WHERE sale = s.id) AS the_lines,
              (SELECT group_concat(n || ' ' || mode || ' ' || amount_minor, ';' ORDER BY n)
                 FROM sale_tender WHERE sale = s.id) AS the_tenders,
              (SELECT group_concat(printf('%05d %d %d %d', json_extract(v.value, '$.bp'),
                   json_extract(v.value, '$.netMinor'), json_extract(v.value, '$.vatMinor'),
                   json_extract(v.value, '$.grossMinor')), ';')
                 FROM json_each(e.body, '$.vat') v) AS the_vat
              FROM sale s JOIN envelope e ON e.id = s.envelope
            """)
        .map((row, context) -> sale(row))
        .list();
  }

  private static SaleFacts sale(ResultSet row) throws SQLException {
    return new SaleFacts(
        row.getString("id"),
        row.getString("till"),
        row.getLong("seq"),
        row.getString("number"),
        row.getString("business_date"),
        row.getString("type"),
        row.getLong("total_minor"),
        text(row, "customer"),
        parts(row, "the_lines"),
        parts(row, "the_tenders"),
        parts(row, "the_vat"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? "" : text;
  }

  private static List<String> parts(ResultSet row, String column) throws SQLException {
    var text = text(row, column);
    return text.isEmpty() ? List.of() : List.of(text.split(";"));
  }
}
