package comptoir.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.drill.PackedClasses;
import comptoir.standin.Ledger;
import comptoir.standin.StandIn;
import comptoir.standin.seed.ShopFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The promise that makes people trust a till: a sale that was shown as done is kept once, and the
/// basket stands again line for line, whenever the program is killed.
@Tag("kill")
class KillTest {

  private static final int KILLS = 52;
  private static final int DEEDS_MOST = 25;
  private static final long DELAY_NANOS_MOST = TimeUnit.MILLISECONDS.toNanos(8);

  @TempDir Path folder;

  private String classPath = "";
  private final Map<String, Long> done = new HashMap<>();
  private final Set<String> interrupted = new HashSet<>();

  @Test
  void noSaleIsLostOrDoubledAndTheBasketStandsAgain() throws IOException, InterruptedException {
    var shop = ShopFolder.at(KillShop.write(folder.resolve("shop")));
    var options =
        new StandIn.Options(folder.resolve("standin.db"), shop, 0, "kill", InstantSource.system());
    classPath = PackedClasses.classPath(folder);
    try (var standIn = StandIn.open(options)) {
      // The first life ends by itself and leaves the archive of classes to the others.
      assertEquals("empty", drain(standIn).getFirst()[2]);
      var random = new SplittableRandom(20261124);
      var shown = "empty";
      var pending = "";
      for (var kill = 0; kill < KILLS; kill++) {
        var run = ringUntilKilled(standIn, random, kill);
        assertStandsAgain(shown, pending, run.restored(), kill);
        shown = run.shown();
        pending = run.pending();
        interrupted.add(pending);
      }
      assertDrained(standIn, drain(standIn), shown, pending);
    }
    assertTrue(interrupted.contains("settle"), "never killed while settling: " + interrupted);
    assertTrue(interrupted.contains("add"), "never killed while adding: " + interrupted);
  }

  /// What one life of the clerk showed.
  ///
  /// @param restored the basket it began with
  /// @param shown the basket it showed last
  /// @param pending the deed under way when it died, or nothing
  private record Life(String restored, String shown, String pending) {}

  private Life ringUntilKilled(StandIn standIn, SplittableRandom random, int kill)
      throws IOException, InterruptedException {
    var process = start(standIn, kill, "ring");
    var deeds = 1 + random.nextInt(DEEDS_MOST);
    var delay = random.nextLong(DELAY_NANOS_MOST);
    @Nullable String restored = null;
    var shown = "empty";
    var pending = "";
    try (var lines = reader(process)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var words = line.split(" ");
        switch (words[0]) {
          case "do" -> pending = words[1];
          case "shown" -> {
            pending = "";
            shown = words[2];
            restored = restored == null ? shown : restored;
          }
          case "done" -> {
            assertEquals(null, done.put(words[1], Long.parseLong(words[2])), line);
            shown = "empty";
          }
          default -> throw new AssertionError(line);
        }
        if (words[0].equals("do") && --deeds == 0) {
          LockSupport.parkNanos(delay);
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    if (restored == null) {
      throw new AssertionError(
          "Life %d showed nothing; exit %d: %s"
              .formatted(kill, process.exitValue(), Files.readString(folder.resolve("clerk.log"))));
    }
    return new Life(restored, shown, pending);
  }

  /// The basket is the one shown last, or what the deed under way made of it: that deed may touch
  /// one line, put new ones behind, or close the basket.
  private static void assertStandsAgain(String shown, String pending, String restored, int kill) {
    if (restored.equals(shown)) {
      return;
    }
    var message = "Life %d: %s, then %s, came back as %s".formatted(kill, shown, pending, restored);
    assertTrue(!pending.isEmpty(), message);
    if (pending.equals("settle")) {
      assertEquals("empty", restored, message);
      return;
    }
    var before = lines(shown);
    var after = lines(restored);
    assertTrue(after.size() >= before.size(), message);
    var touched = 0;
    for (var i = 0; i < before.size(); i++) {
      touched += before.get(i).equals(after.get(i)) ? 0 : 1;
    }
    assertTrue(touched + (after.size() - before.size()) == 1, message);
  }

  private static List<String> lines(String fingerprint) {
    return fingerprint.equals("empty") ? List.of() : List.of(fingerprint.split(";"));
  }

  private List<String[]> drain(StandIn standIn) throws IOException, InterruptedException {
    var process = start(standIn, KILLS, "drain");
    var said = new ArrayList<String[]>();
    try (var lines = reader(process)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line.split(" ", -1));
      }
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue());
    return said;
  }

  private void assertDrained(StandIn standIn, List<String[]> said, String shown, String pending) {
    var journal = new HashMap<String, Long>();
    var sequences = new HashSet<Long>();
    var handedOver = new HashSet<String>();
    var coupons = new ArrayList<String>();
    var points = 0L;
    for (var words : said) {
      switch (words[0]) {
        case "shown" -> assertStandsAgain(shown, pending, words[2], KILLS);
        case "journal" -> {
          journal.put(words[1], Long.parseLong(words[3]));
          sequences.add(Long.parseLong(words[2]));
          List.of(words[4].split(",")).stream()
              .filter(id -> !id.isEmpty())
              .forEach(handedOver::add);
          Stream.of(words[5].split(",")).filter(code -> !code.isEmpty()).forEach(coupons::add);
          points += Long.parseLong(words[6]);
        }
        case "parked" -> assertEquals("0", words[1]);
        default -> throw new AssertionError(String.join(" ", words));
      }
    }
    assertTrue(done.size() > KILLS, "sales: " + done.size());
    done.forEach((id, total) -> assertEquals(total, journal.get(id), id));
    assertEquals(journal.size(), sequences.size());
    assertTrue(sequences.stream().allMatch(seq -> seq >= 1 && seq <= journal.size()));
    var report = standIn.report();
    assertEquals(journal.size(), report.tickets());
    assertEquals(
        journal.values().stream().mapToLong(Long::longValue).sum(), report.turnoverMinor());
    assertEquals(handedOver, new HashSet<>(report.handedOver()));
    assertEquals(handedOver.size(), report.handedOver().size());
    assertBenefits(standIn.ledger(), coupons, points);
  }

  /// Each coupon was redeemed once, and the points are the sum of what the sales moved.
  private static void assertBenefits(Ledger ledger, List<String> coupons, long points) {
    assertTrue(!coupons.isEmpty() && points > 0, coupons + " coupons, points: " + points);
    assertEquals(Set.copyOf(coupons).size(), coupons.size());
    var used = new HashSet<String>();
    ledger
        .coupons()
        .forEach((code, state) -> used.addAll(state.equals("used") ? Set.of(code) : Set.of()));
    assertEquals(Set.copyOf(coupons), used);
    assertEquals(points, ledger.points().getOrDefault("c1", 0L));
  }

  private Process start(StandIn standIn, long seed, String mode) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + folder.resolve("clerk.jsa"),
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath,
            ClerkProcess.class.getName(),
            folder.toString(),
            standIn.uri().toString(),
            standIn.token(),
            Long.toString(seed),
            mode)
        .redirectError(folder.resolve("clerk.log").toFile())
        .start();
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }
}
