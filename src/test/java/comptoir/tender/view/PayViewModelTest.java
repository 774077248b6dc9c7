package comptoir.tender.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.fiscal.Country;
import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.tender.TenderRefusal;
import comptoir.tender.Tendering;
import comptoir.tender.view.PayState.Phase;
import comptoir.tender.view.PayState.Remark;
import comptoir.testing.TestShop;
import comptoir.text.Texts;
import comptoir.value.Fault;
import comptoir.value.Money;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayViewModelTest {

  private FakeSettling till = new FakeSettling(euros(1872));
  private PayViewModel model = model();

  @Test
  void enterWithNothingTypedIsTheExactAmountInCash() {
    model.cash();

    assertEquals(List.of(cash(1872)), till.asked.getFirst().given());
    assertEquals(Phase.SETTLING, now().phase());
  }

  @Test
  void aNoteLargerThanTheDueGivesChangeAndSettlesAtOnce() {
    type("20");
    assertEquals(Optional.of(euros(128)), model.changeToCome());
    model.cash();

    assertEquals(euros(128), till.asked.getFirst().change());
  }

  @Test
  void nothingIsShownAsDoneBeforeItIsOnTheDisk() {
    model.cash();
    assertEquals(0, till.shown);

    till.done();
    assertEquals(1, till.shown);
    assertEquals(Phase.DONE, now().phase());
  }

  @Test
  void exactCashTakesWhatRemainsWhateverWasTyped() {
    type("7");
    model.exactCash();

    assertEquals(List.of(cash(1872)), till.asked.getFirst().given());
  }

  @Test
  void anAmountIsSplitOverCardAndCash() {
    type("10");
    model.card();
    assertEquals(euros(872), now().tenders().remaining());
    assertEquals("", now().typed());
    assertTrue(till.asked.isEmpty());

    model.cash(euros(1000));
    assertEquals(List.of(card(1000), cash(1000)), till.asked.getFirst().given());
  }

  @Test
  void whatCameBackIsGivenInCashAtOnce() {
    till = new FakeSettling(euros(-1872));
    model = model();

    type("5");
    model.card();
    assertEquals(Optional.of(new Remark.Refused(inCash(1872))), now().remark());
    model.cash();

    assertEquals(List.of(cash(-1872)), till.asked.getFirst().given());
    assertEquals(Phase.SETTLING, now().phase());
  }

  @Test
  void whatMayGoBackOnACardIsSettledByItsKey() {
    till = new FakeSettling(euros(-1872));
    var texts = new Texts(Locale.FRENCH);
    var modes = Set.of(TenderMode.CARD_MANUAL);
    model =
        new PayViewModel(
            new Tendering(Country.of("FR").policy(), modes), till, texts, Runnable::run);

    model.cash();
    assertEquals(
        Optional.of(new Remark.Refused(new TenderRefusal.RefundOnCard(euros(1872)))),
        now().remark());
    model.card();

    assertEquals(List.of(card(-1872)), till.asked.getFirst().given());
  }

  private static TenderRefusal inCash(long minor) {
    return new TenderRefusal.RefundInCash(euros(minor));
  }

  @Test
  void aCouponThatWasUsedMeanwhileLeadsBack() {
    model.cash();
    till.answer(new Settling.Answer.CouponUsed("NOEL10"));

    assertEquals(Optional.of(new Remark.CouponUsed("NOEL10")), now().remark());
    model.back();
    assertEquals(1, till.backs);
  }

  @Test
  void keysDoNothingWhileTheCommitRuns() {
    model.cash();
    var running = now();

    type("5");
    model.backspace();
    model.cash();
    model.exactCash();
    model.card();
    model.takeBack();
    model.back();
    model.scanned("3017620422003");

    assertEquals(running, now());
    assertEquals(1, till.asked.size());
    assertEquals(0, till.backs);
  }

  @Test
  void aFaultKeepsWhatWasReceivedAndEnterTriesAgain() {
    type("50");
    model.cash();
    till.fail(new Fault(Fault.Code.DB_FULL, "full", null));

    assertEquals(Optional.of(new Remark.Failed(Fault.Code.DB_FULL)), now().remark());
    assertEquals(List.of(cash(5000)), now().tenders().given());
    assertEquals(1, till.sounds);

    model.cash();
    till.done();
    assertEquals(List.of(cash(5000)), till.asked.getLast().given());
    assertEquals(1, till.shown);
  }

  @Test
  void aCardGivesNoChange() {
    type("20");
    model.card();

    assertEquals(refused(new TenderRefusal.TooMuch(euros(1872))), now().remark());
    assertTrue(now().tenders().given().isEmpty());
    assertEquals(1, till.sounds);
  }

  @Test
  void moreCashThanTheLawAllowsIsRefused() {
    till = new FakeSettling(euros(120_000));
    model = model();
    model.cash();

    assertEquals(refused(new TenderRefusal.CashLimit(euros(100_000))), now().remark());
  }

  @Test
  void anAmountThatIsMostLikelyACodeIsRefused() {
    type("3017620");
    model.cash();

    assertEquals(refused(new TenderRefusal.NotPlausible(euros(301_762_000))), now().remark());
    assertEquals("", now().typed());
  }

  @Test
  void aScannedCodeNeverLandsInTheAmount() {
    type("12");
    model.scanned("3017620422003");

    assertEquals("12", now().typed());
    assertEquals(Optional.of(new Remark.Scanned("3017620422003")), now().remark());
    assertEquals(1, till.sounds);
    assertTrue(till.asked.isEmpty());
  }

  @Test
  void escapeDropsTheAmountThenLeaves() {
    type("12");
    model.back();
    assertEquals("", now().typed());
    assertEquals(0, till.backs);

    model.back();
    assertEquals(1, till.backs);
  }

  @Test
  void escapeNeverLosesWhatWasReceived() {
    type("10");
    model.card();
    model.back();
    assertEquals(0, till.backs);
    assertEquals(Optional.of(new Remark.TakeBackFirst()), now().remark());

    model.takeBack();
    assertEquals(Optional.of(new Remark.CancelOnReader()), now().remark());
    model.back();
    assertEquals(1, till.backs);
  }

  @Test
  void aBasketThatChangedCanOnlyBeLookedAtAgain() {
    model.cash();
    till.answer(new Settling.Answer.BasketChanged());
    model.cash();
    assertEquals(1, till.asked.size());

    model.back();
    assertEquals(1, till.backs);
  }

  @Test
  void aPickUpThatCannotBeHandedOverSaysWhich() {
    model.cash();
    till.answer(new Settling.Answer.NotReady("W-10482"));

    assertEquals(Optional.of(new Remark.NotReady("W-10482")), now().remark());
  }

  @Test
  void aBasketThatWasPaidBeforeIsHandedOverByEnter() {
    till = new FakeSettling(euros(0));
    model = model();
    model.cash();

    assertEquals(List.of(), till.asked.getFirst().given());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "20; 20",
        "20,; 20,",
        "20,5; 20,5",
        "20,555; 20,55",
        "20,,5; 20,5",
        "20.5; 20,5",
        ",5; 0,5",
        "a2b0; 20",
        "12345678901; 123456789"
      })
  void onlyWhatMakesAnAmountIsTyped(String signs, String typed) {
    type(signs);

    assertEquals(typed, now().typed());
  }

  @Test
  void backspaceTakesTheLastSignOnly() {
    type("20,5");
    model.backspace();
    model.backspace();
    assertEquals("20", now().typed());

    model.backspace();
    model.backspace();
    model.backspace();
    assertEquals("", now().typed());
    assertFalse(now().tenders().isSettled());
  }

  private PayViewModel model() {
    var texts = new Texts(Locale.FRENCH);
    return new PayViewModel(new Tendering(Country.of("FR").policy()), till, texts, Runnable::run);
  }

  private PayState now() {
    return model.state().get();
  }

  private void type(String signs) {
    signs.chars().forEach(sign -> model.type((char) sign));
  }

  private static Optional<Remark> refused(TenderRefusal why) {
    return Optional.of(new Remark.Refused(why));
  }

  private static Tender cash(long minor) {
    return new Tender(TenderMode.CASH, euros(minor));
  }

  private static Tender card(long minor) {
    return new Tender(TenderMode.CARD_MANUAL, euros(minor));
  }

  private static Money euros(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
