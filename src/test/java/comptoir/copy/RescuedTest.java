package comptoir.copy;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.db.Tx;
import comptoir.testing.TestReservation;
import comptoir.testing.TestTill;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A sale of a till that is gone is taken up by another of its shop.
final class RescuedTest {

  private static final TestReservation PICK_UP =
      TestReservation.paid("W-1").line("SKU-1", "Crème", 1, 450);

  @TempDir Path folder;

  private TestTill till(String name) throws Exception {
    return TestTill.in(Files.createDirectory(folder.resolve(name)));
  }

  private static CopiedSale copyOfTheOneSale(TestTill till, Tx tx) {
    var unsent = till.outbox.unsentSales(tx).getFirst();
    var chained = till.journal.chained(tx, unsent.transaction()).orElseThrow();
    return new CopiedSale(
        Optional.empty(),
        unsent.envelope(),
        chained.entry().transaction().at().toInstant(),
        chained.entry(),
        chained.previousSignature(),
        till.outbox.stepsOf(tx, unsent.envelope()));
  }

  @Test
  void whatWasHandedOverWithItIsNotOfferedHereAnyMore() throws Exception {
    try (var gone = till("gone");
        var here = till("here")) {
      gone.settle(gone.pickUp(gone.receive(PICK_UP)));
      here.receive(PICK_UP);
      var copy = await(gone.database.read(tx -> copyOfTheOneSale(gone, tx)));
      assertEquals(1, copy.steps().size());
      var doors = new Rescued.Rooms(here.journal, here.outbox, here.reservations);
      var rescued = new Rescued(here.database, doors);

      var uptake = await(here.database.write(tx -> rescued.take(tx, copy)));

      assertEquals(Rescued.Uptake.WAITS, uptake);
      assertEquals(List.of(), await(here.reservations.open()));
    }
  }
}
