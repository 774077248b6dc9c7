package comptoir.standin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The statements that are run for every envelope and every line, prepared once for a connection.
/// Not thread-safe: used under the lock of its connection.
final class PreparedTable implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  PreparedTable(Connection connection) {
    this.connection = connection;
  }

  /// Makes something of the row it stands on.
  @FunctionalInterface
  interface Row<T> {
    @Nullable T read(ResultSet row) throws SQLException;
  }

  /// Runs a statement with its values in their order: texts, whole numbers, bytes or nulls. Returns
  /// how many rows changed.
  int run(String sql, @Nullable Object... values) {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /// The only row of a query, if it has one. It is read to its end: a statement that stands on a
  /// row keeps the whole connection at an old view of the file.
  <T> Optional<T> only(String sql, Row<T> reader, @Nullable Object... values) {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      if (!rows.next()) {
        return Optional.empty();
      }
      Optional<T> found = Optional.ofNullable(reader.read(rows));
      if (rows.next()) {
        throw new IllegalStateException("More than one row: " + sql.strip());
      }
      return found;
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case null -> statement.setObject(i + 1, null);
        case String text -> statement.setString(i + 1, text);
        case Long number -> statement.setLong(i + 1, number);
        case byte[] bytes -> statement.setBytes(i + 1, bytes);
        default -> throw new IllegalArgumentException("A value of " + values[i]);
      }
    }
    return statement;
  }

  private static IllegalStateException failed(String sql, SQLException e) {
    return new IllegalStateException("The platform's file refused: " + sql.strip(), e);
  }

  @Override
  public void close() {
    for (PreparedStatement statement : prepared.values()) {
      try {
        statement.close();
      } catch (SQLException e) {
        throw failed("close", e);
      }
    }
  }
}
