package comptoir.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationsTest {

  private static final int NEWEST = Migrations.FILES.size();

  @TempDir Path folder;

  static IntStream olderVersions() {
    return IntStream.range(1, NEWEST);
  }

  private Path file() {
    return folder.resolve("till.db");
  }

  private static Connection raw(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private static String sql(String name) throws IOException {
    try (var in = Migrations.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int version(Path file) throws SQLException {
    try (var connection = raw(file);
        var statement = connection.createStatement();
        var result = statement.executeQuery("PRAGMA user_version")) {
      return result.getInt(1);
    }
  }

  private static List<String> schema(Path file) throws SQLException {
    var lines = new ArrayList<String>();
    try (var connection = raw(file);
        var statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema"
                    + " ORDER BY 1")) {
      while (result.next()) {
        lines.add(result.getString(1));
      }
    }
    return lines;
  }

  @Test
  void allNumberedFilesAreListedInTheirOrder() throws IOException, URISyntaxException {
    var place = Path.of(Migrations.class.getResource("V001__journal.sql").toURI()).getParent();
    try (var files = Files.list(place)) {
      assertEquals(
          files
              .map(file -> file.getFileName().toString())
              .filter(n -> n.endsWith(".sql"))
              .sorted()
              .toList(),
          Migrations.FILES);
    }
    for (var n = 0; n < NEWEST; n++) {
      assertTrue(Migrations.FILES.get(n).startsWith("V%03d__".formatted(n + 1)));
    }
  }

  @Test
  void aNewFileIsOfTheNewestVersion() throws SQLException {
    DatabaseTest.opened(Database.open(file())).close();

    assertEquals(NEWEST, version(file()));
  }

  @ParameterizedTest
  @MethodSource("olderVersions")
  void everyOlderFileComesToTheNewestAndACopyIsKept(int old) throws Exception {
    try (var connection = raw(file());
        var statement = connection.createStatement()) {
      for (var n = 0; n < old; n++) {
        statement.executeUpdate(sql(Migrations.FILES.get(n)));
      }
      statement.executeUpdate("PRAGMA user_version = " + old);
    }

    DatabaseTest.opened(Database.open(file())).close();

    assertEquals(NEWEST, version(file()));
    assertEquals(old, version(folder.resolve("till.db.v" + old)));
    var fresh = folder.resolve("fresh.db");
    DatabaseTest.opened(Database.open(fresh)).close();
    assertEquals(schema(fresh), schema(file()));
  }

  @Test
  void aMigrationThatFailsLeavesTheFileAsItWas() throws Exception {
    try (var connection = raw(file());
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql(Migrations.FILES.getFirst()));
      statement.executeUpdate("CREATE TABLE stock_pending (in_the_way TEXT)");
      statement.executeUpdate("PRAGMA user_version = 1");
    }
    var before = schema(file());

    assertTrue(Database.open(file()) instanceof Opening.Refused);

    assertEquals(1, version(file()));
    assertEquals(before, schema(file()));
  }

  @Test
  void allTablesAreStrict() throws SQLException {
    DatabaseTest.opened(Database.open(file())).close();

    try (var connection = raw(file());
        var statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "SELECT group_concat(name) FROM pragma_table_list WHERE schema = 'main'"
                    + " AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'")) {
      assertEquals(null, result.getString(1));
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void theJournalAndTheTillMovementsCannotBeChanged(String attack) {
    var database = DatabaseTest.opened(Database.open(file()));
    try {
      database.run(tx -> tx.handle().createScript(ONE_SALE).execute()).join();

      var failure =
          assertThrows(
              Exception.class, () -> database.run(tx -> tx.handle().execute(attack)).join());

      assertTrue(String.valueOf(failure.getMessage()).contains("append-only"), failure::toString);
    } finally {
      database.close();
    }
  }

  private static final String JOURNAL_ROW =
      """
      INTO journal VALUES ('t1', 'T01', 'sale', 1, 'T01-1', 'retail', '2026-10-12',
        '2026-10-12T10:15:00+02:00', 0, 'OP1', 'EUR', 1000, '{}', '', '', '', '', '', '1')
      """;

  private static final String MOVEMENT_ROW =
      "INTO till_movement VALUES ('t1', 1, '2026-10-12', 'cash', 'EUR', 1000)";

  private static final String ONE_SALE = "INSERT " + JOURNAL_ROW + "; INSERT " + MOVEMENT_ROW + ";";

  static List<String> attacks() {
    return List.of(
        "UPDATE journal SET total = 1",
        "DELETE FROM journal",
        "REPLACE " + JOURNAL_ROW,
        "INSERT OR REPLACE " + JOURNAL_ROW.replace("'t1'", "'t2'"),
        "UPDATE OR REPLACE journal SET record = ''",
        "UPDATE till_movement SET amount = 1",
        "DELETE FROM till_movement",
        "REPLACE " + MOVEMENT_ROW);
  }
}
