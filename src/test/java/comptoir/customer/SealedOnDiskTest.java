package comptoir.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.db.Seal;
import comptoir.testing.TestTill;
import comptoir.value.Change;
import comptoir.value.Channel;
import comptoir.value.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class SealedOnDiskTest extends CustomerCase {

  private static final List<String> PERSONAL =
      List.of("Hildegarde", "Quartermain", "hilde.q@example.org", "0698765432", "2991234567890");

  @Test
  void nothingOfAPersonIsReadableInAnyFile() throws IOException {
    put(
        with(
            "c1",
            "Hildegarde",
            "Quartermain",
            "hilde.q@example.org",
            "0698765432",
            "2991234567890"));
    put(sale("order-of-hers", "c1", Channel.WEB, "2026-01-05T10:00:00Z", 1000));
    assertEquals(List.of("c1"), search("quarter hilde"));

    assertNothingReadable();
    assertTrue(isSomewhere("order-of-hers"), "the search itself must be able to find");

    till.close();
    assertNothingReadable();
    till = TestTill.in(folder);
  }

  private void assertNothingReadable() throws IOException {
    for (var text : PERSONAL) {
      assertFalse(isSomewhere(text), text);
    }
  }

  /// Looks at all files of the folder, in any case of letters, in UTF-8 and UTF-16.
  private boolean isSomewhere(String text) throws IOException {
    try (var files = Files.list(folder)) {
      return files.anyMatch(file -> holds(file, text));
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      var raw = Files.readAllBytes(file);
      var lower = new String(raw, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
      var wanted = text.toLowerCase(Locale.ROOT);
      var wide =
          new String(wanted.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
      return lower.contains(wanted) || lower.contains(wide);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aSealedValueMovedToAnotherRowDoesNotOpen() {
    put(named("c1", "Hélène", "Lefèvre"), named("c2", "Paul", "Martin"));
    TestTill.await(
        till.database.runInCache(
            tx ->
                tx.handle()
                    .execute(
                        "UPDATE customer SET sealed = (SELECT sealed FROM customer WHERE id = 'c1')"
                            + " WHERE id = 'c2'")));

    assertCorrupt(() -> customers.view(id("c2")).toCompletableFuture().join());
    assertTrue(TestTill.await(customers.view(id("c1"))).isPresent());
  }

  @Test
  void aSealedValueThatWasChangedOrCutDoesNotOpen() {
    put(named("c1", "Hélène", "Lefèvre"));
    for (var change : List.of("substr(sealed, 1, 20)", "substr(sealed, 1, 5)", "x''")) {
      TestTill.await(
          till.database.runInCache(
              tx -> tx.handle().execute("UPDATE customer SET sealed = " + change)));
      assertCorrupt(() -> customers.view(id("c1")).toCompletableFuture().join());
    }
  }

  @Test
  void anotherKeyOpensAndFindsNothing() {
    put(with("c1", "Hélène", "Lefèvre", "", "0612345678", ""));
    var key = new byte[Seal.KEY_BYTES];
    Arrays.fill(key, (byte) 1);
    var stranger = new Customers(till.database, new Seal(key), till.clock);

    assertEquals(List.of(), TestTill.await(stranger.byExactKey("0612345678")));
    assertCorrupt(() -> stranger.view(id("c1")).toCompletableFuture().join());
    assertCorrupt(() -> stranger.loadNames().toCompletableFuture().join());
  }

  @Test
  void aFormOfANewerVersionIsRefusedInWords() {
    var seal = new Seal(new byte[Seal.KEY_BYTES]);
    var form = new SealedCustomer(seal);

    var fault =
        assertThrows(
            Fault.class, () -> form.open(id("c1"), seal.seal(new byte[] {4, 0}, "customer/c1")));

    assertEquals("Customer c1 has the form 4", fault.getMessage());
  }

  @Test
  void sealingTwiceLooksDifferent() {
    var form = new SealedCustomer(new Seal(new byte[Seal.KEY_BYTES]));
    var customer = named("c1", "Hélène", "Lefèvre");

    assertFalse(Arrays.equals(form.seal(customer), form.seal(customer)));
  }

  @Test
  void aDroppedCustomersBytesAreWipedFromTheFile() throws IOException {
    put(named("c1", "Hélène", "Lefèvre"));
    var sealed =
        TestTill.await(
            till.database.read(
                tx ->
                    tx.handle()
                        .createQuery("SELECT sealed FROM customer")
                        .mapTo(byte[].class)
                        .one()));
    List<Change<Customer>> changes = List.of(new Change.Drop<>("c1"));
    TestTill.await(till.database.runInCache(tx -> customers.applyCustomers(tx, changes)));
    till.close();
    var text = new String(sealed, StandardCharsets.ISO_8859_1);
    try (var files = Files.list(folder)) {
      assertEquals(List.of(), files.filter(file -> rawHolds(file, text)).toList());
    }
    till = TestTill.in(folder);
  }

  private static boolean rawHolds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertCorrupt(Runnable work) {
    var failure = assertThrows(CompletionException.class, work::run);
    var fault = assertInstanceOf(Fault.class, failure.getCause());
    assertEquals(Fault.Code.DB_CORRUPT, fault.code());
  }
}
