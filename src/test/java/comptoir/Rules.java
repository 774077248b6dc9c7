package comptoir;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/// The rules of the house, each with its reason. [ArchitectureTest] holds the program to them,
/// [PlantedFaultsTest] shows that each one catches its fault.
final class Rules {

  private static final String[] SCREENS = {
    "..view..", "comptoir.ui..", "comptoir.app..", "comptoir.tour..", "comptoir.bench.."
  };
  private static final DescribedPredicate<JavaClass> IS_JAVAFX =
      resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx..");
  private static final DescribedPredicate<JavaClass> ARE_PROPERTIES =
      resideInAnyPackage("javafx.beans..", "javafx.collections..").as("are JavaFX properties");
  private static final String[] SQL = {"java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite.."};
  private static final String[] HTTP = {"retrofit2..", "okhttp3..", "okio.."};
  private static final String[] JSON = {"com.fasterxml.jackson.."};
  private static final Set<String> CLOCKS =
      Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone", "system");
  private static final Set<String> THREAD_MAKERS =
      Set.of("ofVirtual", "ofPlatform", "startVirtualThread", "commonPool", "parallelStream");
  private static final Pattern EMPTY_NAMES =
      Pattern.compile(".*(Manager|Helper|Utils?|Impl)|(Abstract|Base)[A-Z].*");
  private static final Set<String> MUTABLE =
      Set.of("HashMap", "TreeMap", "LinkedHashMap", "ArrayList", "HashSet", "ThreadLocal");

  private Rules() {}

  /// 1. What a room's classes, its screens aside, may import.
  static ArchRule imports(String room) {
    var allowed = Rooms.mayImport(room);
    return noClasses()
        .that(areIn(room, false))
        .should()
        .dependOnClassesThat(
            describe(
                "are in a room not in " + allowed,
                to -> isOurs(to) && !isRoomOrOneOf(to, room, allowed)))
        .because("each room knows only the doors its work needs; Rooms is the list of them")
        .allowEmptyShould(true);
  }

  /// 1. What a room's screens may import, and that they leave other screens alone.
  static ArchRule viewImports(String room) {
    var allowed = Rooms.viewsMayImport(room);
    return noClasses()
        .that(areIn(room, true))
        .should()
        .dependOnClassesThat(
            describe(
                "are in a room not in " + allowed + " or are another room's screens",
                to ->
                    isOurs(to)
                        && (!isRoomOrOneOf(to, room, allowed)
                            || (isView(to)
                                && !Rooms.of(to.getPackageName()).equals(room)
                                && !Rooms.joinsScreens(room)))))
        .because("a screen lies with its feature; only the counter puts screens together")
        .allowEmptyShould(true);
  }

  /// 2.
  static ArchRule everyPackageIsListed() {
    return classes()
        .should()
        .resideInAnyPackage(
            Rooms.MAY_IMPORT.keySet().stream()
                .map(room -> "comptoir." + room + "..")
                .toArray(String[]::new))
        .because("a new room is a decision and belongs in Rooms");
  }

  /// 3.
  static ArchRule noCycles() {
    return slices()
        .matching("comptoir.(*)..")
        .should()
        .beFreeOfCycles()
        // The entry starts the verbs, and a verb needs what the entry wires.
        .ignoreDependency(
            resideInAnyPackage("comptoir.app.."),
            resideInAnyPackage("comptoir.tour..", "comptoir.bench..", "comptoir.drill.."))
        .because("two rooms in a cycle are one room with two names");
  }

