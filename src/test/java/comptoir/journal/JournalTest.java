package comptoir.journal;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.db.Database;
import comptoir.db.Opening;
import comptoir.fiscal.Country;
import comptoir.fiscal.FiscalEntry;
import comptoir.fiscal.FiscalModule;
import comptoir.fiscal.FiscalStamp;
import comptoir.testing.RandomSales;
import comptoir.testing.TestSale;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.CustomerId;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
final class JournalTest {

  private static final FiscalModule FRENCH = Country.of("FR").fiscal();
  private static final int THOUSAND = 1000;

  @TempDir Path folder;
  private TestTill till;

  @BeforeEach
  void open() {
    till = TestTill.in(folder);
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void whatWasAppendedIsFoundAgain() {
    var sales = new RandomSales(21);
    for (var round = 0; round < 60; round++) {
      var entry = append(sales.next());

      assertEquals(Optional.of(entry), await(till.journal.find(entry.transaction().id())));
    }
  }

  @Test
  void anUnknownTransactionIsNotFound() {
    assertEquals(Optional.empty(), await(till.journal.find(till.ids.transaction())));
  }

  @Test
  void theHashIsThatOfTheBytesOnDisk() throws Exception {
    var sales = new RandomSales(22);
    for (var round = 0; round < 20; round++) {
      append(sales.next());
    }
    for (var row :
        till.rows("SELECT CAST(record AS BLOB) AS bytes, record_sha256 AS hash FROM journal")) {
      var bytes = HexFormat.of().parseHex(row.get(0).toString());
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertEquals(row.get(1), HexFormat.of().formatHex(digest));
    }
  }

  @Test
  void theColumnsSayWhatTheRecordSays() {
    var entry = append(sale().at("2026-10-12T10:15:00+02:00").draft());

    var columns =
        till.rows(
                """
                SELECT till, chain, seq, number, type, business_date, at, at_millis, operator,
                  currency, total, record, previous_signature, signature, algorithm, software
                  FROM journal
                """)
            .getFirst();
    assertEquals(
        List.of(
            "T01",
            "TICKET",
            1,
            "T01-000001",
            "SALE",
            "2026-10-12",
            "2026-10-12T10:15:00+02:00",
            1_791_792_900_000L,
            "OP7",
            "EUR",
            500,
            entry.record(),
            "",
            "",
            "none",
            "1.0.0"),
        columns);
  }

  @Test
  void theNewestComeFirst() {
    var first = append(sale().draft());
    var second = append(sale().draft());
    var third = append(sale().draft());

    assertEquals(List.of(third, second), await(till.journal.latest(2)));
    assertEquals(List.of(third, second, first), await(till.journal.latest(9)));
  }

  @Test
  void eachTillHasASeriesOfItsOwn() {
    append(sale().draft());
    append(sale().draft());
    var other = append(sale().till("T02").draft());

    assertEquals("T02-000001", other.transaction().number());
    assertEquals("T01-000003", append(sale().draft()).transaction().number());
  }

  @Test
  void theSeriesGoesOnAfterARestart() {
    append(sale().draft());
    till = till.restarted();

    assertEquals(2, append(sale().draft()).transaction().sequence());
  }

  @Test
  void aRecordIsTiedToTheSignatureBeforeIt() {
    append(sale().draft(), new Signing());
    var second = append(sale().draft(), new Signing());

    assertEquals("2|signed-1", second.stamp().header());
    assertEquals(
        List.of(List.of("", "signed-1"), List.of("signed-1", "signed-2")),
        till.rows("SELECT previous_signature, signature FROM journal ORDER BY seq"));
  }

  /// Two programs of one file, each with its own connection, at once (FR-REQ-20).
  @Test
  void twoThreadsOfAThousandSalesLeaveNoGapAndNoDouble() {
    var other =
        switch (Database.open(folder.resolve("till.db"))) {
          case Opening.Opened opened -> opened.database();
          case Opening refused -> throw new AssertionError(refused);
        };
    try (other;
        var threads = Executors.newFixedThreadPool(2)) {
      var here = CompletableFuture.runAsync(() -> appendThousand(till.database, 1), threads);
      var there = CompletableFuture.runAsync(() -> appendThousand(other, 2), threads);
      here.join();
      there.join();
    }
    var sequences = till.rows("SELECT seq, number FROM journal ORDER BY seq");
    assertEquals(
        LongStream.rangeClosed(1, 2 * THOUSAND)
            .mapToObj(n -> List.<Object>of((int) n, "T01-%06d".formatted(n)))
            .toList(),
        sequences);
  }

  private static void appendThousand(Database database, long thread) {
    var journal = new Journal(database, "1.0.0");
    var pending = new ArrayList<CompletableFuture<Journalled>>();
    IntStream.range(0, THOUSAND)
        .forEach(
            n -> {
              var draft = TestSale.in(TestShop.EUR, new TransactionId(new UUID(thread, n))).draft();
              pending.add(database.write(tx -> journal.append(tx, draft, FRENCH)));
            });
    pending.forEach(CompletableFuture::join);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE journal SET total = 0",
        "UPDATE journal SET record = '{}' WHERE seq = 1",
        "DELETE FROM journal",
        "INSERT OR REPLACE INTO journal SELECT * FROM journal",
        """
        INSERT OR REPLACE INTO journal SELECT 'another', till, chain, seq, number, type,
          business_date, at, at_millis, operator, currency, 0, record, record_sha256, header,
          previous_signature, signature, algorithm, software FROM journal
        """,
        "UPDATE till_movement SET amount = 0",
        "DELETE FROM till_movement",
        "INSERT OR REPLACE INTO till_movement SELECT * FROM till_movement"
      })
  void whatIsJournalledCannotBeChanged(String attempt) {
    var entry = append(sale().draft());
    await(till.database.run(tx -> till.book.book(tx, entry.transaction())));
    var journal = till.rows("SELECT * FROM journal");
    var movements = till.rows("SELECT * FROM till_movement");

    assertThrows(
        CompletionException.class,
        () -> await(till.database.run(tx -> tx.handle().execute(attempt))));

    assertEquals(journal, till.rows("SELECT * FROM journal"));
    assertEquals(movements, till.rows("SELECT * FROM till_movement"));
    assertEquals(1, journal.size());
    assertEquals(1, movements.size());
  }

