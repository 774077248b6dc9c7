package comptoir.db;

import comptoir.value.Fault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Saves what can be read of a damaged database into a fresh one: the journal, what waits to leave,
/// the basket, and what the cache must not forget of what was sold or done here. Other cached data
/// are not saved; they come down again. What moved in the till follows from the journal and is not
/// read here.
public final class Rescue {

  private static final int BUSY_MILLIS = 5_000;
  private static final List<String> BY_ROW =
      List.of(
          "journal",
          "journal_floor",
          "journal_party",
          "outbox",
          "customer_told",
          "coupon_used_here",
          "basket",
          "basket_line",
          "basket_coupon",
          "basket_promotion");
  private static final Map<String, String> BY_KEY =
      Map.of(
          "stock_pending",
          "envelope, item",
          "reservation_handed_over_here",
          "reservation",
          "customer_told_blind",
          "blind, told",
          "customer_alias",
          "id",
          "reservation_step_here",
          "reservation",
          "reservation_left_here",
          "reservation, n",
          "reservation_pick_here",
          "reservation, n",
          "reservation_proof_here",
          "reservation",
          "loyalty_move",
          "transaction_id, n");

  private Rescue() {}

  /// What came of it.
  ///
  /// @param transactions ids of the journalled transactions that were saved, in their order
  /// @param gaps numbers below the highest one saved that could not be read
  public record Report(List<String> transactions, List<Gap> gaps) {

    public Report {
      transactions = List.copyOf(transactions);
      gaps = List.copyOf(gaps);
    }
  }

  /// Numbers of a till's series, both included, that are not there.
  public record Gap(String till, long from, long to) {}

  /// Makes `fresh` and fills it from `damaged`, which is only read; blocks on the disk.
  ///
  /// @param fresh must not be there yet
  /// @param damaged need not be there at all
  public static Report into(Path fresh, Path damaged) {
    try {
      make(fresh);
      try (var from = DamagedFile.open(damaged, fresh);
          var to = Connections.writing(fresh, BUSY_MILLIS)) {
        to.setAutoCommit(false);
        if (from.connection().isPresent()) {
          copy(from.connection().get(), to);
        }
        to.commit();
        return report(to);
      }
    } catch (SQLException e) {
      throw new Fault(Connections.codeOf(e), "The rescue could not be written", e);
    }
  }

  private static void make(Path fresh) throws SQLException {
    try (var connection = Connections.writing(fresh, BUSY_MILLIS)) {
      Migrations.upTo(connection, fresh);
    }
  }

  private static void copy(Connection from, Connection to) {
    BY_ROW.forEach(table -> new RescuedTable(from, to, table).copyByRow());
    BY_KEY.forEach((table, key) -> new RescuedTable(from, to, table).copyByKey(key));
  }

  private static Report report(Connection fresh) throws SQLException {
    var transactions = new ArrayList<String>();
    var gaps = new ArrayList<Gap>();
    Map<String, Long> ends = new LinkedHashMap<>();
    try (var statement = fresh.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT transaction_id, till, chain, seq FROM journal ORDER BY till, chain, seq")) {
      while (rows.next()) {
        transactions.add(rows.getString(1));
        var sequence = rows.getLong(4);
        var chain = rows.getString(2) + "|" + rows.getString(3);
        var expected = ends.getOrDefault(chain, 0L) + 1;
        if (expected < sequence) {
          gaps.add(new Gap(rows.getString(2), expected, sequence - 1));
        }
        ends.put(chain, sequence);
      }
    }
    return new Report(transactions, gaps);
  }
}
