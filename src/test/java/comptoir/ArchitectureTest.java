package comptoir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the program to [Rules] and [Rooms].
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

  /// Places where a rule does not hold, each with its reason: the class, and what its violations
  /// must contain. One that is no longer needed fails the test, so the list only shrinks by itself.
  private static final List<Exemption> EXEMPTIONS = List.of();

  private record Exemption(String className, String violation, String reason) {}

  private JavaClasses program = new ClassFileImporter().importPackages("none");

  @BeforeAll
  void readTheProgram() {
    program =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("comptoir");
  }

  static Collection<String> rooms() {
    return Rooms.MAY_IMPORT.keySet();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomImportsOnlyTheDoorsItMay(String room) {
    assertHolds(Rules.imports(room));
    assertHolds(Rules.viewImports(room));
  }

  static Stream<Named<ArchRule>> rules() {
    return Stream.of(
        Named.of("every package belongs to a listed room", Rules.everyPackageIsListed()),
        Named.of("rooms are free of cycles", Rules.noCycles()),
        Named.of("nodes only in screens", Rules.nodesInScreensOnly()),
        Named.of("properties only at the counter", Rules.propertiesAtTheCounterOnly()),
        Named.of("view models know no nodes", Rules.viewModelsWithoutNodes()),
        Named.of("one hand-off to the screen's thread", Rules.oneHandOff()),
        Named.of("SQL only in tables", Rules.sqlInTables()),
        Named.of("HTTP only in platform", Rules.httpInPlatform()),
        Named.of("JSON only at the wire and in the journal", Rules.jsonInPlatform()),
        Named.of("time is given", Rules.timeIsGiven()),
        Named.of("no floating fields", Rules.noFloatingFields()),
        Named.of("threads in their rooms", Rules.threadsInTheirRooms()),
        Named.of("no common pool", Rules.noCommonPool()),
        Named.of("names say the job", Rules.namesSayTheJob()),
        Named.of("no static state", Rules.noStaticState()),
        Named.of("no singletons", Rules.noSingletons()),
        Named.of("no standard streams", Rules.noStandardStreams()),
        Named.of("one logger", Rules.oneLogger()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theProgramKeeps(ArchRule rule) {
    assertHolds(rule);
  }

  @Test
  void everyExemptionIsStillNeeded() {
    Map<String, String> unneeded = new TreeMap<>();
    for (var exemption : EXEMPTIONS) {
      boolean needed =
          Stream.concat(rules().map(Named::getPayload), rooms().stream().map(Rules::imports))
              .flatMap(rule -> violations(rule).stream())
              .anyMatch(line -> covers(exemption, line));
      if (!needed) {
        unneeded.put(exemption.className(), exemption.reason());
      }
    }
    assertEquals(Map.of(), unneeded);
  }

  @Test
  void theProgramWasRead() {
    assertTrue(program.contain("comptoir.value.Money"), "The classes of this build were not read");
    assertTrue(
        program.get("comptoir.value.Money").isRecord(), "Java 25 classes are not understood");
  }

  private void assertHolds(ArchRule rule) {
    var left = new ArrayList<String>();
    for (var line : violations(rule)) {
      if (EXEMPTIONS.stream().noneMatch(exemption -> covers(exemption, line))) {
        left.add(line);
      }
    }
    assertTrue(left.isEmpty(), () -> rule.getDescription() + "\n" + String.join("\n", left));
  }

  private List<String> violations(ArchRule rule) {
    EvaluationResult result = rule.evaluate(program);
    return result.getFailureReport().getDetails();
  }

  private static boolean covers(Exemption exemption, String line) {
    return line.contains(exemption.className()) && line.contains(exemption.violation());
  }
}
