package comptoir.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.customer.Customer.Consent;
import comptoir.customer.CustomerChange.Part;
import comptoir.outbox.Envelope;
import comptoir.outbox.Outcome;
import comptoir.testing.TestOffer;
import comptoir.testing.TestTill;
import comptoir.value.CustomerId;
import comptoir.value.OperatorId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Customers who are made and changed at the till, before and after the platform knows of it.
class CustomerDeskTest extends CustomerCase {

  private static final OperatorId ZOE = new OperatorId("op-1");
  private static final Instant TODAY = Instant.parse("2026-10-12T12:00:00Z");
  private static final Map<Part, String> INES =
      Map.of(
          Part.GIVEN_NAME, "Inès",
          Part.FAMILY_NAME, "Quartermain",
          Part.EMAIL, "ines.q@example.org",
          Part.PHONE, "0698765432",
          Part.CITY, "Lyon");

  private CustomerId make(Map<Part, String> parts) {
    return TestTill.await(till.desk.create(new CustomerChange(parts, List.of()), ZOE));
  }

  private void edit(CustomerId id, Part part, String text) {
    TestTill.await(till.desk.edit(id, new CustomerChange(Map.of(part, text), List.of()), ZOE));
  }

  private CustomerView view(CustomerId id) {
    return TestTill.await(till.customers.view(id)).orElseThrow();
  }

  private List<Envelope> claim() {
    return TestTill.await(till.database.write(tx -> till.outbox.claim(tx, 10)));
  }

  private void acknowledge(Envelope envelope) {
    TestTill.await(
        till.database.run(
            tx -> {
              var word = new Outcome.Acknowledged(envelope.id(), Optional.empty());
              till.outbox.settle(tx, word);
              till.customers.told().taken(tx, envelope.id());
            }));
  }

  private void restart() {
    till = till.restarted();
    customers = till.customers;
  }

  @Test
  void whoIsMadeHereIsFoundAtOnceByAllThatIsKnownOfThem() {
    var id = make(INES);

    assertEquals(7, UUID.fromString(id.value()).version());
    assertEquals(List.of(id.value()), search("quarter ines"));
    assertEquals(List.of(id.value()), exact("+33 6 98 76 54 32"));
    assertEquals(List.of(id.value()), exact("INES.Q@example.org"));
    var view = view(id);
    assertEquals("Inès Quartermain", view.customer().fullName());
    assertTrue(view.isUntold());
    assertTrue(view.isMadeHere());
  }

  @Test
  void whoIsMadeHereIsOnTheDiskWithTheirEnvelopeAndStandsAgainAfterARestart() {
    var id = make(INES);

    restart();
    TestTill.await(till.customers.loadNames());

    assertEquals(List.of(id.value()), search("ines"));
    assertEquals(Optional.of("Lyon"), view(id).customer().city());
    var told = (Envelope.CustomerTold) claim().getFirst();
    assertEquals(id, told.customer());
    assertEquals(ZOE, told.operator());
    var content = TestTill.await(till.customers.told().content(told.id())).orElseThrow();
    assertTrue(content.isNew());
    assertEquals(INES, content.change().parts());
  }

  @Test
  void theEnvelopeGoesBeforeThatOfTheSaleThatNamesThem() {
    till.receiveSettings();
    var id = make(INES);
    TestTill.await(till.basket.setCustomer(Optional.of(id)));
    till.ringUp(TestOffer.of("A1", "Miel", 500).offer());
    assertEquals(Optional.of(id), till.sell().customer());

    var left = claim();

    assertEquals(2, left.size());
    assertTrue(left.getFirst() instanceof Envelope.CustomerTold);
    assertTrue(left.getLast() instanceof Envelope.Sale);
  }

  @Test
  void aChangeCountsAtOnceAndAwaitsWhatMadeTheCustomer() {
    var id = make(INES);
    edit(id, Part.PHONE, "0611111111");
    edit(id, Part.CITY, "");

    assertEquals(List.of(id.value()), exact("06 11 11 11 11"));
    assertEquals(List.of(), exact("06 98 76 54 32"));
    assertEquals(Optional.empty(), view(id).customer().city());
    assertEquals("Inès", view(id).customer().givenName());
    var making = TestTill.await(till.database.write(tx -> till.outbox.claim(tx, 10)));
    assertEquals(1, making.size(), "a change goes when the customer is there");
    acknowledge(making.getFirst());
    assertEquals(2, claim().size());
  }

