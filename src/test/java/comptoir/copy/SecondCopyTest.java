package comptoir.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.customer.Customers;
import comptoir.db.Database;
import comptoir.db.Opening;
import comptoir.db.Seal;
import comptoir.fiscal.Country;
import comptoir.journal.Journal;
import comptoir.journal.Journalled;
import comptoir.outbox.Envelope;
import comptoir.outbox.Outbox;
import comptoir.outbox.Outcome;
import comptoir.outbox.UnsentSale;
import comptoir.reservation.Reservation;
import comptoir.settings.Settings;
import comptoir.testing.RandomSales;
import comptoir.value.EnvelopeId;
import comptoir.value.Ids;
import comptoir.value.OperatorId;
import comptoir.value.ReservationId;
import comptoir.value.TillId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The second folder over a real disk; its worker is turned by hand.
@SuppressWarnings("NullAway.Init")
final class SecondCopyTest {

  private static final TillId TILL = new TillId("T01");

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-03-01T09:20:00Z");
  private final Ids ids = new Ids(() -> now, new SplittableRandom(3));
  private final RandomSales sales = new RandomSales(3);
  private final List<CopiedSale> lost = new ArrayList<>();
  private final ByHand worker = new ByHand();
  private Database database;
  private Journal journal;
  private Outbox outbox;
  private Customers customers;
  private SecondCopy copy;

  /// Keeps what it is given.
  private static final class ByHand implements SecondCopy.Worker {

    private int jobs;
    private final List<Duration> retries = new ArrayList<>();

    @Override
    public void execute(Runnable work) {
      jobs++;
    }

    @Override
    public void later(Duration time, Runnable work) {
      retries.add(time);
    }
  }

  @BeforeEach
  void open() {
    database = ((Opening.Opened) Database.open(folder.resolve("till.db"))).database();
    journal = new Journal(database, "1");
    outbox = new Outbox(database, () -> now);
    customers = new Customers(database, new Seal(new byte[Seal.KEY_BYTES]), () -> now);
    copy = copy();
    copy.start();
    copy.turn();
  }

  private SecondCopy copy() {
    var rooms =
        new SecondCopy.Rooms(database, journal, outbox, new Settings(database), customers.told());
    SecondCopy.Losses losses = (tx, till, end, copies) -> lost.addAll(copies);
    return new SecondCopy(
        new CopyFolder(second()), rooms, new SecondCopy.Tending(worker, losses), () -> now);
  }

