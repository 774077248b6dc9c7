package comptoir.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.catalog.Offer;
import comptoir.customer.CustomerMatch;
import comptoir.reservation.Reservation;
import comptoir.testing.TestTill;
import comptoir.value.Quantity;
import comptoir.value.ScannedCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OneFieldTest {

  @TempDir private Path folder;
  private TestTill till;
  private OneField field;
  private final TestCounter.FakeCoverage coverage = new TestCounter.FakeCoverage();

  @BeforeEach
  void open() {
    till = TestTill.in(folder);
    Seed.fill(till);
    field = TestCounter.field(till, coverage);
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void aScannedGtinRingsItsItem() {
    var ring = assertInstanceOf(Found.Ring.class, scanned(Seed.NOTEBOOK));
    assertEquals("notebook", ring.offer().item().id().value());
    assertEquals(Quantity.ONE, ring.quantity());
    assertEquals(Seed.NOTEBOOK, ring.code().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " 2001001013554\r\n",
        "]E02001001013554",
        "0102001001013554",
        "(01)02001001013554",
        "0102001001013554\u001d10LOT7",
        "https://id.gs1.org/01/02001001013554"
      })
  void whatScannersPutAroundACodeDoesNotMatter(String code) {
    var ring = assertInstanceOf(Found.Ring.class, scanned(code));
    assertEquals("notebook", ring.offer().item().id().value());
  }

  @Test
  void aSkuIsACode() {
    var ring = assertInstanceOf(Found.Ring.class, typed("car-1"));
    assertEquals("notebook", ring.offer().item().id().value());
  }

  @Test
  void aCodeOnTwoItemsAsksWhich() {
    var choose = assertInstanceOf(Found.Choose.class, scanned(Seed.SHARED));
    assertEquals(2, choose.offers().size());
    assertEquals(Seed.SHARED, choose.code());
  }

  @Test
  void anItemWithoutShopPriceSaysSo() {
    var none = assertInstanceOf(Found.NoPrice.class, scanned(Seed.UNPRICED));
    assertEquals("poster", none.offer().item().id().value());
  }

  @ParameterizedTest
  @CsvSource({"3*, 3000", "3x, 3000", "12 X , 12000", "0.5*, 500", "'0,125 ×', 125"})
  void aQuantityBeforeACodeCounts(String prefix, long milli) {
    var ring = assertInstanceOf(Found.Ring.class, typed(prefix + Seed.NOTEBOOK));
    assertEquals(new Quantity(milli), ring.quantity());
  }

  @Test
  void aQuantityBeforeWordsCounts() {
    var ring = assertInstanceOf(Found.Ring.class, typed("2x stylo"));
    assertEquals("pen", ring.offer().item().id().value());
    assertEquals(Quantity.of(2), ring.quantity());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0*2001001013554", "1000*2001001013554", "9999x stylo"})
  void aQuantityNobodyBuysIsMalformed(String text) {
    var bad = assertInstanceOf(Found.Malformed.class, typed(text));
    assertInstanceOf(Flaw.QuantityOutOfRange.class, bad.flaw());
  }

  @Test
  void aScannedCodeIsNeverReadAsAQuantity() {
    var unknown = assertInstanceOf(Found.Unknown.class, scanned("12X45"));
    assertEquals("12X45", unknown.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "06 12 34 56 78",
        "+33 6 12 34 56 78",
        "0033612345678",
        "06.12.34.56.78",
        "CAMILLE@example.org",
        "2900001048217"
      })
  void aPhoneInAnyFormAnEmailOrACardNamesTheCustomer(String text) {
    var customer = assertInstanceOf(Found.CustomerIs.class, typed(text));
    assertEquals(Seed.CAMILLE, customer.match().id());
  }

  @Test
  void aScannedLoyaltyCardNamesTheCustomer() {
    var customer = assertInstanceOf(Found.CustomerIs.class, scanned("2900001048217"));
    assertEquals(Seed.CAMILLE, customer.match().id());
  }

  @Test
  void aNameWithoutAccentsInAnyOrderNamesTheCustomer() {
    var customer = assertInstanceOf(Found.CustomerIs.class, typed("durand cam"));
    assertEquals(Seed.CAMILLE, customer.match().id());
  }

  @Test
  void aNameOfTwoListsBoth() {
    var several = assertInstanceOf(Found.Several.class, typed("durand"));
    assertEquals(
        List.of(Seed.CAMILLE, Seed.OMAR),
        several.suggestions().customers().stream().map(CustomerMatch::id).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"AGFZYK", "agf zyk", "W-10482", "w-10482"})
  void aPickUpCodeOrOrderNumberNamesTheReservation(String text) {
    var it = assertInstanceOf(Found.ReservationIs.class, typed(text));
    assertEquals("R1", it.reservation().id().value());
  }

  @Test
  void anOrderThatIsNotSetAsideIsShown() {
    var order = assertInstanceOf(Found.OrderIs.class, typed("W-10400"));
    assertEquals("O3", order.order().id().value());
  }

  @Test
  void wordsOfSeveralItemsListThem() {
    var several = assertInstanceOf(Found.Several.class, typed("carnet"));
    assertEquals(3, several.suggestions().items().size());
  }

  @Test
  void wordsWithoutAccentsFindTheItem() {
    var ring = assertInstanceOf(Found.Ring.class, typed("LIGNE recycle"));
    assertEquals("notebook", ring.offer().item().id().value());
  }

  @Test
  void anUnknownCodeSaysHowMuchWasSearched() {
    coverage.complete = false;
    var unknown = assertInstanceOf(Found.Unknown.class, scanned("4902505917233"));
    assertEquals(6, unknown.catalogueSize());
    assertTrue(!unknown.isComplete());
  }

  @Test
  void aWrongCheckDigitIsNamed() {
    var bad = assertInstanceOf(Found.Malformed.class, scanned("2001001013559"));
    assertEquals(new Flaw.WrongCheckDigit(9, 4), bad.flaw());
    assertEquals("2001001013559", bad.text());
  }

  @Test
  void aPartOfABarcodeIsNamed() {
    var bad = assertInstanceOf(Found.Malformed.class, scanned("20010010" + "1"));
    assertEquals(new Flaw.OddLength(9), bad.flaw());
  }

  @Test
  void aTextBeyondAnyCodeIsMalformed() {
    var bad = assertInstanceOf(Found.Malformed.class, scanned("9".repeat(4000)));
    assertInstanceOf(Flaw.TooLong.class, bad.flaw());
    assertTrue(bad.text().length() <= CodeShape.SHOWN);
  }

  @Test
  void controlCharactersAreShownAndRefused() {
    var bad = assertInstanceOf(Found.Malformed.class, scanned("2001\u0007001"));
    assertInstanceOf(Flaw.ControlCharacters.class, bad.flaw());
    assertEquals("2001␇001", bad.text());
  }

  @Test
  void anEmptyScanIsMalformed() {
    var bad = assertInstanceOf(Found.Malformed.class, scanned("\r\n"));
    assertInstanceOf(Flaw.Empty.class, bad.flaw());
  }

  @Test
  void oneCharacterSuggestsItemsAndCustomers() {
    var found = TestTill.await(field.suggest("c"));
    assertEquals(3, found.items().size());
    assertEquals(List.of("Camille Durand"), names(found));
  }

  @Test
  void suggestionsForAnOrderNumberListItOnce() {
    var found = TestTill.await(field.suggest("W-10482"));
    assertEquals(
        List.of("R1"),
        found.reservations().stream().map(Reservation::id).map(Object::toString).toList());
    assertTrue(found.orders().isEmpty());
  }

  @Test
  void nothingIsSuggestedForAQuantityAlone() {
    assertTrue(TestTill.await(field.suggest("3*")).choices().isEmpty());
  }

  @Test
  void aQuantityBeforeTheWordsIsKeptForTheChoice() {
    var found = TestTill.await(field.suggest("3* carn"));
    assertEquals(Quantity.of(3), found.quantity());
    assertEquals("carn", found.typed());
    assertTrue(found.items().stream().map(Offer::item).allMatch(it -> it.name().startsWith("C")));
  }

  private static List<String> names(Suggestions found) {
    return found.customers().stream().map(CustomerMatch::fullName).toList();
  }

  private Found scanned(String code) {
    return TestTill.await(field.act(ScannedCode.scanned(code)));
  }

  private Found typed(String text) {
    return TestTill.await(field.act(ScannedCode.typed(text)));
  }
}
