package comptoir.app;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.db.Rescue.Gap;
import comptoir.outbox.UnsentSale;
import comptoir.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A till with 20 sales at the platform, 10 that have not left, and an item in the basket; then its
/// file is damaged.
@SuppressWarnings("NullAway.Init")
final class RebuildTest {

  private static final int SENT = 20;
  private static final int SALES = 30;

  @TempDir Path folder;
  private Session.Place place;
  private Path file;
  private Pages pages;

  @BeforeEach
  void sellAndClose() throws Exception {
    place = OpenTill.place(folder.resolve("data"), AppShop.write(folder.resolve("shop")));
    file = place.folder().resolve("till.db");
    pages = new Pages(file);
    try (var till = OpenTill.open(place)) {
      for (var sale = 1; sale <= SENT; sale++) {
        till.sell(sale);
      }
      till.drain();
      till.cutTheLine();
      for (var sale = SENT + 1; sale <= SALES; sale++) {
        till.sell(sale);
      }
      till.ringUp(7);
    }
    loseSecondFolder();
  }

  private void loseSecondFolder() throws Exception {
    try (var files = Files.list(place.folder().resolve("copies"))) {
      for (var copy : files.toList()) {
        Files.delete(copy);
      }
    }
  }

  @Test
  void aSpoiltPageOfTheJournalCostsItsOwnSalesAlone() throws Exception {
    var leaves = pages.leavesWith("FR1|TICKET|");
    assertTrue(leaves.size() > 4, leaves::toString);
    pages.spoil(leaves.get(1));
    pages.spoil(leaves.get(leaves.size() - 2));

    var report = rebuilt();

    var missing = numbersOf(report.gaps());
    assertTrue(!missing.isEmpty() && missing.size() < 20, missing::toString);
    assertEquals(SALES - missing.size(), report.saved());
    assertEquals(
        missing.stream().filter(number -> number > SENT).toList(),
        report.lost().stream().map(UnsentSale::sequence).toList());
    assertTrue(!report.lost().isEmpty(), "no unsent sale was on the spoilt page");
    assertGoesOn(SALES - report.lost().size(), "T01-000031");
  }

  @Test
  void aSpoiltOutboxIsPutBackFromTheNamesOfWhatHasNotLeft() throws Exception {
    for (var leaf : pages.leavesWith("sale0")) {
      pages.spoil(leaf);
    }
    pages.spoil(pages.rootOf("outbox"));

    var report = rebuilt();

    assertEquals(SALES, report.saved());
    assertEquals(SALES - SENT, report.waiting());
    assertEquals(List.of(), report.lost());
    assertGoesOn(SALES, "T01-000031");
  }

  @Test
  void anOverwrittenHeaderCostsNothing() throws Exception {
    pages.spoil(0, 100);

    var report = rebuilt();

    assertEquals(SALES, report.saved());
    assertEquals(SALES - SENT, report.waiting());
    assertEquals(List.of(), report.lost());
    assertGoesOn(SALES, "T01-000031");
  }

  @Test
  void anOverwrittenFirstPageCostsNothing() throws Exception {
    pages.spoil(0);

    assertEquals(SALES, rebuilt().saved());
    assertGoesOn(SALES, "T01-000031");
  }

  @Test
  void ofAShortenedFileWhatIsLeftIsSavedAndTheRestNamed() throws Exception {
    var leaves = pages.leavesWith("FR1|TICKET|");
    pages.cutTo((long) leaves.get(leaves.size() / 2) * Pages.SIZE);

    var report = rebuilt();

    assertTrue(report.saved() > 0, report::toString);
    assertTrue(!report.lost().isEmpty(), report::toString);
    assertEquals(SALES, report.saved() + numbersOf(report.gaps()).size());
    assertGoesOn(SALES - report.lost().size(), "T01-000031");
  }

  @Test
  void anEmptyFileIsDamageAndEverySaleThatHasNotLeftIsNamed() throws Exception {
    pages.cutTo(0);

    assertAllIsNamed(rebuilt());
  }

