package comptoir.catalog;

import static java.util.stream.Collectors.toMap;

import comptoir.db.Columns;
import comptoir.value.ItemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Reads items, with their codes, flags and companions.
final class ItemTable {

  /// Keeps the parts of a list apart in one column; a control character that no code holds.
  private static final String PART = "\u001f";

  private static final String SELECT =
      """
      SELECT item.*,
        (SELECT group_concat(code, char(31) ORDER BY n) FROM item_code WHERE item = item.key)
          AS codes,
        (SELECT group_concat(flag, char(31)) FROM item_flag WHERE item = item.key)
          AS flags,
        (SELECT group_concat(companion, char(31) ORDER BY n) FROM item_companion
          WHERE item = item.key) AS companions
      FROM item
      """;

  private final Handle handle;

  ItemTable(Handle handle) {
    this.handle = handle;
  }

  static String skuKey(String sku) {
    return sku.strip().toUpperCase(Locale.ROOT);
  }

  List<Long> keysByCode(String codeKey) {
    return keys(
        handle
            .createQuery("SELECT DISTINCT item FROM item_code WHERE code_key = :code ORDER BY item")
            .bind("code", codeKey));
  }

  List<Long> keysBySku(String skuKey) {
    return keys(
        handle
            .createQuery("SELECT key FROM item WHERE sku_key = :sku ORDER BY key")
            .bind("sku", skuKey));
  }

  List<Relevance.Rank> ranks(Collection<Long> keys) {
    return keys.isEmpty()
        ? List.of()
        : handle
            .createQuery(
                """
                SELECT i.key, i.name, coalesce(s.quantity, 0)
                  FROM item i LEFT JOIN item_sold s ON s.item = i.id
                 WHERE i.key IN (<keys>)
                """)
            .bindList("keys", keys)
            .map(
                (row, context) ->
                    new Relevance.Rank(row.getLong(1), row.getString(2), row.getLong(3)))
            .list();
  }

  /// In the order of the keys given.
  List<ItemRow> byKeys(Collection<Long> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    var query = handle.createQuery(SELECT + "WHERE key IN (<keys>)").bindList("keys", keys);
    var byKey =
        query.map((row, context) -> row(row)).stream().collect(toMap(ItemRow::key, it -> it));
    return keys.stream().filter(byKey::containsKey).map(byKey::get).toList();
  }

  /// In no order.
  List<ItemRow> byIds(Collection<ItemId> ids) {
    var texts = ids.stream().map(ItemId::value).toList();
    return texts.isEmpty()
        ? List.of()
        : rows(handle.createQuery(SELECT + "WHERE id IN (<ids>)").bindList("ids", texts));
  }

  /// In no order.
  List<ItemRow> byFlag(String flag) {
    return rows(
        handle
            .createQuery(SELECT + "WHERE key IN (SELECT item FROM item_flag WHERE flag = :flag)")
            .bind("flag", flag));
  }

  long count() {
    return handle.createQuery("SELECT items FROM item_count").mapTo(Long.class).one();
  }

  private static List<Long> keys(Query query) {
    return query.map((row, context) -> row.getLong(1)).list();
  }

  private static List<ItemRow> rows(Query query) {
    return query.map((row, context) -> row(row)).list();
  }

  private static ItemRow row(ResultSet row) throws SQLException {
    return new ItemRow(row.getLong("key"), item(row));
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        new ItemId(row.getString("id")),
        row.getString("sku"),
        row.getString("name"),
        row.getString("category"),
        row.getString("vat_category"),
        Columns.text(row, "brand"),
        Columns.text(row, "description"),
        Columns.text(row, "image"),
        parts(row.getString("codes")),
        Set.copyOf(parts(row.getString("flags"))),
        parts(row.getString("companions")).stream().map(ItemId::new).toList());
  }

  private static List<String> parts(@Nullable String joined) {
    return joined == null ? List.of() : List.of(joined.split(PART, -1));
  }
}
