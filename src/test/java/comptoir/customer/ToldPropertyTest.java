package comptoir.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.customer.CustomerChange.Part;
import comptoir.outbox.Envelope;
import comptoir.outbox.Outcome;
import comptoir.testing.TestTill;
import comptoir.value.CustomerId;
import comptoir.value.OperatorId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is told at the till, however late words and records come, in whatever order they come,
/// and whenever the program is ended: what was told last is what is shown while the platform has
/// not got it, nobody who was made here is ever gone, and in the end both have the same.
class ToldPropertyTest extends CustomerCase {

  private static final OperatorId ZOE = new OperatorId("op-1");
  private static final int ROUNDS = 120;
  private static final List<Part> PARTS = List.of(Part.values());

  /// What the platform has, and pages on their way that may be older.
  private final Map<CustomerId, Customer> platform = new LinkedHashMap<>();

  private final Deque<Customer> pages = new ArrayDeque<>();
  private final Deque<Envelope> words = new ArrayDeque<>();
  private final Map<CustomerId, List<CustomerChange>> untold = new LinkedHashMap<>();
  private final List<CustomerId> known = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void bothEndsHaveTheSameInTheEnd(long seed) {
    var random = new SplittableRandom(seed);
    come("c1");
    come("c2");
    for (var round = 0; round < ROUNDS; round++) {
      switch (random.nextInt(8)) {
        case 0 -> make(random);
        case 1, 2 -> edit(random);
        case 3, 4 -> send(random);
        case 5 -> word();
        case 6 -> page();
        default -> restart(random);
      }
      till.clock.advance(Duration.ofMillis(random.nextInt(3)));
      known.forEach(this::assertWhatWasToldIsShown);
    }
    settleAll(random);
    for (var id : known) {
      assertEquals(platform.get(id), view(id).customer());
      assertFalse(view(id).isUntold());
    }
    assertEquals(List.of(), till.rows("SELECT 1 FROM customer_told WHERE stands = 1"));
    assertAllAreFound();
  }

  private void come(String id) {
    var customer = named(id, "Paul", "Martin");
    platform.put(customer.id(), customer);
    known.add(customer.id());
    put(customer);
  }

  private static CustomerChange change(SplittableRandom random, int parts) {
    var said = new LinkedHashMap<Part, String>();
    for (var i = 0; i < parts; i++) {
      var part = PARTS.get(random.nextInt(PARTS.size()));
      var isEmpty = random.nextInt(4) == 0;
      said.put(part, isEmpty ? "" : "06" + random.nextInt(10, 99) + random.nextInt(1_000, 9_999));
    }
    return new CustomerChange(said, List.of());
  }

  private void make(SplittableRandom random) {
    var change = change(random, 5);
    var id = TestTill.await(till.desk.create(change, ZOE));
    known.add(id);
    untold.computeIfAbsent(id, it -> new ArrayList<>()).add(change);
  }

  private void edit(SplittableRandom random) {
    var id = known.get(random.nextInt(known.size()));
    var change = change(random, 2);
    TestTill.await(till.desk.edit(id, change, ZOE));
    untold.computeIfAbsent(id, it -> new ArrayList<>()).add(change);
  }

  /// The platform takes it, and now and then the word on it is lost: then it comes again.
  private void send(SplittableRandom random) {
    for (var envelope : TestTill.await(till.database.write(tx -> till.outbox.claim(tx, 3)))) {
      if (words.stream().noneMatch(it -> it.id().equals(envelope.id()))) {
        take((Envelope.CustomerTold) envelope);
        words.add(envelope);
      }
      if (random.nextBoolean()) {
        Optional.ofNullable(platform.get(((Envelope.CustomerTold) envelope).customer()))
            .ifPresent(pages::add);
      }
    }
  }

  private void take(Envelope.CustomerTold envelope) {
    var content = TestTill.await(till.customers.told().content(envelope.id())).orElseThrow();
    var before =
        platform.getOrDefault(envelope.customer(), named(envelope.customer().value(), "", ""));
    platform.put(envelope.customer(), content.change().appliedTo(before));
  }

  private void word() {
    Optional.ofNullable(words.poll())
        .map(Envelope.CustomerTold.class::cast)
        .ifPresent(
            envelope -> {
              TestTill.await(
                  till.database.run(
                      tx -> {
                        var word = new Outcome.Acknowledged(envelope.id(), Optional.empty());
                        till.outbox.settle(tx, word);
                        till.customers.told().taken(tx, envelope.id());
                      }));
              Objects.requireNonNull(untold.get(envelope.customer())).removeFirst();
            });
  }

  private void page() {
    Optional.ofNullable(pages.poll()).ifPresent(this::put);
  }

  private void restart(SplittableRandom random) {
    if (random.nextInt(3) == 0) {
      till = till.restarted();
      customers = till.customers;
      TestTill.await(customers.loadNames());
    }
  }

  private CustomerView view(CustomerId id) {
    return TestTill.await(till.customers.view(id)).orElseThrow();
  }

  private void assertWhatWasToldIsShown(CustomerId id) {
    var shown = view(id).customer();
    var open = untold.getOrDefault(id, List.of());
    var again = shown;
    for (var change : open) {
      again = change.appliedTo(again);
    }
    assertEquals(again, shown, () -> "told and not shown of " + id);
  }

  private void settleAll(SplittableRandom random) {
    var turns = 0;
    while (TestTill.await(till.outbox.state()).waiting() > 0) {
      send(random);
      word();
      assertTrue(++turns < 5_000, "it does not end");
    }
    while (!pages.isEmpty()) {
      page();
    }
    till.clock.advance(Duration.ofSeconds(1));
    platform.values().forEach(this::put);
  }

  /// By name and by phone, and by those alone that they have now.
  private void assertAllAreFound() {
    var phones = new LinkedHashMap<String, List<String>>();
    for (var customer : platform.values()) {
      customer
          .phone()
          .ifPresent(
              phone ->
                  phones
                      .computeIfAbsent(phone, it -> new ArrayList<>())
                      .add(customer.id().value()));
      if (!customer.fullName().isEmpty()) {
        assertTrue(
            TestTill.await(customers.search(customer.fullName(), 20)).stream()
                .anyMatch(match -> match.id().equals(customer.id())),
            customer::fullName);
      }
    }
    phones.forEach(
        (phone, ids) -> {
          Collections.sort(ids);
          assertEquals(ids, exact(phone).stream().sorted().toList());
        });
  }
}
