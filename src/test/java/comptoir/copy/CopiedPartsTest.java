package comptoir.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.outbox.Envelope;
import comptoir.reservation.Reservation;
import comptoir.testing.TestOffer;
import comptoir.testing.TestTill;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CopiedPartsTest {

  @Test
  void aPartThatWasHandedOverIsCopiedWithItsSale(@TempDir Path folder) {
    try (var till = TestTill.in(folder)) {
      till.ringUp(TestOffer.of("BOOK", "Cahier", 600).offer());
      var entry = till.sell();
      var envelope = till.ids.envelope();
      var step =
          new Envelope.ReservationStep(
              till.ids.envelope(),
              new ReservationId("R1"),
              Reservation.State.READY,
              Reservation.State.HANDED_OVER,
              TestTill.OPERATOR,
              Optional.of(entry.transaction().id()),
              till.clock.instant(),
              Optional.of(envelope),
              Optional.of(entry.transaction().till()),
              List.of(
                  new Reservation.Part(2, new Quantity(1500)),
                  new Reservation.Part(5, Quantity.ONE)),
              Optional.empty());
      var sale =
          new CopiedSale(
              Optional.empty(), envelope, till.clock.instant(), entry, "", List.of(step));

      assertEquals(sale, CopyForm.read(CopyForm.write(sale)));
    }
  }
}