  private Path second() {
    return folder.resolve("share").resolve("copies");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private CopiedSale sell() {
    return sell(List.of());
  }

  private CopiedSale sell(List<String> reservations) {
    return database
        .write(
            tx -> {
              var entry = journal.append(tx, sales.next(), Country.of("FR").fiscal());
              var names = names(entry);
              outbox.put(tx, names, now);
              var steps = new ArrayList<Envelope.ReservationStep>();
              for (var reservation : reservations) {
                var step = step(reservation, names);
                outbox.put(tx, step);
                steps.add(step);
              }
              var previous =
                  journal.chained(tx, names.transaction()).orElseThrow().previousSignature();
              return new CopiedSale(
                  Optional.empty(), names.envelope(), now, entry, previous, steps);
            })
        .join();
  }

  private UnsentSale names(Journalled entry) {
    var transaction = entry.transaction();
    return new UnsentSale(
        ids.envelope(),
        transaction.id(),
        transaction.till(),
        transaction.sequence(),
        transaction.number(),
        transaction.at(),
        transaction.total(),
        entry.stamp().signature());
  }

  private Envelope.ReservationStep step(String reservation, UnsentSale sale) {
    return new Envelope.ReservationStep(
        ids.envelope(),
        new ReservationId(reservation),
        Reservation.State.READY,
        Reservation.State.HANDED_OVER,
        new OperatorId("OP|1"),
        Optional.of(sale.transaction()),
        now,
        Optional.of(sale.envelope()),
        Optional.of(TILL));
  }

  private void acknowledge(EnvelopeId id) {
    database.run(tx -> outbox.settle(tx, new Outcome.Acknowledged(id, Optional.empty()))).join();
  }

  private List<CopiedSale> inTheFolder() throws IOException {
    return new CopyFolder(second())
        .found().stream()
            .map(found -> assertInstanceOf(FoundCopy.Whole.class, found).sale())
            .toList();
  }

  @Test
  void eachSaleThatWaitsLiesThereWordForWord() throws Exception {
    var sold = new ArrayList<CopiedSale>();
    for (var n = 0; n < 40; n++) {
      sold.add(n % 4 == 0 ? sell(List.of("R\t1", "R\\2")) : sell());
    }
    copy.turn();

    assertEquals(sold, inTheFolder());
    assertEquals(40, copy.state().copies());
    assertEquals(Optional.of(new ChainEnd(TILL, 40, "")), new CopyFolder(second()).head(TILL));
  }

  @Test
  void whatHasLeftIsTakenAwayAndTheHeadStays() throws Exception {
    var first = sell();
    var second = sell();
    copy.turn();
    acknowledge(first.envelope());
    copy.turn();

    assertEquals(List.of(second), inTheFolder());
    acknowledge(second.envelope());
    copy.turn();
    assertEquals(List.of(), inTheFolder());
    assertEquals(2, new CopyFolder(second()).head(TILL).orElseThrow().sequence());
  }

  @Test
  void aSaleKeepsItsCopyUntilThereIsAWordOnWhatWasHandedOverWithIt() throws Exception {
    var sale = sell(List.of("R1", "R2"));
    copy.turn();
    acknowledge(sale.envelope());
    acknowledge(sale.steps().getFirst().id());
    copy.turn();
    assertEquals(List.of(sale), inTheFolder());
    Files.delete(aSaleFile());
    copy = copy();
    copy.turn();
    assertEquals(List.of(sale), inTheFolder());

    acknowledge(sale.steps().getLast().id());
    copy.turn();
    copy = copy();
    copy.turn();

    assertEquals(List.of(), inTheFolder());
  }

  @Test
  void aParkedSaleKeepsItsCopy() throws Exception {
    var sale = sell();
    database
        .run(
            tx ->
                outbox.settle(
                    tx, new Outcome.Rejected(sale.envelope(), "seq-used", "", Optional.empty())))
        .join();
    copy.turn();

    assertEquals(List.of(sale), inTheFolder());
  }

  /// Where the folder should be lies a file.
  @Test
  void aFolderThatIsAwayHoldsNothingUpAndIsCaughtUpWithLater() throws Exception {
    var before = sell();
    copy.turn();
    Files.move(folder.resolve("share"), folder.resolve("elsewhere"));
    Files.writeString(folder.resolve("share"), "away");
    acknowledge(before.envelope());
    var during = sell();
    copy.turn();

    var trouble = copy.state().trouble().orElseThrow();
    assertEquals(now, trouble.since());
    assertEquals(1, copy.state().missing());
    assertEquals(List.of(Duration.ofSeconds(30)), worker.retries);
    var jobs = worker.jobs;
    var later = sell();
    assertEquals(jobs, worker.jobs, "a folder that is away is asked at the retry alone");

    Files.delete(folder.resolve("share"));
    Files.move(folder.resolve("elsewhere"), folder.resolve("share"));
    copy.turn();

    assertEquals(List.of(during, later), inTheFolder());
    assertEquals(Optional.empty(), copy.state().trouble());
  }

  @Test
  void whatIsOfAnotherTillOrUnknownStaysAndTheUnknownIsTold() throws Exception {
    var sale = sell();
    copy.turn();
    var file = aSaleFile();
    var other = second().resolve("T02_T02-000001_" + ids.envelope() + ".sale");
    Files.copy(file, other);
    database.close();
    for (var part : List.of("", "-wal", "-shm", ".clean")) {
      Files.deleteIfExists(folder.resolve("till.db" + part));
    }
    open();
    assertEquals(List.of(), lost, "a till that does not know its name asks for nothing");
    sell();
    copy = copy();
    copy.turn();

    assertEquals(List.of(sale), lost);
    assertTrue(Files.exists(other));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void whateverHappensTheFolderHoldsWhatWaitsOnceItIsCaughtUpWith(long seed) throws Exception {
    var random = new SplittableRandom(seed);
    var waiting = new ArrayList<CopiedSale>();
    for (var step = 0; step < 120; step++) {
      switch (random.nextInt(6)) {
        case 0, 1 -> waiting.add(sell());
        case 2 -> {
          if (!waiting.isEmpty()) {
            acknowledge(waiting.remove(random.nextInt(waiting.size())).envelope());
          }
        }
        case 3 -> toggle();
        case 4 -> {
          copy = copy();
          copy.start();
        }
        default -> copy.turn();
      }
    }
    if (!Files.isDirectory(folder.resolve("share"))) {
      toggle();
    }
    copy.turn();
    copy.turn();

    assertEquals(Set.copyOf(waiting), new HashSet<>(inTheFolder()));
    assertEquals(waiting.size(), copy.state().copies());
  }

  private void toggle() throws IOException {
    var share = folder.resolve("share");
    if (Files.isDirectory(share)) {
      Files.move(share, folder.resolve("elsewhere"));
      Files.writeString(share, "away");
    } else {
      Files.deleteIfExists(share);
      if (Files.exists(folder.resolve("elsewhere"))) {
        Files.move(folder.resolve("elsewhere"), share);
      } else {
        Files.createDirectories(share);
      }
    }
  }

  @Test
  void aCutOrChangedFileIsKnownAsDamagedWhereverItIsCutOrChanged() throws Exception {
    sell(List.of("R1"));
    copy.turn();
    var file = aSaleFile();
    var whole = Files.readAllBytes(file);
    var random = new SplittableRandom(9);
    for (var n = 0; n < 300; n++) {
      var at = random.nextInt(whole.length);
      byte[] spoilt;
      if (n % 2 == 0) {
        spoilt = java.util.Arrays.copyOf(whole, at);
      } else {
        spoilt = whole.clone();
        spoilt[at] ^= (byte) (1 << random.nextInt(7));
      }
      Files.write(file, spoilt);
      var found = new CopyFolder(second()).found().getFirst();
      assertInstanceOf(
          FoundCopy.Damaged.class, found, () -> new String(spoilt, StandardCharsets.UTF_8));
    }
  }

  @Test
  void theHeadNeverGoesBack() throws Exception {
    var there = new CopyFolder(second());
    there.writeHead(new ChainEnd(TILL, 7, "seven"));
    there.writeHead(new ChainEnd(TILL, 5, "five"));
    assertEquals(Optional.of(new ChainEnd(TILL, 7, "seven")), there.head(TILL));
    assertEquals(Optional.empty(), there.head(new TillId("T02")));
  }

  private Path aSaleFile() throws IOException {
    try (var files = Files.list(second())) {
      return files.filter(it -> it.toString().endsWith(".sale")).findFirst().orElseThrow();
    }
  }
}
