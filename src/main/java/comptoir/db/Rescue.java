package comptoir.db;

import comptoir.value.Fault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Saves what can be read of a damaged database into a fresh one: the journal, what moved in the
/// till, what waits to leave, the basket. Row by row, so that one unreadable page costs its own rows
/// alone. Cached data are not saved; they come down again.
public final class Rescue {

  private static final Logger LOG = LoggerFactory.getLogger(Rescue.class);
  private static final int BUSY_MILLIS = 5_000;
  private static final List<String> TABLES =
      List.of("journal", "journal_party", "till_movement", "outbox", "basket", "basket_line");

  private Rescue() {}

  /// What came of it.
  ///
  /// @param transactions journalled transactions that were saved
  /// @param unsent envelopes among what was saved that still wait to leave
  /// @param missing numbers of the gap-free series that could not be read
  public record Report(long transactions, long unsent, List<String> missing) {

    public Report {
      missing = List.copyOf(missing);
    }
  }

  /// Makes `fresh` and fills it from `damaged`; blocks on the disk.
  ///
  /// @param fresh must not be there yet
  public static Report into(Path fresh, Path damaged) {
    try (var to = Connections.writing(fresh, BUSY_MILLIS)) {
      Migrations.upTo(to, fresh);
      for (var table : TABLES) {
        copy(damaged, to, table);
      }
      return report(to);
    } catch (SQLException e) {
      throw new Fault(Connections.codeOf(e), "The rescue could not be written", e);
    }
  }

  /// Reads forward from the start and backward from the end, each up to the first row that does not
  /// read: what lies between is lost.
  private static void copy(Path damaged, Connection to, String table) throws SQLException {
    for (var order : new String[] {"ASC", "DESC"}) {
      try (var from = Connections.reading(damaged, BUSY_MILLIS)) {
        copy(from, to, table, order);
        return;
      } catch (SQLException e) {
        LOG.warn("Reading {} {} stopped: {}", table, order, e.getMessage());
      }
    }
  }

  private static void copy(Connection from, Connection to, String table, String order)
      throws SQLException {
    var key = table.equals("till_movement") ? "transaction_id" : "rowid";
    try (var statement = from.createStatement();
        var rows =
            statement.executeQuery("SELECT * FROM " + table + " ORDER BY " + key + " " + order)) {
      var columns = rows.getMetaData().getColumnCount();
      var places = "?" + ", ?".repeat(columns - 1);
      try (var insert =
          to.prepareStatement("INSERT OR IGNORE INTO " + table + " VALUES (" + places + ")")) {
        while (rows.next()) {
          put(rows, insert, columns);
        }
      }
    }
  }

  private static void put(ResultSet rows, PreparedStatement insert, int columns)
      throws SQLException {
    for (var column = 1; column <= columns; column++) {
      insert.setObject(column, rows.getObject(column));
    }
    try {
      insert.executeUpdate();
    } catch (SQLException e) {
      LOG.warn("A row was read but cannot be kept: {}", e.getMessage());
    }
  }

  private static Report report(Connection fresh) throws SQLException {
    var numbers = new TreeMap<Long, String>();
    try (var statement = fresh.createStatement();
        var rows = statement.executeQuery("SELECT seq, number FROM journal")) {
      while (rows.next()) {
        numbers.put(rows.getLong(1), rows.getString(2));
      }
    }
    return new Report(numbers.size(), waiting(fresh), missing(numbers));
  }

  private static long waiting(Connection fresh) throws SQLException {
    try (var statement = fresh.createStatement();
        var rows =
            statement.executeQuery("SELECT count(*) FROM outbox WHERE state <> 'acknowledged'")) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  private static List<String> missing(SortedMap<Long, String> numbers) {
    var missing = new ArrayList<String>();
    var expected = 1L;
    for (var sequence : numbers.keySet()) {
      while (expected < sequence) {
        missing.add(Long.toString(expected++));
      }
      expected++;
    }
    return missing;
  }
}
