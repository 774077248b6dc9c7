package comptoir.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Many rows through one statement, bound by their places: for pages of a feed, where the time that
/// names and types of arguments take shows. For the `…Table` classes only, inside a transaction.
public final class Batch {

  private final Handle handle;
  private final String sql;
  private @Nullable PreparedStatement statement;

  public Batch(Handle handle, String sql) {
    this.handle = handle;
    this.sql = sql;
  }

  /// A row.
  ///
  /// @param values texts, whole numbers, bytes or nulls, in the order of the places
  public void add(@Nullable Object... values) {
    try {
      var prepared = prepared();
      for (var at = 0; at < values.length; at++) {
        bind(prepared, at + 1, values[at]);
      }
      prepared.addBatch();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private PreparedStatement prepared() throws SQLException {
    if (statement == null) {
      statement = handle.getConnection().prepareStatement(sql);
    }
    return statement;
  }

  private static void bind(PreparedStatement statement, int place, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setObject(place, null);
      case String text -> statement.setString(place, text);
      case Long number -> statement.setLong(place, number);
      case Integer number -> statement.setInt(place, number);
      case byte[] bytes -> statement.setBytes(place, bytes);
      default -> throw new IllegalArgumentException("No value of a row: " + value.getClass());
    }
  }

  /// Runs what was added; none is no fault. Returns how many rows were changed.
  public long run() {
    return Arrays.stream(runEach()).asLongStream().sum();
  }

  /// As [#run]; returns how many rows each of those added changed, in their order.
  public int[] runEach() {
    var prepared = statement;
    if (prepared == null) {
      return new int[0];
    }
    statement = null;
    try (prepared) {
      return prepared.executeBatch();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private RuntimeException failure(SQLException e) {
    return new IllegalStateException(e.getMessage() + " [" + sql.strip() + "]", e);
  }
}
