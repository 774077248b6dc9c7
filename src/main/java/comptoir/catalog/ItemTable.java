package comptoir.catalog;

import comptoir.db.Columns;
import comptoir.value.Folding;
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

  static String nameKey(String name) {
    return String.join(" ", Folding.words(name));
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

  /// Those whose name starts with this, in the order of the alphabet.
  List<Long> keysByNameStart(String nameKey, int limit) {
    return keys(
        handle
            .createQuery(
                """
                SELECT key FROM item WHERE name_key >= :from AND name_key < :to
                ORDER BY name_key LIMIT :limit
                """)
            .bind("from", nameKey)
            .bind("to", nameKey + Character.toString(Character.MAX_CODE_POINT))
            .bind("limit", limit));
  }

  List<ItemRow> byKeys(Collection<Long> keys) {
    return keys.isEmpty()
        ? List.of()
        : rows(handle.createQuery(SELECT + "WHERE key IN (<keys>)").bindList("keys", keys));
  }

  List<ItemRow> byIds(Collection<ItemId> ids) {
    var texts = ids.stream().map(ItemId::value).toList();
    return texts.isEmpty()
        ? List.of()
        : rows(handle.createQuery(SELECT + "WHERE id IN (<ids>)").bindList("ids", texts));
  }

  List<ItemRow> byFlag(String flag) {
    return rows(
        handle
            .createQuery(
                SELECT
                    + """
                    WHERE key IN (SELECT item FROM item_flag WHERE flag = :flag)
                    ORDER BY name_key, key
                    """)
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
    return new ItemRow(
        row.getLong("key"),
        row.getString("name_key"),
        row.getString("sku_key"),
        row.getLong("sold"),
        item(row));
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
