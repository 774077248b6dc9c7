package comptoir.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.value.EnvelopeId;
import comptoir.value.Money;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
final class UnsentFileTest {

  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void name() {
    path = folder.resolve("unsent.txt");
  }

  @Test
  void whatWasNamedIsReadAgainUntilItHasLeft() throws Exception {
    var file = UnsentFile.at(path);
    file.add(sale(1, "EUR"));
    file.add(sale(2, "TND"));
    file.add(sale(3, "JPY"));
    file.sent(sale(2, "TND").envelope());

    var again = UnsentFile.at(path);

    assertEquals(List.of(sale(1, "EUR"), sale(3, "JPY")), again.open());
    assertEquals(Optional.of(sale(3, "JPY")), again.last());
  }

  @Test
  void theLastOneIsKnownWhenAllHaveLeft() throws Exception {
    var file = UnsentFile.at(path);
    file.add(sale(1, "EUR"));
    file.add(sale(2, "EUR"));
    file.sent(sale(2, "EUR").envelope());

    assertEquals(Optional.of(sale(2, "EUR")), UnsentFile.at(path).last());
    assertEquals(List.of(sale(1, "EUR")), UnsentFile.at(path).open());
    assertEquals(Optional.of(sale(2, "EUR")), UnsentFile.at(path).last());
  }

  @Test
  void aLineThatWasCutOffCostsNoOther() throws Exception {
    UnsentFile.at(path).add(sale(1, "EUR"));
    Files.writeString(path, "T01-000002\t2026-1", StandardOpenOption.APPEND);
    Files.write(path, new byte[] {(byte) 0xff, (byte) 0xc3}, StandardOpenOption.APPEND);

    var again = UnsentFile.at(path);
    again.add(sale(3, "EUR"));

    assertEquals(List.of(sale(1, "EUR"), sale(3, "EUR")), UnsentFile.at(path).open());
  }

  @Test
  void aDayOfSalesThatLeaveDoesNotMakeItGrow() throws Exception {
    var file = UnsentFile.at(path);
    for (var n = 1; n <= 2_000; n++) {
      file.add(sale(n, "EUR"));
      file.sent(sale(n, "EUR").envelope());
    }

    assertTrue(Files.size(path) < 150_000, () -> path.toFile().length() + " bytes");
    assertEquals(Optional.of(sale(2_000, "EUR")), UnsentFile.at(path).last());
    assertEquals(List.of(), UnsentFile.at(path).open());
  }

  private static UnsentSale sale(long n, String currency) {
    return new UnsentSale(
        new EnvelopeId(new UUID(7, n)),
        new TransactionId(new UUID(8, n)),
        new TillId("T01"),
        n,
        "T01-%06d".formatted(n),
        OffsetDateTime.parse("2026-10-12T10:15:00+02:00"),
        new Money(-1234 + n, Currency.getInstance(currency)),
        "");
  }
}
