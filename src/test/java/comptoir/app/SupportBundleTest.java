package comptoir.app;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.health.CheckUp;
import comptoir.health.Concern;
import comptoir.health.Filed;
import comptoir.health.Findings;
import comptoir.outbox.Outcome;
import comptoir.sync.ParkedEntry;
import comptoir.value.CustomerId;
import comptoir.value.EnvelopeId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A support bundle of a till with customers, a refused sale and a talkative log holds nothing of a
/// person and nothing that opens a door.
@SuppressWarnings("NullAway.Init")
final class SupportBundleTest {

  private static final Logger LOG = LoggerFactory.getLogger(SupportBundleTest.class);
  private static final String NEW_TOKEN = "tok-7Yq2Zk9Lm4Xw8Rv1Bn6C";

  /// What was planted, in the forms it may take.
  private static final List<String> PLANTED =
      List.of(
          "Camille",
          "Durand",
          "camille.durand@example.org",
          "06 12 34 56 78",
          "0612345678",
          "+33612345678",
          "2900001048217",
          "Zoé",
          "Mercerie du Pont",
          "1 rue du Pont",
          NEW_TOKEN);

  @TempDir Path folder;
  private final RecentLog log = RecentLog.listening();
  private OpenTill till;

  @BeforeEach
  void open() throws Exception {
    var shop = AppShop.write(folder.resolve("shop"));
    Files.writeString(
        shop.resolve("customers.csv"),
        """
        id,given_name,family_name,email,phone,card,city,postcode,segment,segment_reason,points,\
        since,consent_email,consent_sms,contacts_30d
        c-1,Camille,Durand,camille.durand@example.org,+33612345678,2900001048217,Lyon,69002,,,,,,,
        """);
    till = OpenTill.open(OpenTill.place(folder.resolve("data"), shop));
    await(till.rooms.customers().loadNames());
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void itHoldsNoPersonalDataAndNoSecret() throws Exception {
    sellToCamilleAndBeRefused();
    talk();
    till.session.token().replace(NEW_TOKEN);

    var files = bundle();

    var found = new TreeSet<String>();
    for (var file : files.entrySet()) {
      for (var planted : forbidden()) {
        if (file.getValue().toLowerCase(Locale.ROOT).contains(planted.toLowerCase(Locale.ROOT))) {
          found.add(file.getKey() + ": " + planted);
        }
      }
    }
    assertEquals(List.of(), List.copyOf(found));
  }

  @Test
  void itHoldsWhatSupportNeeds() throws Exception {
    var number = sellToCamilleAndBeRefused();
    talk();

    var files = bundle();

    assertEquals(
        List.of(
            "about.txt",
            "counts.txt",
            "incidents.txt",
            "log.txt",
            "put-aside.txt",
            "refused.txt",
            "settings.txt",
            "speed.txt",
            "state.txt",
            "unread.txt"),
        List.copyOf(files.keySet()));
    assertHas(files, "about.txt", "comptoir: " + Version.NAME, "java.version: ");
    assertHas(files, "counts.txt", "schema.version: 9", "journal.sales: 1", "outbox.parked: 1");
    assertHas(files, "counts.txt", "cache: cache", "cache.schema.version: ");
    assertFalse(files.getOrDefault("counts.txt", "").contains("cache.schema.version: \n"));
    assertHas(files, "state.txt", "pulse: ", "pulse.since: ");
    assertHas(files, "refused.txt", "code totals-differ", "number " + number);
    assertHas(files, "settings.txt", "shop.id: S1", "till.id: T01", "zone: Europe/Paris");
    assertHas(files, "state.txt", "line: on line", "feed.items: 60 entries, complete");
    assertHas(files, "unread.txt", "customers c-9");
    assertHas(files, "speed.txt", "disk.write-and-fsync.p50-us: ", "database.read.p95-us: ");
    assertHas(
        files,
        "log.txt",
        "SupportBundleTest: A customer […] was seen",
        "Served […]",
        "IOException");
  }

  private static void assertHas(Map<String, String> files, String name, String... words) {
    var text = files.getOrDefault(name, "");
    for (var word : words) {
      assertTrue(text.contains(word), () -> name + " lacks \"" + word + "\":\n" + text);
    }
  }

  private List<String> forbidden() throws IOException {
    var all = new ArrayList<>(PLANTED);
    var key = Files.readAllBytes(folder.resolve("data/seal.key"));
    all.add(HexFormat.of().formatHex(key));
    all.add(Base64.getEncoder().encodeToString(key));
    all.add(till.session.standIn().orElseThrow().token());
    return all;
  }

  private String sellToCamilleAndBeRefused() {
    await(till.rooms.basket().setCustomer(Optional.of(new CustomerId("c-1"))));
    till.cutTheLine();
    var number = till.sell(3);
    var parked =
        await(
            till.rooms
                .database()
                .write(
                    tx -> {
                      var sale = till.rooms.outbox().unsentSales(tx).getFirst().envelope();
                      till.rooms.outbox().settle(tx, refusal(sale));
                      return sale;
                    }));
    assertTrue(parked.toString().length() > 10);
    till.session.standIn().orElseThrow().comeBack();
    till.until(state -> state.isOnLine());
    return number;
  }

  private static Outcome refusal(EnvelopeId sale) {
    return new Outcome.Rejected(
        sale, "totals-differ", "Camille Durand, 06 12 34 56 78, owes more.", Optional.empty());
  }

  /// As the program should not, and might.
  private static void talk() {
    LOG.info("Served Camille Durand, then DURAND again");
    LOG.info("A customer \"Camille Durand\" was seen");
    LOG.info("Zoé of Mercerie du Pont sent Bearer {}", NEW_TOKEN);
    LOG.info("Reached +33612345678 and 06 12 34 56 78, card 2900001048217");
    LOG.info("Wrote to camille.durand@example.org");
    LOG.info("Left out {}", "{\"givenName\":\"Camille\",\"phone\":\"0612345678\"}");
    LOG.warn("Not read", new IOException("Camille Durand is no number"));
  }

  private Map<String, String> bundle() throws IOException {
    var help = Help.of(till.session, Runnable::run, log);
    var filed = await(help.support().bundle(findings()));
    return unzip(assertInstanceOf(Filed.Written.class, filed).file());
  }

  private Findings findings() {
    var rooms = till.rooms;
    var unread =
        new ParkedEntry("customers", "c-9", Instant.EPOCH, "phone: 06 12 34 56 78 of Durand");
    var checkUp =
        new CheckUp(
            new CheckUp.Rooms(
                rooms.database(),
                rooms.outbox(),
                rooms.journal(),
                rooms.reservations(),
                rooms.incidents(),
                rooms.rescued()),
            new CheckUp.Exchange(
                rooms.sync()::state,
                () -> CompletableFuture.completedFuture(List.of(unread)),
                till.session.secondCopy()::state,
                rooms.sync()::sendDayAgain,
                () -> {}));
    var findings = await(checkUp.look());
    assertTrue(findings.concerns().stream().anyMatch(Concern.Refused.class::isInstance));
    return findings;
  }

  private static Map<String, String> unzip(Path file) throws IOException {
    var files = new TreeMap<String, String>();
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
