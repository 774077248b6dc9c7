package comptoir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Shows that each rule of the house catches the fault it is there for.
class PlantedFaultsTest {

  private static final JavaClasses FAULTY =
      new ClassFileImporter()
          .importPackages(
              "comptoir.value",
              "comptoir.db",
              "comptoir.nowhere",
              "comptoir.catalog.view.planted",
              "comptoir.customer.view.planted");

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(Rules.imports("value"), "ReachesForTheDatabase"),
        Arguments.of(Rules.viewImports("catalog"), "PlantedPanel"),
        Arguments.of(Rules.everyPackageIsListed(), "Unlisted"),
        Arguments.of(Rules.noCycles(), "ReachesForTheDatabase"),
        Arguments.of(Rules.nodesInScreensOnly(), "LabelViewModel"),
        Arguments.of(Rules.propertiesAtTheCounterOnly(), "Told"),
        Arguments.of(Rules.viewModelsWithoutNodes(), "LabelViewModel"),
        Arguments.of(Rules.oneHandOff(), "handOff"),
        Arguments.of(Rules.sqlInTables(), "Statement"),
        Arguments.of(Rules.httpInPlatform(), "OkHttpClient"),
        Arguments.of(Rules.jsonInPlatform(), "ObjectMapper"),
        Arguments.of(Rules.timeIsGiven(), "wallClock"),
        Arguments.of(Rules.noFloatingFields(), "Fraction.amount"),
        Arguments.of(Rules.threadsInTheirRooms(), "thread()"),
        Arguments.of(Rules.noCommonPool(), "onTheCommonPool"),
        Arguments.of(Rules.namesSayTheJob(), "PlantedHelper"),
        Arguments.of(Rules.namesSayTheJob(), "AbstractThing"),
        Arguments.of(Rules.noStaticState(), "Shared.count"),
        Arguments.of(Rules.noSingletons(), "getInstance"),
        Arguments.of(Rules.noStandardStreams(), "print()"),
        Arguments.of(Rules.oneLogger(), "java.util.logging.Logger"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aPlantedFaultIsCaught(ArchRule rule, String mark) {
    var lines = rule.evaluate(FAULTY).getFailureReport().getDetails();
    assertTrue(
        lines.stream().anyMatch(line -> line.contains(mark)),
        () -> mark + " was not caught by: " + rule.getDescription() + "\n" + lines);
  }

  @Test
  void anInnocentRoomIsNotAccused() {
    var lines = Rules.imports("db").evaluate(FAULTY).getFailureReport().getDetails();
    assertEquals(0, lines.size(), () -> String.join("\n", lines));
  }
}