  @Test
  void anErasureOfTheCustomerLeavesTheRecord() {
    var draft = sale().draft();
    var entry = append(withCustomer(draft, "c-42"));
    assertEquals(Optional.of(new CustomerId("c-42")), entry.customer());

    await(till.database.run(tx -> tx.handle().execute("DELETE FROM journal_party")));

    var left = await(till.journal.find(draft.id())).orElseThrow();
    assertEquals(Optional.empty(), left.customer());
    assertEquals(entry.record(), left.record());
    assertTrue(!entry.record().contains("c-42"), "the record names no customer");
  }

  @Test
  void anAppendThatIsRolledBackTakesNoNumber() {
    var attempt =
        till.database.write(
            tx -> {
              var entry = till.journal.append(tx, sale().draft(), FRENCH);
              tx.rollback();
              return entry.transaction().sequence();
            });
    assertEquals(1, await(attempt));

    assertEquals(1, append(sale().draft()).transaction().sequence());
    assertEquals(1, till.rows("SELECT 1 FROM journal").size());
  }

  private TestSale sale() {
    return TestSale.in(TestShop.EUR, till.ids.transaction()).line("S1", "Thé", 1, 500, 550).cash();
  }

  private static Draft withCustomer(Draft draft, String customer) {
    return new Draft(
        draft.id(),
        draft.type(),
        draft.till(),
        draft.operator(),
        draft.businessDate(),
        draft.at(),
        draft.lines(),
        draft.tenders(),
        draft.vat(),
        draft.total(),
        Optional.of(new CustomerId(customer)));
  }

  private Journalled append(Draft draft) {
    return append(draft, FRENCH);
  }

  private Journalled append(Draft draft, FiscalModule fiscal) {
    return await(till.database.write(tx -> till.journal.append(tx, draft, fiscal)));
  }

  /// Signs by the sequence alone.
  private static final class Signing implements FiscalModule {

    @Override
    public String number(TillId id, long sequence) {
      return id + "-" + sequence;
    }

    @Override
    public FiscalStamp stamp(FiscalEntry entry) {
      var header = entry.sequence() + "|" + entry.previousSignature();
      return new FiscalStamp(header, "signed-" + entry.sequence(), "test");
    }
  }
}
