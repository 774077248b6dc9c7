package comptoir.customer.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.counter.Seed;
import comptoir.customer.Customer.Consent;
import comptoir.customer.CustomerChange.Part;
import comptoir.customer.CustomerMatch;
import comptoir.customer.Likeness;
import comptoir.customer.view.CustomerFormViewModel.Flaw;
import comptoir.customer.view.FormState.Phase;
import comptoir.outbox.Envelope;
import comptoir.testing.TestTill;
import comptoir.text.Texts;
import comptoir.value.CustomerId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerFormViewModelTest {

  private static final String WORDING = "J’accepte les offres de l’enseigne par e-mail.";

  @TempDir private Path folder;
  private TestForm form;

  @BeforeEach
  void open() {
    form = TestForm.in(folder, new Texts(Locale.FRANCE));
  }

  @AfterEach
  void close() {
    form.close();
  }

  private void save(CustomerFormViewModel model) {
    model.save();
    form.settle();
  }

  private static FormState now(CustomerFormViewModel model) {
    return model.state().get();
  }

  private List<Envelope> claim() {
    return TestTill.await(form.till.database.write(tx -> form.till.outbox.claim(tx, 9)));
  }

  private List<CustomerId> likely(CustomerFormViewModel model) {
    form.settle();
    return now(model).likely().stream().map(Likeness::match).map(CustomerMatch::id).toList();
  }

  @Test
  void whatIsWrittenIsOnTheDiskBeforeTheFormGoes() {
    var model = form.make(Map.of(Part.PHONE, "+33 6 98 76 54 32"));
    model.type(Part.FAMILY_NAME, " Lefèvre ");
    model.save();
    assertEquals(List.of(), form.exits.done);
    assertEquals(Phase.SAVING, now(model).phase());

    form.settle();

    var made = form.known(form.exits.done.getFirst());
    assertEquals("Lefèvre", made.familyName());
    assertEquals(Optional.of("0698765432"), made.phone());
    assertEquals(List.of(), made.consents());
    assertEquals(1, claim().size());
  }

  @Test
  void aConsentIsGivenByTheTickAloneWithItsDayAndItsWording() {
    var model = form.make(Map.of(Part.FAMILY_NAME, "Lefèvre"));
    assertFalse(now(model).isGranted("email"));
    model.consent("email", true);
    model.consent("sms", true);
    model.consent("sms", false);

    save(model);

    var noon = Instant.parse("2026-10-12T12:00:00Z");
    assertEquals(
        List.of(new Consent("email", true, Optional.of(noon), Optional.of(WORDING))),
        form.known(form.exits.done.getFirst()).consents());
  }

  @Test
  void aChangeTellsWhatDiffersAndNothingElse() {
    var model = form.edit(Seed.CAMILLE);
    model.type(Part.PHONE, "0612345678");
    model.type(Part.CITY, "");
    model.consent("email", false);

    save(model);

    var told = claim().getFirst();
    var content = TestTill.await(form.till.customers.told().content(told.id())).orElseThrow();
    assertEquals(Map.of(Part.CITY, ""), content.change().parts());
    var noon = Instant.parse("2026-10-12T12:00:00Z");
    assertEquals(
        List.of(new Consent("email", false, Optional.of(noon))), content.change().consents());
    assertEquals(List.of(Seed.CAMILLE), form.exits.done);
  }

  @Test
  void aRecordThatStaysAsItWasTellsNobody() {
    var model = form.edit(Seed.CAMILLE);

    save(model);

    assertEquals(List.of(Seed.CAMILLE), form.exits.done);
    assertEquals(List.of(), claim());
  }

  @Test
  void whoIsKnownIsProposedWhileTypingTheSurestFirst() {
    var model = form.make(Map.of());
    assertEquals(List.of(), likely(model));
    model.type(Part.GIVEN_NAME, "Dúrand");
    model.type(Part.FAMILY_NAME, "camille");
    assertEquals(List.of(Seed.CAMILLE), likely(model));
    model.type(Part.CITY, "Nantes");
    assertEquals(List.of(), likely(model));
    model.type(Part.CITY, "lyon");
    model.type(Part.PHONE, "+33 7 11 22 33 44");

    assertEquals(List.of(Seed.OMAR, Seed.CAMILLE), likely(model));
    assertEquals(Likeness.Why.PHONE, now(model).likely().getFirst().why());
    assertEquals(Likeness.Why.NAME, now(model).likely().getLast().why());

    model.type(Part.EMAIL, "CAMILLE@example.org");
    likely(model);
    assertEquals(Likeness.Why.EMAIL, now(model).likely().getLast().why());
  }

  @Test
  void choosingOneWhoIsKnownTakesThemAndWritesNothing() {
    var model = form.make(Map.of(Part.PHONE, "0711223344", Part.EMAIL, "camille@example.org"));
    assertEquals(List.of(Seed.OMAR, Seed.CAMILLE), likely(model));

    model.move(1);
    model.move(1);
    model.takeMarked();

    assertEquals(List.of(Seed.CAMILLE), form.exits.done);
    assertEquals(List.of(), claim());
  }

  @Test
  void anAnswerToWhatWasTypedBeforeIsDropped() {
    var model = form.make(Map.of());
    model.type(Part.PHONE, "0711223344");
    var late = form.hold();
    model.type(Part.PHONE, "0711223345");
    form.settle();

    late.forEach(Runnable::run);

    assertEquals(List.of(), likely(model));
  }

  @Test
  void whoIsEditedIsNotProposedToThemselves() {
    assertEquals(List.of(), likely(form.edit(Seed.CAMILLE)));
  }

  @Test
  void whatCannotBeKeptIsSaidAtTheFieldAndNothingIsWritten() {
    var model = form.make(Map.of(Part.EMAIL, "zelie@", Part.PHONE, "06 12"));
    assertEquals(Optional.of(Flaw.NO_EMAIL), model.flaw(Part.EMAIL));
    assertFalse(now(model).told().contains(Part.EMAIL), "not before the field was left");

    save(model);

    assertTrue(now(model).told().contains(Part.EMAIL));
    assertEquals(Optional.of(Flaw.NO_PHONE), model.flaw(Part.PHONE));
    assertEquals(Optional.of(Flaw.NO_NAME), model.flaw(Part.FAMILY_NAME));
    assertEquals(Optional.of(Part.FAMILY_NAME), model.firstFlawed());
    assertEquals(1, form.exits.sounds);
    assertEquals(List.of(), claim());

    model.type(Part.GIVEN_NAME, "Zélie");
    model.type(Part.EMAIL, "zelie@example.org");
    model.type(Part.PHONE, "");
    save(model);
    assertEquals(1, form.exits.done.size());
  }

  @Test
  void leavingAsksOnceWhereSomethingWouldBeLost() {
    var model = form.make(Map.of(Part.FAMILY_NAME, "Lefèvre"));
    model.back();
    assertEquals(1, form.exits.backs, "nothing was typed here");

    model.type(Part.NOTE, "Cherche une lampe");
    model.back();
    assertEquals(1, form.exits.backs);
    assertEquals(Phase.LEAVING, now(model).phase());
    model.type(Part.NOTE, "Cherche une lampe de bureau");
    assertEquals(Phase.WRITING, now(model).phase());
    model.back();
    model.back();
    assertEquals(2, form.exits.backs);
  }

  @Test
  void aScannedCodeIsTheCard() {
    var model = form.make(Map.of());

    model.scanned("2900001099999");

    assertEquals("2900001099999", now(model).text(Part.CARD));
  }

  @Test
  void aFaultIsSaidAndWhatWasTypedStays() {
    var model = form.make(Map.of(Part.FAMILY_NAME, "Lefèvre"));
    TestTill.await(
        form.till.database.run(tx -> tx.handle().execute("DROP TABLE customer_told_blind")));
    TestTill.await(
        form.till.database.run(tx -> tx.handle().execute("ALTER TABLE outbox RENAME TO away")));

    save(model);

    assertTrue(now(model).fault().isPresent());
    assertEquals("Lefèvre", now(model).text(Part.FAMILY_NAME));
    assertEquals(List.of(), form.exits.done);
  }
}
