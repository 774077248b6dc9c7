package comptoir.health;

import comptoir.db.Tx;
import java.util.LinkedHashMap;
import java.util.Map;

/// How much lies in the database, and in which form. Reads small tables and pragmas alone, so that
/// no scan waits for it.
final class CountTable {

  private CountTable() {}

  static Map<String, String> of(Tx tx) {
    var counts = new LinkedHashMap<String, String>();
    counts.put("sqlite", text(tx, "SELECT sqlite_version()"));
    counts.put("schema.version", text(tx, "PRAGMA user_version"));
    var cache = text(tx, "SELECT name FROM pragma_database_list WHERE name LIKE 'cache%'");
    counts.put("cache", cache);
    counts.put("cache.schema.version", text(tx, "PRAGMA " + cache + ".user_version"));
    counts.put("file.pages", text(tx, "PRAGMA page_count"));
    counts.put("file.page-bytes", text(tx, "PRAGMA page_size"));
    counts.put("file.free-pages", text(tx, "PRAGMA freelist_count"));
    counts.put("journal.sales", text(tx, "SELECT count(*) FROM journal"));
    counts.put("journal.last-day", text(tx, "SELECT max(business_date) FROM journal"));
    tx.handle()
        .createQuery("SELECT state, count(*) AS n FROM outbox GROUP BY state ORDER BY state")
        .map((row, context) -> Map.entry(row.getString("state"), row.getString("n")))
        .forEach(it -> counts.put("outbox." + it.getKey(), it.getValue()));
    return counts;
  }

  private static String text(Tx tx, String sql) {
    return tx.handle().createQuery(sql).mapTo(String.class).findOne().orElse("");
  }
}
