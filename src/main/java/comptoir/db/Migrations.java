package comptoir.db;

import comptoir.value.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Brings a file to the newest version: numbered SQL, in order, each in a transaction of its own
/// with the version in `user_version`. Before an older file is changed a copy is made beside it. A
/// released file of SQL is never edited.
final class Migrations {

  /// In order; the first is version 1.
  static final List<String> FILES =
      List.of(
          "V001__journal.sql",
          "V002__catalog.sql",
          "V003__customers.sql",
          "V004__operators.sql",
          "V005__sync.sql",
          "V006__incidents.sql",
          "V007__rescue.sql",
          "V008__loyalty.sql",
          "V009__promotions.sql",
          "V010__returns.sql",
          "V011__customers_told.sql",
          "V012__board.sql");

  /// Those of a cache file, in order.
  static final List<String> CACHE_FILES =
      List.of(
          "cache/V001__catalog.sql",
          "cache/V002__customers.sql",
          "cache/V003__operators.sql",
          "cache/V004__sync.sql",
          "cache/V005__coupons.sql",
          "cache/V006__place_hours.sql");

  private Migrations() {}

  /// Empty where the file is now current; else why it is left alone.
  static Optional<Opening> upTo(Connection connection, Path file) throws SQLException {
    var version = version(connection);
    if (version > FILES.size()) {
      return Optional.of(new Opening.TooNew(version));
    }
    if (version > 0 && version < FILES.size()) {
      copyAside(connection, file, version);
    }
    apply(connection, FILES, version);
    return Optional.empty();
  }

  /// Brings a cache file to the newest version. Empty where it now is; else its version, which is
  /// newer, and it is left alone.
  static OptionalInt ofCache(Connection connection) throws SQLException {
    var version = version(connection);
    if (version > CACHE_FILES.size()) {
      return OptionalInt.of(version);
    }
    apply(connection, CACHE_FILES, version);
    return OptionalInt.empty();
  }

  private static void apply(Connection connection, List<String> files, int from)
      throws SQLException {
    for (var next = from; next < files.size(); next++) {
      apply(connection, read(files.get(next)), next + 1);
    }
  }

  private static void apply(Connection connection, String sql, int version) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(
          "BEGIN IMMEDIATE;\n" + sql + "\nPRAGMA user_version=" + version + ";\nCOMMIT;");
    } catch (SQLException e) {
      rollBack(connection, e);
      throw e;
    }
  }

  /// Where the transaction could not even begin there is none to roll back: the cause says more.
  private static void rollBack(Connection connection, SQLException cause) {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate("ROLLBACK");
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private static int version(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery("PRAGMA user_version")) {
      return result.next() ? result.getInt(1) : 0;
    }
  }

  private static void copyAside(Connection connection, Path file, int version) throws SQLException {
    var copy = file.resolveSibling(file.getFileName() + ".v" + version);
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      throw new Fault(Fault.Code.DB_READ_ONLY, "The old copy could not be removed: " + copy, e);
    }
    try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, copy.toString());
      statement.execute();
    }
  }

  private static String read(String name) {
    try (var in = Migrations.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Missing migration " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
