package comptoir.db;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies what can be read of one table, so that an unreadable page costs its own rows alone.
final class RescuedTable {

  private static final Logger LOG = LoggerFactory.getLogger(RescuedTable.class);
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /// How many unreadable rows are stepped over, in all of a table.
  private static final int STEPS = 20_000;

  private final Connection from;
  private final Connection to;
  private final String table;
  private long lastRead;

  RescuedTable(Connection from, Connection to, String table) {
    this.from = from;
    this.to = to;
    this.table = table;
  }

  /// For a table with rowids: reads on behind each row that cannot be read.
  void copyByRow() {
    lastRead = edge("min", 1) - 1;
    var last = edge("max", Long.MAX_VALUE);
    for (var steps = 0; lastRead < last && steps < STEPS; steps++) {
      if (copy("WHERE rowid > " + lastRead + " ORDER BY rowid")) {
        return;
      }
      lastRead++;
    }
  }

  /// For a table without rowids: from the start and from the end, each up to what cannot be read.
  void copyByKey(String key) {
    if (!copy("ORDER BY " + key)) {
      copy("ORDER BY " + key + " DESC");
    }
  }

  private long edge(String function, long otherwise) {
    try (var statement = from.createStatement();
        var rows = statement.executeQuery("SELECT " + function + "(rowid) FROM " + table)) {
      return rows.next() && rows.getObject(1) != null ? rows.getLong(1) : 0;
    } catch (SQLException e) {
      LOG.debug("The {} of {} cannot be read: {}", function, table, e.getMessage());
      return otherwise;
    }
  }

  /// False where reading broke off.
  private boolean copy(String which) {
    var hasRowid = which.startsWith("WHERE");
    var columns = hasRowid ? "rowid, *" : "0, *";
    try (var statement = from.createStatement();
        var rows = statement.executeQuery("SELECT " + columns + " FROM " + table + " " + which)) {
      var names = names(rows);
      var places = names.replaceAll("\\w+", "?");
      try (var insert =
          to.prepareStatement(
              "INSERT OR IGNORE INTO " + table + " (" + names + ") VALUES (" + places + ")")) {
        while (rows.next()) {
          lastRead = hasRowid ? rows.getLong(1) : 0;
          put(rows, insert);
        }
      }
      return true;
    } catch (SQLException e) {
      LOG.debug("Reading {} broke off after {}: {}", table, lastRead, e.getMessage());
      return false;
    }
  }

  private static String names(ResultSet rows) throws SQLException {
    var columns = rows.getMetaData();
    var names = new String[columns.getColumnCount() - 1];
    for (var column = 2; column <= columns.getColumnCount(); column++) {
      names[column - 2] = columns.getColumnName(column);
    }
    return String.join(", ", names);
  }

  private void put(ResultSet rows, PreparedStatement insert) {
    try {
      if (isSound(rows)) {
        var columns = rows.getMetaData().getColumnCount();
        for (var column = 2; column <= columns; column++) {
          insert.setObject(column - 1, rows.getObject(column));
        }
        insert.executeUpdate();
      } else {
        LOG.warn("Row {} of {} is spoilt and left out", lastRead, table);
      }
    } catch (SQLException e) {
      LOG.warn("Row {} of {} cannot be kept: {}", lastRead, table, e.getMessage());
    }
  }

  /// A page can be whole and what it says can be wrong all the same.
  private boolean isSound(ResultSet row) throws SQLException {
    return switch (table) {
      case "journal" -> sha256(row.getString("record")).equals(row.getString("record_sha256"));
      case "outbox" -> UUID.matcher(String.valueOf(row.getString("id"))).matches();
      default -> true;
    };
  }

  private static String sha256(String record) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(String.valueOf(record).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is not to be had", e);
    }
  }
}