  @Test
  void aFileThatIsGoneIsDamageToo() throws Exception {
    Files.delete(file);

    assertAllIsNamed(rebuilt());
  }

  private void assertAllIsNamed(RebuildReport.Amended report) {
    assertEquals(0, report.saved());
    assertEquals(List.of(new Gap("T01", 1, SALES)), report.gaps());
    assertEquals(SALES - SENT, report.lost().size());
    assertEquals("T01-000021", report.lost().getFirst().number());
    assertEquals(121, report.lost().getFirst().total().minor());
    try (var till = OpenTill.open(place)) {
      assertEquals("T01-000031", till.sell(3));
      till.drain();
      assertEquals(0, await(till.rooms.outbox().state()).parked());
      assertEquals(SENT + 1, till.session.standIn().orElseThrow().report().tickets());
    }
  }

  @Test
  void aRebuildingThatWasStoppedBeforeItsLastStepIsFinishedAtTheNextStart() throws Exception {
    pages.spoil(0, 100);
    rebuilt();
    Files.move(file, file.resolveSibling("till.db.rebuilt"));
    Files.writeString(file, "damaged");

    assertGoesOn(SALES, "T01-000031");
  }

  @Test
  void aClockThatStandsStillNamesTwoDamagedFilesApart() throws Exception {
    var instant = Instant.now();
    place = new Session.Place(place.folder(), place.shop(), Optional.empty(), () -> instant);
    pages.spoil(0, 100);
    problem();
    var first = report().kept();
    Files.move(file, file.resolveSibling("till.db.rebuilt"));
    Files.writeString(file, "damaged again");

    OpenTill.open(place).close();

    assertTrue(Files.size(first) > Pages.SIZE);
    try (var beside = Files.list(place.folder())) {
      assertEquals(
          2, beside.filter(it -> it.getFileName().toString().matches(".*damaged-\\d+")).count());
    }
  }

  @Test
  void theReportNamesWhatIsMissingInBothLanguages() throws Exception {
    pages.cutTo(0);
    problem();

    var report = report();

    var french = report.words(new Texts(Locale.FRENCH)).toString();
    var english = report.words(new Texts(Locale.ENGLISH)).toString();
    for (var words : List.of(french, english)) {
      assertTrue(words.contains("T01-000001 – T01-000030"), words);
      assertTrue(words.contains("name=T01-000021 · "), words);
      assertTrue(words.contains(report.kept().toString()), words);
    }
    assertTrue(french.contains("1,21"), french);
    assertTrue(english.contains("€1.21"), english);
    assertTrue(Files.exists(report.kept()));
  }

  /// Opening finds the damage; then all is put aside and built anew.
  private RebuildReport.Amended rebuilt() {
    assertInstanceOf(Session.Problem.Damaged.class, problem());
    return report().amended();
  }

  private Session.Problem problem() {
    return assertInstanceOf(Session.Start.Refused.class, Session.open(place)).problem();
  }

  private RebuildReport report() {
    return assertInstanceOf(Rebuild.Outcome.Done.class, Rebuild.putAside(place)).report();
  }

  /// The cache is here again, the basket stands, the platform has each sale once, and the next one
  /// has the next number.
  private void assertGoesOn(long atThePlatform, String nextNumber) {
    try (var till = OpenTill.open(place)) {
      assertEquals(1, till.basket().live().size());
      assertEquals(AppShop.ITEMS, await(till.rooms.catalog().size()));
      till.drain();
      var platform = till.session.standIn().orElseThrow();
      assertEquals(atThePlatform, platform.report().tickets());
      assertEquals(nextNumber, till.sell(1));
      till.drain();
      assertEquals(atThePlatform + 1, platform.report().tickets());
    }
  }

  private static List<Long> numbersOf(List<Gap> gaps) {
    return gaps.stream()
        .flatMap(gap -> LongStream.rangeClosed(gap.from(), gap.to()).boxed())
        .toList();
  }
}
