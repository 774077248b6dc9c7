package comptoir.realdata;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/// Where the sets lie (system property `comptoir.real-data`), and how their files are read.
final class RealData {

  private RealData() {}

  /// Hands over each row of a packed CSV file of a set; a missing file fails the test.
  static void each(String file, Consumer<NamedCsvRecord> row) {
    try (var bytes = new GZIPInputStream(Files.newInputStream(path(file)))) {
      read(bytes, row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same of a file that is not packed.
  static void eachPlain(String file, Consumer<NamedCsvRecord> row) {
    try (var bytes = Files.newInputStream(path(file))) {
      read(bytes, row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path path(String file) {
    var path = Path.of(System.getProperty("comptoir.real-data", "../shared/data"), file);
    if (!Files.isRegularFile(path)) {
      throw new AssertionError("The set is missing: " + path.toAbsolutePath());
    }
    return path;
  }

  private static void read(InputStream bytes, Consumer<NamedCsvRecord> row) throws IOException {
    try (var reader =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      reader.forEach(row);
    }
  }
}
