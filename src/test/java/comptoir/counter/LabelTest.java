package comptoir.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.basket.PriceReason;
import comptoir.gs1.InShopPattern;
import comptoir.gs1.InShopValue.Kind;
import comptoir.gs1.ScanRules;
import comptoir.testing.TestOffer;
import comptoir.testing.TestShop;
import comptoir.value.Gtin;
import comptoir.value.Money;
import comptoir.value.Quantity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What labels say of the very piece: weight, price, count, dates, batch. Today is 2026-10-12.
final class LabelTest {

  private static final String COMTE = "9501101531000";
  private static final String IN_ELEMENTS = "010" + COMTE;
  private static final String GS = "\u001d";

  @TempDir private Path folder;
  private TestCounter counter;

  @BeforeEach
  void open() {
    var rules =
        new ScanRules(
            List.of(
                new InShopPattern("02IIIIIPPPPPC", Kind.PRICE, 2),
                new InShopPattern("21IIIIVPPPPPC", Kind.PRICE, 2),
                new InShopPattern("26IIIIIPPPPPC", Kind.WEIGHT, 3),
                new InShopPattern("28IIIIIPPPPPC", Kind.QUANTITY, 0)),
            "~");
    counter = TestCounter.in(folder, rules);
    counter.till.receive(
        TestOffer.of(COMTE, "Comté 18 mois", 2490).vat("reduced"),
        TestOffer.of("12345", "Reblochon", 1890).vat("reduced").web(1790),
        TestOffer.of("1234", "Olives", 1200).vat("reduced").withoutShopPrice());
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void aWeightInACodeIsChargedByTheKilogram() {
    counter.scan(code("261234500189"));

    var line = counter.lines().getFirst();
    assertEquals(new Quantity(189), line.quantity());
    assertEquals(euros(357), line.total());
    assertEquals(Optional.empty(), line.reason());
  }

  @Test
  void eachWeighedPieceIsALineRoundedByItself() {
    counter.scan(code("261234500189")).scan(code("261234500189"));

    assertEquals(2, counter.lines().size());
    assertEquals(euros(714), counter.state().basket().total(TestShop.EUR));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"021234500450", "01095011015310003922450", "]e001095011015310003932978450"})
  void thePriceOnALabelIsChargedWhateverTheShopsPrice(String text) {
    counter.scan(text.length() == 12 ? code(text) : text);

    var line = counter.lines().getFirst();
    assertEquals(euros(450), line.total());
    assertEquals(euros(0), line.discount());
    assertEquals(Optional.of(PriceReason.LABEL), line.reason());
    assertEquals(Optional.empty(), line.web());
  }

  @Test
  void aLabelsPriceNeedsNoPriceOfTheShop() {
    counter.scan("2112341004505");

    assertEquals(euros(450), counter.lines().getFirst().total());
    assertEquals("Olives", counter.lines().getFirst().label());
  }

  @Test
  void theSaleIsJournalledAtTheLabelsPrice() {
    counter.scan(code("021234500450")).scan(code("261234500189"));

    var sold = counter.till.sell().transaction();
    assertEquals(euros(807), sold.total());
    assertEquals(Optional.of("label"), sold.lines().getFirst().reason());
    assertEquals(new Quantity(189), sold.lines().getLast().quantity());
  }

  @Test
  void theLabelsPriceIsNotTheWebsBusiness() {
    counter.scan(code("021234500450")).doing(counter.model::align);

    assertEquals(Optional.of(new Notice.PriceOfLabel("Reblochon")), counter.state().notice());
    assertEquals(euros(450), counter.lines().getFirst().total());
  }

  @Test
  void aMisreadPriceIsRefused() {
    counter.scan(code("211234200450"));

    assertTrue(counter.lines().isEmpty());
    var bad = assertInstanceOf(Context.Unreadable.class, counter.state().context());
    assertInstanceOf(Flaw.NoGs1.class, bad.malformed().flaw());
  }

