package comptoir.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

  private final TestClock clock = TestClock.at("2026-10-12T08:15:00Z");
  private final Ids ids = new Ids(clock, new Random(1));

  private static void assertInOrder(List<UUID> minted) {
    var texts = minted.stream().map(UUID::toString).toList();
    assertEquals(texts.stream().sorted().toList(), texts);
    assertEquals(minted.size(), new HashSet<>(minted).size());
  }

  @Test
  void anIdIsAUuidOfVersionSevenWithItsTime() {
    var id = ids.next();

    assertEquals(7, id.version());
    assertEquals(2, id.variant());
    assertEquals(
        Instant.parse("2026-10-12T08:15:00Z").toEpochMilli(), id.getMostSignificantBits() >>> 16);
  }

  @Test
  void idsOfOneMillisecondStayInOrderBeyondTheCounter() {
    var minted = new ArrayList<UUID>();
    for (var n = 0; n < 20_000; n++) {
      minted.add(ids.next());
    }

    assertInOrder(minted);
    assertTrue(minted.stream().allMatch(id -> id.version() == 7 && id.variant() == 2));
  }

  @Test
  void idsNeverGoBackWhereTheClockDoes() {
    var minted = new ArrayList<UUID>();
    for (var n = 0; n < 100; n++) {
      minted.add(ids.next());
      clock.advance(Duration.ofMillis(n % 3 == 0 ? -5_000 : 700));
    }

    assertInOrder(minted);
  }

  @Test
  void idsOfTransactionsAndEnvelopesReadBack() {
    var transaction = ids.transaction();
    var envelope = ids.envelope();

    assertEquals(transaction, TransactionId.parse(transaction.toString()));
    assertEquals(envelope, EnvelopeId.parse(envelope.toString()));
    assertTrue(transaction.toString().compareTo(envelope.toString()) < 0);
  }
}
