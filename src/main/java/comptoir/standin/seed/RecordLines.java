package comptoir.standin.seed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts a CSV file into records so that a broken record costs itself only.
///
/// A line without a quote is a record by itself. A line with an odd number of quotes is joined with
/// the lines behind it until the quotes match; when they never match, or the joined text is no
/// record, the first line alone is given up and reading goes on with the second.
final class RecordLines implements AutoCloseable {
  private static final int LONGEST_RECORD = 64;
  private static final char UNREADABLE = '\uFFFD';

  private final BufferedReader reader;
  private final Deque<String> putBack = new ArrayDeque<>();
  private final CsvReader.CsvReaderBuilder strict =
      CsvReader.builder().allowExtraCharsAfterClosingQuote(false);
  private long line;

  /// One record: its fields, or the reason why it is none.
  record Piece(long line, List<String> fields, @Nullable String trouble) {}

  RecordLines(InputStream bytes) {
    reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
  }

  /// The next record that is not an empty line, or null at the end of the file.
  @Nullable Piece next() throws IOException {
    String text = nextLine();
    while (text != null && text.isEmpty()) {
      text = nextLine();
    }
    if (text == null) {
      return null;
    }
    if (text.indexOf(UNREADABLE) >= 0) {
      return new Piece(line, List.of(), "the row is not UTF-8");
    }
    return text.indexOf('"') < 0 ? new Piece(line, split(text), null) : quoted(text);
  }

  private Piece quoted(String first) throws IOException {
    long start = line;
    List<String> lines = new ArrayList<>(List.of(first));
    boolean open = oddQuotes(first);
    while (open && lines.size() < LONGEST_RECORD) {
      String more = nextLine();
      if (more == null) {
        break;
      }
      lines.add(more);
      open ^= oddQuotes(more);
    }
    String text = String.join("\n", lines);
    String trouble = open ? "a quote is never closed" : null;
    if (trouble == null) {
      try {
        return new Piece(start, strict.ofSingleCsvRecord(text).getFields(), null);
      } catch (CsvParseException e) {
        trouble = "the quotes are not as in RFC 4180";
      }
    }
    giveBack(lines.subList(1, lines.size()));
    return new Piece(start, List.of(), trouble);
  }

  private @Nullable String nextLine() throws IOException {
    String text = putBack.isEmpty() ? reader.readLine() : putBack.removeFirst();
    if (text != null) {
      line++;
    }
    return line == 1 && text != null && text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void giveBack(List<String> lines) {
    lines.reversed().forEach(putBack::addFirst);
    line -= lines.size();
  }

  private static boolean oddQuotes(String text) {
    return (text.chars().filter(c -> c == '"').count() & 1) == 1;
  }

  private static List<String> split(String text) {
    List<String> fields = new ArrayList<>();
    int from = 0;
    for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', from)) {
      fields.add(text.substring(from, comma));
      from = comma + 1;
    }
    fields.add(text.substring(from));
    return fields;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