  /// 4.
  static ArchRule nodesInScreensOnly() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(SCREENS)
        .should()
        .dependOnClassesThat(
            describe(
                "are JavaFX, its properties aside",
                to -> IS_JAVAFX.test(to) && !ARE_PROPERTIES.test(to)))
        .because("what is not a screen must run and be tested without a toolkit");
  }

  /// 4.
  static ArchRule propertiesAtTheCounterOnly() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(SCREENS)
        .and()
        .resideOutsideOfPackage("comptoir.counter..")
        .should()
        .dependOnClassesThat(ARE_PROPERTIES)
        .because("properties tell a screen; the rooms behind it answer by values and futures");
  }

  /// 5.
  static ArchRule viewModelsWithoutNodes() {
    return noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javafx.scene..",
            "javafx.stage..",
            "javafx.application..",
            "javafx.fxml..",
            "javafx.concurrent..",
            "org.controlsfx..",
            "atlantafx..")
        .because("a view model holds state and decides; nodes would tie it to a toolkit")
        .allowEmptyShould(true);
  }

  /// 6.
  static ArchRule oneHandOff() {
    return noClasses()
        .that(areNot("comptoir.ui.FxThread"))
        .should()
        .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
        .because("there is one way back to the screen's thread, the injected executor");
  }

  /// 7.
  static ArchRule sqlInTables() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("comptoir.db..")
        .and(describe("are not a table's", type -> !isTable(type)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SQL)
        .because("statements lie in package-private Table classes, one a table");
  }

  /// 8.
  static ArchRule httpInPlatform() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("comptoir.platform..", "comptoir.device..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(HTTP)
        .because("selling cannot call the network even by mistake");
  }

  /// 8.
  static ArchRule jsonInPlatform() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            "comptoir.platform..",
            "comptoir.journal..",
            "comptoir.standin..",
            "comptoir.conformance..",
            "comptoir.tour..",
            "comptoir.drill..",
            "comptoir.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(JSON)
        .because("the wire form is known by the two ends of the wire and the journal only");
  }

  /// 9.
  static ArchRule timeIsGiven() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("comptoir.app..", "comptoir.tour..", "comptoir.bench..")
        .should()
        .accessTargetWhere(describe("reads the machine's clock", Rules::readsClock))
        .because("time comes from an injected InstantSource, so that a test can set it");
  }

  /// 10.
  static ArchRule noFloatingFields() {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackages("..view..", "comptoir.ui..", "comptoir.bench..")
        .should(
            Conditions.<JavaField>hold(
                "be neither float nor double",
                field ->
                    !Set.of("float", "double", "java.lang.Float", "java.lang.Double")
                        .contains(field.getRawType().getName())))
        .because("an amount in binary fractions loses cents");
  }

  /// 11.
  static ArchRule threadsInTheirRooms() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            "comptoir.app..",
            "comptoir.db..",
            "comptoir.sync..",
            "comptoir.device..",
            "comptoir.standin..",
            "comptoir.tour..",
            "comptoir.bench..",
            "comptoir.drill..")
        .should()
        .accessTargetWhere(describe("makes a thread", Rules::makesThread))
        .because("each thread has one owner, listed in the design");
  }

  /// 11.
  static ArchRule noCommonPool() {
    return noClasses()
        .should()
        .accessTargetWhere(describe("uses the common pool", Rules::usesCommonPool))
        .because("nobody owns the common pool, and a stuck job there stops strangers");
  }

  /// 12.
  static ArchRule namesSayTheJob() {
    return noClasses()
        .should()
        .haveNameMatching(".*[.$](" + EMPTY_NAMES.pattern() + ")")
        .because("a name that fits everything says nothing");
  }

  /// 13.
  static ArchRule noStaticState() {
    return fields()
        .that()
        .areStatic()
        .should()
        .beFinal()
        .andShould(
            Conditions.<JavaField>hold(
                "not be of a mutable type",
                field ->
                    !MUTABLE.contains(field.getRawType().getSimpleName())
                        && !field.getRawType().getPackageName().startsWith("java.util.concurrent")))
        .because("state that belongs to nobody is shared by every test")
        .allowEmptyShould(true);
  }

  /// 13.
  static ArchRule noSingletons() {
    return methods()
        .that()
        .areStatic()
        .should(
            Conditions.<JavaMethod>hold(
                "not hand out the one instance",
                method -> !Set.of("getInstance", "instance").contains(method.getName())))
        .because("wiring is done in one place, app.Wiring")
        .allowEmptyShould(true);
  }

  /// 14.
  static ArchRule noStandardStreams() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("comptoir.app..")
        .should()
        .accessTargetWhere(describe("uses a standard stream", Rules::usesStandardStream))
        .because("what a verb prints goes to the stream it was given, the rest to the log");
  }

  /// 14.
  static ArchRule oneLogger() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("comptoir.app..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.System$Logger")
        .because("there is one logger, slf4j; app says where it writes");
  }

  private static DescribedPredicate<JavaClass> areIn(String room, boolean view) {
    return describe(
        "are in " + room + (view ? ".view" : ""),
        type -> Rooms.of(type.getPackageName()).equals(room) && isView(type) == view);
  }

  private static DescribedPredicate<JavaClass> areNot(String name) {
    return describe("are not " + name, type -> !outermost(type).getName().equals(name));
  }

  private static boolean isOurs(JavaClass type) {
    return resideInAnyPackage("comptoir..").test(type.getBaseComponentType());
  }

  private static boolean isRoomOrOneOf(JavaClass type, String room, Iterable<String> allowed) {
    var other = Rooms.of(type.getBaseComponentType().getPackageName());
    if (other.equals(room)) {
      return true;
    }
    for (var one : allowed) {
      if (one.equals(other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isView(JavaClass type) {
    return List.of(type.getPackageName().split("\\.")).contains("view");
  }

  private static boolean isTable(JavaClass type) {
    var outer = outermost(type);
    return outer.getSimpleName().endsWith("Table")
        && !outer.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Rules::outermost).orElse(type);
  }

  private static boolean readsClock(JavaAccess<?> access) {
    var owner = access.getTargetOwner().getName();
    return (owner.startsWith("java.time.") || owner.equals("java.lang.System"))
        && CLOCKS.contains(access.getTarget().getName())
        && arguments(access) == 0;
  }

  private static boolean makesThread(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    var name = access.getTarget().getName();
    return owner.getName().equals("java.util.concurrent.Executors")
        || THREAD_MAKERS.contains(name)
        || (owner.isAssignableTo(Thread.class) && name.equals("<init>"));
  }

  private static boolean usesCommonPool(JavaAccess<?> access) {
    var name = access.getTarget().getName();
    return name.equals("commonPool")
        || name.equals("parallelStream")
        || (access.getTargetOwner().getName().startsWith("java.util.concurrent.Complet")
            && name.endsWith("Async")
            && access instanceof com.tngtech.archunit.core.domain.JavaCodeUnitAccess<?> call
            && call.getTarget().getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(Executor.class)));
  }

  private static boolean usesStandardStream(JavaAccess<?> access) {
    return (access.getTargetOwner().getName().equals("java.lang.System")
            && Set.of("out", "err", "in").contains(access.getTarget().getName()))
        || (access.getTarget().getName().equals("printStackTrace") && arguments(access) == 0);
  }

  private static int arguments(JavaAccess<?> access) {
    return access instanceof com.tngtech.archunit.core.domain.JavaCodeUnitAccess<?> call
        ? call.getTarget().getRawParameterTypes().size()
        : 0;
  }
}
