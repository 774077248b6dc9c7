package comptoir.standin.seed;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the readers of the single files share while one folder is read.
///
/// @param now the moment of reading, for dates that are moved and rates that change
record Reading(
    ShopFolder folder,
    Notices notices,
    Settings settings,
    Calendar calendar,
    EntrySink sink,
    Instant now) {

  CsvFile file(String name) {
    return new CsvFile(folder, name, notices);
  }

  /// Reads a file whose rows have an `id` of their own; the second row of an id is left out. A
  /// wrong row of the file is reported, and what names it finds nothing.
  void unique(String name, List<String> columns, Consumer<Row> use) {
    file(name).each(columns, once("id", use));
  }

  /// Lets only the first good row of each value of `column` through.
  static Consumer<Row> once(String column, Consumer<Row> use) {
    Map<String, Long> seen = new HashMap<>();
    return row -> {
      String id = row.text(column);
      Long first = seen.get(id);
      if (first != null) {
        throw new BadRow(column + " " + id + " is on line " + first + " already");
      }
      use.accept(row);
      seen.put(id, row.line());
    };
  }

  /// The entry of a map, or the end of this row.
  static <T> T known(Map<String, T> map, String id, String file) {
    @Nullable T found = map.get(id);
    if (found == null) {
      throw new BadRow(id + " is not in " + file + ", or was left out there");
    }
    return found;
  }

  @Nullable String date(Row row, String column) {
    return calendar.date(row.optionalDate(column));
  }

  @Nullable String instant(Row row, String column) {
    String text = row.optional(column);
    return text == null ? null : calendar.instant(column, text);
  }

  String needInstant(Row row, String column) {
    return calendar.instant(column, row.text(column));
  }
}
