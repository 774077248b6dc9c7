package comptoir.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.customer.CustomerChange;
import comptoir.customer.CustomerChange.Part;
import comptoir.customer.Told;
import comptoir.outbox.Outcome;
import comptoir.testing.TestOffer;
import comptoir.testing.TestTill;
import comptoir.value.CustomerId;
import comptoir.value.TransactionId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who bought, and what was told of them, in the second copy of the sale.
final class ToldCopyTest {

  @TempDir private Path folder;
  @TempDir private Path second;
  private TestTill till;
  private SecondCopy copy;
  private CustomerId zelie;
  private TransactionId sale;

  /// Is turned by hand.
  private static final class Idle implements SecondCopy.Worker {

    @Override
    public void execute(Runnable work) {}

    @Override
    public void later(Duration time, Runnable work) {}
  }

  @BeforeEach
  void sell() {
    till = TestTill.in(folder);
    till.receiveSettings();
    var rooms =
        new SecondCopy.Rooms(
            till.database, till.journal, till.outbox, till.settings, till.customers.told());
    SecondCopy.Losses losses = (tx, id, end, copies) -> {};
    copy =
        new SecondCopy(
            new CopyFolder(second), rooms, new SecondCopy.Tending(new Idle(), losses), till.clock);
    copy.start();
    copy.turn();
    var parts = Map.of(Part.FAMILY_NAME, "Quartermain", Part.PHONE, "0698765432");
    zelie =
        TestTill.await(till.desk.create(new CustomerChange(parts, List.of()), TestTill.OPERATOR));
    TestTill.await(till.basket.setCustomer(Optional.of(zelie)));
    till.ringUp(TestOffer.of("A1", "Miel", 500).offer());
    sale = till.sell().transaction().id();
    copy.turn();
  }

  @AfterEach
  void close() {
    till.close();
  }

  private CopiedSale inTheFolder() throws Exception {
    var found = new CopyFolder(second).found().getFirst();
    assertFalse(Files.readString(found.file()).contains("Quartermain"));
    return assertInstanceOf(FoundCopy.Whole.class, found).sale();
  }

  @Test
  void itLiesThereSealedUntilTheBuyerIsForgotten() throws Exception {
    var told = inTheFolder().told().getFirst();
    assertEquals(zelie, told.envelope().customer());
    assertTrue(told.isNew());

    TestTill.await(
        till.database.run(
            tx -> {
              till.customers.forgetHere(tx, zelie);
              till.outbox.withdraw(tx, zelie);
              till.journal.forgetBuyer(tx, Set.of(sale));
              till.outbox.changed(tx, Set.of(sale));
            }));
    copy.turn();

    assertEquals(List.of(), inTheFolder().told());
    assertEquals(Optional.empty(), inTheFolder().entry().customer());
  }

  @Test
  void whereWhoBoughtIsForgottenTheCopyIsWrittenAgainAndGoesWithTheSale() throws Exception {
    assertEquals(Optional.of(zelie), inTheFolder().entry().customer());
    var envelope = inTheFolder().envelope();

    TestTill.await(
        till.database.run(
            tx -> {
              till.journal.forgetBuyer(tx, Set.of(sale));
              till.outbox.changed(tx, Set.of(sale));
            }));
    copy.turn();
    assertEquals(Optional.empty(), inTheFolder().entry().customer());

    TestTill.await(till.database.run(tx -> till.outbox.changed(tx, Set.of(sale))));
    TestTill.await(
        till.database.run(
            tx -> till.outbox.settle(tx, new Outcome.Acknowledged(envelope, Optional.empty()))));
    copy.turn();
    assertEquals(List.of(), new CopyFolder(second).found());
  }

  @Test
  void whatIsPutBackIsFoundAndWaitsAgainOnce() throws Exception {
    var told = inTheFolder().told();
    TestTill.await(
        till.database.run(
            tx -> {
              till.customers.forgetHere(tx, zelie);
              till.outbox.withdraw(tx, zelie);
            }));
    assertEquals(List.of(), TestTill.await(till.customers.search("quartermain", 5)));

    for (var again = 0; again < 2; again++) {
      TestTill.await(
          till.database.run(
              tx -> {
                Told.putBack(tx, till.outbox, told);
                till.customers.tidy(tx);
              }));
    }

    assertEquals(1, TestTill.await(till.customers.search("quartermain", 5)).size());
    assertEquals(1, TestTill.await(till.customers.byExactKey("06 98 76 54 32")).size());
    var waiting = TestTill.await(till.database.read(tx -> till.outbox.toldOf(tx, zelie)));
    assertEquals(List.of(told.getFirst().envelope()), waiting);
  }
}