  @Test
  void aChangeOfWhoCameDownStandsOverItUntilThePlatformsWordIsHere() {
    put(with("c1", "Paul", "Martin", "paul@example.org", "0612345678", ""));
    edit(id("c1"), Part.PHONE, "0600000000");
    put(with("c1", "Paul", "Martin", "paul@example.org", "0612345678", "2990000000017"));
    assertEquals(Optional.of("0600000000"), view(id("c1")).customer().phone());
    assertEquals(Optional.of("2990000000017"), view(id("c1")).customer().card());

    till.clock.advance(Duration.ofSeconds(1));
    acknowledge(claim().getFirst());
    assertEquals(Optional.of("0600000000"), view(id("c1")).customer().phone());
    assertFalse(view(id("c1")).isUntold());

    till.clock.advance(Duration.ofSeconds(1));
    put(with("c1", "Paul", "Martin", "paul@example.org", "0655555555", ""));
    assertEquals(Optional.of("0655555555"), view(id("c1")).customer().phone());
    assertEquals(List.of(), exact("0600000000"));
  }

  @Test
  void aChangedNameIsSearchedByAndAPageThatComesMeanwhileTakesNothingOfIt() {
    put(named("c1", "Paul", "Martin"));
    edit(id("c1"), Part.FAMILY_NAME, "Lefèvre");
    assertEquals(List.of("c1"), search("lefevre"));
    assertEquals(List.of(), search("martin"));

    put(named("c1", "Paul", "Martin"));

    assertEquals(List.of("c1"), search("lefevre"));
    restart();
    TestTill.await(till.customers.loadNames());
    assertEquals(List.of("c1"), search("lefevre"));
    assertEquals(List.of(), search("martin"));
  }

  @Test
  void ofAConsentTheLaterWordCounts() {
    var yes = new Consent("email", true, Optional.of(TODAY), Optional.of("J’accepte."));
    var before = new Consent("email", false, Optional.of(TODAY.minusSeconds(86_400)));
    var id = TestTill.await(till.desk.create(new CustomerChange(INES, List.of(yes)), ZOE));

    TestTill.await(till.desk.edit(id, new CustomerChange(Map.of(), List.of(before)), ZOE));

    assertEquals(List.of(yes), view(id).customer().consents());
  }

  @Test
  void aChangeThatSaysNothingTellsNobody() {
    put(named("c1", "Paul", "Martin"));

    TestTill.await(till.desk.edit(id("c1"), new CustomerChange(Map.of(), List.of()), ZOE));

    assertEquals(List.of(), claim());
  }

  @Test
  void aRefusedChangeCountsNoMoreAndWhoWasMadeHereStays() {
    put(with("c1", "Paul", "Martin", "paul@example.org", "", ""));
    edit(id("c1"), Part.EMAIL, "other@example.org");
    var made = make(INES);
    for (var envelope : claim()) {
      TestTill.await(till.database.run(tx -> till.customers.told().refused(tx, envelope.id())));
    }

    assertEquals(Optional.of("paul@example.org"), view(id("c1")).customer().email());
    assertEquals(List.of(), exact("other@example.org"));
    assertEquals(List.of(made.value()), search("ines"));
  }

  @Test
  void nothingThatWasToldIsReadableOnTheDiskAndForgettingTakesItsBytes() throws IOException {
    var id = make(INES);
    for (var text : INES.values()) {
      assertFalse(text.length() > 4 && isSomewhere(text), text);
    }
    assertTrue(isSomewhere(id.value()), "the search itself must be able to find");
    var sealed = till.rows("SELECT sealed FROM customer_told").getFirst().getFirst();

    TestTill.await(
        till.database.run(
            tx -> {
              till.customers.forgetHere(tx, id);
              till.outbox.withdraw(tx, id);
            }));
    till.database.scrub();

    assertEquals(List.of(), search("ines"));
    assertEquals(Optional.empty(), TestTill.await(till.customers.view(id)));
    assertEquals(List.of(), claim());
    assertFalse(isSomewhere(id.value()));
    assertFalse(isSomewhere(HexFormat.of().parseHex(sealed.toString())));
  }

  private boolean isSomewhere(String text) throws IOException {
    return isSomewhere(text.getBytes(StandardCharsets.UTF_8));
  }

  private boolean isSomewhere(byte[] bytes) throws IOException {
    var wanted = new String(bytes, StandardCharsets.ISO_8859_1);
    try (var files = Files.list(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(wanted)) {
          return true;
        }
      }
      return false;
    }
  }

  @Test
  void whatCannotBeReadWithAnotherKeyIsLeftOut() {
    put(named("c1", "Paul", "Martin"));
    edit(id("c1"), Part.CITY, "Lyon");
    TestTill.await(
        till.database.run(
            tx -> tx.handle().execute("UPDATE customer_told SET sealed = zeroblob(40)")));

    assertEquals(Optional.empty(), view(id("c1")).customer().city());
    assertEquals(
        Optional.empty(), TestTill.await(till.customers.told().content(claim().getFirst().id())));
  }
}