  @ParameterizedTest
  @CsvSource({"3012, 12000", "3103000189, 189", "3151000015, 1500", "3102001750, 17500"})
  void aCountOrMeasureIsTheQuantity(String element, long milli) {
    counter.scan(IN_ELEMENTS + element);

    assertEquals(new Quantity(milli), counter.lines().getFirst().quantity());
  }

  @Test
  void whatIsContainedCountsToo() {
    counter.scan("020" + COMTE + "3724");

    assertEquals(Quantity.of(24), counter.lines().getFirst().quantity());
  }

  @Test
  void aQuantityTypedBeforeCountsThePieces() {
    counter.type("3*").scan(code("261234500189"));
    assertEquals(new Quantity(567), counter.lines().getFirst().quantity());

    counter.type("0,5*").scan(code("261234500189"));
    assertEquals(1, counter.lines().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"17261011", "10LOT7\u001d17261011", "10LOT7~17261011", "7003261012" + "1014"})
  void anExpiredArticleIsNotSold(String elements) {
    counter.scan(IN_ELEMENTS + elements);

    assertTrue(counter.lines().isEmpty());
    var expired = assertInstanceOf(Notice.Expired.class, counter.state().notice().orElseThrow());
    assertEquals("Comté 18 mois", expired.label());
    assertEquals(1, counter.exits.sounds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"17261012", "17261000", "7003261012" + "1016"})
  void onItsLastDayItIsSold(String elements) {
    counter.scan(IN_ELEMENTS + elements);

    assertEquals(1, counter.lines().size());
  }

  @Test
  void anExpiredArticleOfADigitalLinkIsNotSold() {
    counter.scan("https://id.gs1.org/01/" + COMTE + "/10/LOT7?17=261011");

    assertEquals(
        Optional.of(new Notice.Expired("Comté 18 mois", LocalDate.of(2026, 10, 11))),
        counter.state().notice());
  }

  @ParameterizedTest
  @ValueSource(strings = {"15", "16"})
  void pastItsBestItIsSoldWithAWarning(String ai) {
    counter.scan(IN_ELEMENTS + ai + "260900");

    assertEquals(1, counter.lines().size());
    assertEquals(
        Optional.of(new Notice.PastItsBest("Comté 18 mois", LocalDate.of(2026, 9, 30))),
        counter.state().notice());
  }

  @Test
  void theBatchThatWasReadIsShown() {
    counter.scan("]C1" + IN_ELEMENTS + "10ABC3103000189");

    assertEquals(Quantity.ONE, counter.lines().getFirst().quantity());
    assertEquals(
        Optional.of(new Notice.OfBatch("Comté 18 mois", "ABC3103000189")),
        counter.state().notice());
  }

  @ParameterizedTest
  @ValueSource(strings = {"3202001750", "3932840450", "3103000000", "3099999999"})
  void whatTheShopCannotChargeIsRefused(String element) {
    counter.scan(IN_ELEMENTS + element);

    assertTrue(counter.lines().isEmpty());
    assertInstanceOf(Context.Unreadable.class, counter.state().context());
  }

  @Test
  void aCodeThatNamesNoItemSaysWhatItNames() {
    counter.scan("]C1" + "00376104250021234569");

    var bad = assertInstanceOf(Context.Unreadable.class, counter.state().context());
    assertEquals(new Flaw.NoItem("(00)376104250021234569"), bad.malformed().flaw());
  }

  @Test
  void anItemOfElementsThatIsNotHereIsUnknown() {
    counter.scan("010952123454321310ABC" + GS + "3103000189");

    var unknown = assertInstanceOf(Context.NotFound.class, counter.state().context());
    assertEquals("010952123454321310ABC␝3103000189", unknown.unknown().text());
  }

  @Test
  void aReceiptNumberFindsASaleThatNoHistoryHolds() {
    counter.enter("AGFZYK").doing(counter.model::handOver);
    var sold = counter.till.sell().transaction();
    counter.doing(counter.model::reload).enter(sold.number().toLowerCase(Locale.ROOT));

    var order = assertInstanceOf(Context.Order.class, counter.state().context());
    assertEquals(sold.number(), order.order().number());
  }

  private static String code(String body) {
    return body + Gtin.checkDigit(body);
  }

  private static Money euros(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
