package comptoir.app;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.standin.Ledger;
import comptoir.standin.StandIn;
import comptoir.standin.seed.ShopFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two tills of a shop on one platform. The first sells 3 off line, into a second folder on a
/// share, and is then gone for good.
@SuppressWarnings("NullAway.Init")
final class RescueCommandTest {

  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private StandIn platform;
  private String second;

  @BeforeEach
  void sell() throws Exception {
    var shop = ShopFolder.at(AppShop.write(folder.resolve("shop")));
    var clock = InstantSource.system();
    platform =
        StandIn.open(new StandIn.Options(folder.resolve("platform.db"), shop, 0, "first", clock));
    second = platform.enrol("T02", "Caisse 2");
    try (var till = OpenTill.open(place("one", "first"))) {
      till.sell(1);
      till.drain();
      platform.goAway();
      till.sell(2);
      till.sell(3);
      till.sell(4);
    }
    platform.comeBack();
    OpenTill.open(place("two", second)).close();
  }

  @AfterEach
  void close() {
    platform.close();
  }

  private Session.Place place(String name, String token) {
    return new Session.Place(
        folder.resolve(name),
        Optional.empty(),
        Optional.of(new Session.Remote(platform.uri(), token)),
        InstantSource.system(),
        Optional.of(share()));
  }

  private Path share() {
    return folder.resolve("share");
  }

  private int run(String... args) throws Exception {
    printed.reset();
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return Main.run(List.of(args), out, out);
  }

  private String said() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private int rescueInto(String till) throws Exception {
    return run("rescue", share().toString(), "--data", folder.resolve(till).toString());
  }

  private void drain(String name, String token) {
    try (var till = OpenTill.open(place(name, token))) {
      till.drain();
      assertEquals(0, await(till.rooms.outbox().state()).parked());
    }
  }

  private List<Path> copies() throws IOException {
    try (Stream<Path> files = Files.list(share())) {
      return files.filter(it -> it.toString().endsWith(".sale")).sorted().toList();
    }
  }

  @Test
  void whatLiesThereIsListedAndNothingIsChanged() throws Exception {
    Files.writeString(copies().get(1), "spoilt");

    assertEquals(0, run("rescue", share().toString(), "--list"));

    assertTrue(said().contains("whole    T01-000002"), said());
    assertTrue(said().contains("damaged  T01_T01-000003"), said());
    assertTrue(said().contains("1.04 EUR"), said());
    assertTrue(said().contains("2 sales, 1 damaged files in all."), said());
    assertEquals(3, copies().size());
  }

  @Test
  void anotherTillOfTheShopSendsThemAndEachArrivesOnce() throws Exception {
    assertEquals(0, rescueInto("two"));
    assertTrue(said().contains("3 wait now to be sent from this till."), said());
    drain("two", second);

    assertEquals(4, platform.report().tickets());
    assertEquals(List.of(), copies());
    assertEquals(
        List.of("T01"),
        platform.ledger().sales().values().stream().map(Ledger.Sale::till).distinct().toList());
  }

  @Test
  void aRescueDoneTwiceAndOnTwoTillsIsHarmless() throws Exception {
    assertEquals(0, rescueInto("two"));
    assertEquals(0, rescueInto("two"));
    assertTrue(said().contains("3 waited here already."), said());
    assertEquals(0, rescueInto("one"));
    drain("two", second);
    drain("one", "first");

    assertEquals(4, platform.report().tickets());
  }

  @Test
  void aTillThatHasLostAllTakesItsOwnUpAgain() throws Exception {
    var spare = Files.createDirectory(folder.resolve("spare"));
    for (var copy : copies()) {
      Files.copy(copy, spare.resolve(copy.getFileName()));
    }
    Files.move(folder.resolve("one"), folder.resolve("gone"));
    OpenTill.open(place("one", "first")).close();

    run("rescue", spare.toString(), "--data", folder.resolve("one").toString());
    try (var till = OpenTill.open(place("one", "first"))) {
      till.drain();
      assertEquals("T01-000005", till.sell(1));
      till.drain();
    }

    assertEquals(5, platform.report().tickets());
  }

  @Test
  void aDamagedCopyIsSaidAndTheOthersAreTaken() throws Exception {
    Files.writeString(copies().get(1), "spoilt");

    assertEquals(1, rescueInto("two"));

    assertTrue(said().contains("2 wait now to be sent from this till."), said());
    assertTrue(said().contains("1 are damaged and were left out."), said());
  }

  @Test
  void aTillThatRunsOrIsNoneIsLeftAlone() throws Exception {
    try (var _ = OpenTill.open(place("two", second))) {
      assertEquals(1, rescueInto("two"));
      assertTrue(said().contains("close it first"), said());
    }
    assertEquals(1, run("rescue", share().toString(), "--data", share().toString()));
    assertTrue(said().contains("there is no till in that data folder"), said());
    assertEquals(1, run("rescue", folder.resolve("nowhere").toString(), "--list"));
    assertTrue(said().contains("there is no folder"), said());
    assertEquals(2, run("rescue"));
  }
}
