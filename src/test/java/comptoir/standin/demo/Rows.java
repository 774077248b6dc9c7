package comptoir.standin.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The generated files as a reader sees them.
final class Rows {
  private static final Map<String, String> FILES = DemoShop.files();

  private Rows() {}

  static Map<String, String> files() {
    return FILES;
  }

  static List<NamedCsvRecord> rows(String name) {
    String text = FILES.getOrDefault(name + ".csv", "");
    try (var reader = CsvReader.builder().ofNamedCsvRecord(text)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Rows by a column that must be unique.
  static Map<String, NamedCsvRecord> by(String name, String column) {
    var rows = new HashMap<String, NamedCsvRecord>();
    for (NamedCsvRecord row : rows(name)) {
      if (rows.put(row.getField(column), row) != null) {
        throw new AssertionError(name + ": twice " + row.getField(column));
      }
    }
    return rows;
  }

  static int number(NamedCsvRecord row, String column) {
    return Integer.parseInt(row.getField(column));
  }
}
