package comptoir.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.customer.Customer;
import comptoir.customer.CustomerMatch;
import comptoir.customer.Erasure;
import comptoir.customer.PastOrder;
import comptoir.outbox.Envelope;
import comptoir.outbox.Outcome;
import comptoir.platform.Feed;
import comptoir.testing.TestShop;
import comptoir.value.Channel;
import comptoir.value.CustomerId;
import comptoir.value.EnvelopeId;
import comptoir.value.Money;
import comptoir.value.OrderId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A customer with a history, in the name index, in the journal and in the outbox, who asks to be
/// forgotten.
@SuppressWarnings("NullAway.Init")
final class ErasingTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:20:00Z");
  private static final CustomerId WHO = new CustomerId("CUSTOMER-4711");
  private static final Erasure ERASURE = new Erasure("E1", WHO, NOW);

  @TempDir Path folder;
  private FeedWorld world;
  private TestTill till;

  @BeforeEach
  void open() throws Exception {
    world = new FeedWorld();
    world.put(Feed.SETTINGS, "shop", TestShop.french());
    world.put(Feed.CUSTOMERS, WHO.value(), customer());
    world.put(Feed.ORDERS, "O1", order());
    till = TestTill.open(folder.resolve("till.db"), world, InstantSource.fixed(NOW));
    TestTill.get(till.rooms.customers().loadNames());
    down();
  }

  @AfterEach
  void close() {
    till.close();
  }

  private void down() {
    till.sync.crank().down();
  }

  private static Customer customer() {
    return new Customer(
        WHO,
        "Hélène",
        "Lefèvre",
        Optional.of("helene@example.com"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        List.of(),
        OptionalInt.empty());
  }

  private static PastOrder order() {
    return new PastOrder(
        new OrderId("O1"),
        "W-1",
        Optional.of(WHO),
        new Channel("web"),
        PastOrder.Kind.SALE,
        Optional.empty(),
        NOW,
        "delivered",
        new Money(100, Currency.getInstance("EUR")),
        List.of());
  }

  private List<CustomerMatch> find(String typed) throws Exception {
    return TestTill.get(till.rooms.customers().search(typed, 5));
  }

  private void erase() {
    world.drop(Feed.CUSTOMERS, WHO.value());
    world.put(Feed.ERASURES, ERASURE.id(), ERASURE);
    down();
  }

  /// As a sale does that has just been made.
  private void soldHere(String order) {
    var made =
        new PastOrder(
            new OrderId(order),
            order,
            Optional.of(WHO),
            Channel.SHOP,
            PastOrder.Kind.SALE,
            Optional.empty(),
            NOW,
            "completed",
            new Money(100, Currency.getInstance("EUR")),
            List.of());
    till.rooms.database().run(tx -> till.rooms.customers().soldHere(tx, made)).join();
  }

  private Optional<CustomerId> buyerOf(TestSales.Sold sold) throws Exception {
    var id = sold.entry().transaction().id();
    return TestTill.get(till.rooms.journal().find(id)).orElseThrow().customer();
  }

  private List<Envelope> answers() {
    return till.rooms.database().write(tx -> till.rooms.outbox().claim(tx, 100)).join().stream()
        .filter(Envelope.ErasureDone.class::isInstance)
        .toList();
  }

  @Test
  void theCustomerIsForgottenInAllPlacesAndTheRequestIsAnswered() throws Exception {
    var sold = till.sales.sellTo(WHO, 1);
    soldHere("T01-1");
    assertEquals(1, find("lefevre").size());
    assertEquals(Optional.of(WHO), buyerOf(sold));

    erase();

    assertEquals(List.of(), find("lefevre"));
    assertEquals(List.of(), find("helene@example.com"));
    assertEquals(Optional.empty(), TestTill.get(till.rooms.customers().view(WHO)));
    assertEquals(Optional.empty(), buyerOf(sold));
    var order = TestTill.get(till.rooms.customers().order(new OrderId("O1"))).orElseThrow();
    assertEquals(Optional.empty(), order.customer());
    var here = TestTill.get(till.rooms.customers().order(new OrderId("T01-1"))).orElseThrow();
    assertEquals(Optional.empty(), here.customer());
    var answer = answers().getFirst();
    assertEquals(new Envelope.ErasureDone(answer.id(), "E1", WHO, NOW), answer);
  }

  @Test
  void whoIsOnTheOpenBasketIsTakenOffAtOnceAndItIsSaid() throws Exception {
    var said = new AtomicInteger();
    till.rooms.basket().watch(said::incrementAndGet);
    TestTill.get(till.rooms.basket().setCustomer(Optional.of(WHO)));

    erase();

    var left = TestTill.get(till.rooms.basket().current());
    assertEquals(Optional.empty(), left.customer());
    assertEquals(1, said.get());
    assertEquals(left, TestTill.get(till.rooms.basket().setCustomer(Optional.empty())));
  }

  @Test
  void anotherCustomerStaysOnTheOpenBasket() throws Exception {
    var said = new AtomicInteger();
    till.rooms.basket().watch(said::incrementAndGet);
    var other = Optional.of(new CustomerId("ANOTHER"));
    TestTill.get(till.rooms.basket().setCustomer(other));

    erase();

    assertEquals(other, TestTill.get(till.rooms.basket().current()).customer());
    assertEquals(0, said.get());
  }

  @Test
  void inNoFileIsAnythingOfTheCustomerLeftButTheRequest() throws Exception {
    till.sales.sellTo(WHO, 1);
    till.sales.sellTo(WHO, 2);
    assertTrue(isSomewhere(WHO.value()));

    erase();
    till.rooms.database().run(tx -> tx.handle().execute("DELETE FROM erasure")).join();
    till.rooms.database().runInCache(tx -> tx.handle().execute("DELETE FROM erased")).join();
    till.rooms
        .database()
        .run(tx -> tx.handle().execute("DELETE FROM outbox WHERE kind = 'erasure-done'"))
        .join();
    till.rooms
        .database()
        .runInCache(tx -> tx.handle().execute("DELETE FROM feed_entry WHERE id = ?", WHO.value()))
        .join();
    till.rooms.database().scrub();

    assertFalse(isSomewhere(WHO.value()));
  }

  private boolean isSomewhere(String text) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
          return true;
        }
      }
      return false;
    }
  }

  @Test
  void aSaleThatWasSentAndHasNoWordSaysTheSameWhenItIsSentAgain() throws Exception {
    var sold = till.sales.sellTo(WHO, 1);
    var claimed =
        till.rooms.database().write(tx -> till.rooms.outbox().claim(tx, 1)).join().getFirst();

    erase();

    assertEquals(Optional.of(WHO), buyerOf(sold));
    assertEquals(List.of(), answers());
    acknowledge(claimed.id());
    down();
    assertEquals(Optional.empty(), buyerOf(sold));
    assertEquals(1, answers().size());
  }

  private void acknowledge(EnvelopeId id) {
    till.rooms
        .database()
        .run(tx -> till.rooms.outbox().settle(tx, new Outcome.Acknowledged(id, Optional.empty())))
        .join();
  }

  @Test
  void whoIsForgottenIsNotKnownOfTheNextSaleEither() throws Exception {
    erase();

    assertEquals(Optional.empty(), buyerOf(till.sales.sellTo(WHO, 1)));
  }

  @Test
  void aRequestThatComesAgainIsAnsweredOnce() {
    erase();
    world.put(Feed.ERASURES, ERASURE.id(), ERASURE);
    down();

    assertEquals(1, answers().size());
  }

  @Test
  void anOlderCopyOfTheTillsFileForgetsNothingOfWhatWasForgotten() throws Exception {
    var sold = till.sales.sellTo(WHO, 1);
    till.close();
    var copy = Files.copy(folder.resolve("till.db"), folder.resolve("copy"));
    till = TestTill.open(folder.resolve("till.db"), world, InstantSource.fixed(NOW));
    erase();
    till.close();
    Files.delete(folder.resolve("till.db"));
    Files.move(copy, folder.resolve("till.db"));
    till = TestTill.open(folder.resolve("till.db"), world, InstantSource.fixed(NOW));
    assertEquals(Optional.of(WHO), buyerOf(sold));

    down();

    assertEquals(Optional.empty(), buyerOf(sold));
    assertEquals(1, answers().size());
  }

  @Test
  void erasuresComeBeforeAnyOtherFeed() {
    world.asked.clear();

    down();

    assertEquals("erasures", world.asked.getFirst());
  }
}
