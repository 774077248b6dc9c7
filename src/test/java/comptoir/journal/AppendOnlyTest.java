package comptoir.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The program has no statement that changes what is journalled (FR-REQ-21).
final class AppendOnlyTest {

  private static final Pattern CHANGING =
      Pattern.compile(
          "\\b(UPDATE(\\s+OR\\s+\\w+)?|DELETE\\s+FROM|(INSERT\\s+OR\\s+)?REPLACE\\s+INTO"
              + "|ALTER\\s+TABLE|DROP\\s+TABLE(\\s+IF\\s+EXISTS)?)"
              + "\\s+[\"'`\\[]?(main\\.)?(journal|till_movement)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DROPPED_GUARD =
      Pattern.compile("\\bDROP\\s+TRIGGER\\b", Pattern.CASE_INSENSITIVE);

  @Test
  void noSourceChangesWhatIsJournalled() throws IOException {
    var found = new ArrayList<String>();
    var read = 0;
    for (var file : sources()) {
      var text = Files.readString(file);
      read++;
      if (CHANGING.matcher(text).find() || DROPPED_GUARD.matcher(text).find()) {
        found.add(file.toString());
      }
    }
    assertEquals(List.of(), found);
    assertTrue(read > 100, "only " + read + " sources were read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE journal SET total = 1",
        "update  or ignore\n journal set",
        "DELETE FROM till_movement WHERE n = 1",
        "INSERT OR REPLACE INTO journal",
        "REPLACE INTO \"journal\"",
        "DROP TABLE IF EXISTS journal",
        "ALTER TABLE main.till_movement ADD"
      })
  void theScanSeesAStatementThatDoes(String statement) {
    assertTrue(CHANGING.matcher("x = \"" + statement + "\"").find(), statement);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO journal (transaction_id",
        "DELETE FROM journal_party WHERE customer",
        "CREATE TRIGGER journal_is_never_updated BEFORE UPDATE ON journal",
        "SELECT seq FROM journal"
      })
  void theScanLetsTheOthersPass(String statement) {
    assertEquals(false, CHANGING.matcher(statement).find(), statement);
  }

  private static List<Path> sources() throws IOException {
    var main = Path.of(System.getProperty("comptoir.root", ".")).resolve("src").resolve("main");
    try (var files = Files.walk(main)) {
      return files.filter(file -> file.toString().matches(".*\\.(java|sql)")).toList();
    }
  }
}
