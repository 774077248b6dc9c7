package comptoir.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import comptoir.testing.RandomSales;
import comptoir.testing.TestSale;
import comptoir.testing.TestShop;
import comptoir.value.BusinessDate;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.PurchaseLine;
import comptoir.value.Quantity;
import comptoir.value.TransactionId;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class CanonicalRecordTest {

  private static final TransactionId ID = new TransactionId(new UUID(1, 2));

  private static final String PUBLISHED =
      """
      {"chain":"TICKET","lines":[{"disc":0,"label":"Pâte à tartiner","n":1,"qtyMilli":1000,\
      "sku":"3017620422003","ttc":527,"unitTtc":527,"vatBp":550},{"disc":0,"label":"Cahier",\
      "n":2,"qtyMilli":2000,"sku":"5901234123457","ttc":1200,"unitTtc":600,"vatBp":2000}],\
      "no":"T01-000001","op":"OP7","pay":[{"amt":2000,"mode":"CASH","n":1},{"amt":-273,\
      "mode":"CHANGE","n":2}],"seq":1,"sw":"1.0.0","till":"T01",\
      "ts":"2026-10-12T10:15:00+02:00","ttc":1727,"type":"SALE","v":1,"vat":[{"bp":550,"ht":500,\
      "ttc":527,"tva":27},{"bp":2000,"ht":1000,"ttc":1200,"tva":200}]}\
      """;

  private static final String PUBLISHED_SHA256 =
      "b9cde6417f31c874bcb9fe1fe48cb10f8a21c4f9b517be8c9976e1afc564be92";

  @Test
  void thePublishedRecordIsReproducedByteForByte() {
    var record = CanonicalRecord.write(published());

    assertEquals(PUBLISHED, record);
    assertEquals(550, record.getBytes(StandardCharsets.UTF_8).length);
    assertEquals(PUBLISHED_SHA256, CanonicalRecord.sha256(record));
  }

  @Test
  void whatIsWrittenReadsBackAsItWas() {
    var sales = new RandomSales(11);
    for (var round = 1; round <= 2_000; round++) {
      var transaction = sales.next().numbered(round, "T01-" + round, "1.2.3");
      var record = CanonicalRecord.write(transaction);

      assertEquals(transaction, new RecordReader(record).read(transaction.id()));
      assertEquals(record, CanonicalRecord.write(new RecordReader(record).read(ID)));
    }
  }

  @Test
  void keysAreSortedAndNumbersAreIntegers() {
    var sales = new RandomSales(12);
    for (var round = 1; round <= 500; round++) {
      var record = CanonicalRecord.write(sales.next().numbered(round, "n", "v"));
      var tree = CanonicalRecord.tree(record);

      assertCanonical(tree);
      assertEquals(record, tree.toString(), "no blanks outside texts");
    }
  }

  private static void assertCanonical(JsonNode node) {
    assertFalse(node.isFloat() || node.isDouble() || node.isNull(), node::toString);
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    assertEquals(names.stream().sorted().toList(), names);
    node.forEach(CanonicalRecordTest::assertCanonical);
  }

  @Test
  void anotherCurrencyAndAnotherDayAreSaid() {
    var sale = TestSale.in(TestShop.GBP, ID).line("A", "Tea", 1, 399, 2000).cash().draft();
    var record = CanonicalRecord.write(numbered(sale, "2026-10-11"));

    assertTrue(record.contains("\"cur\":\"GBP\",\"day\":\"2026-10-11\""), record);
  }

  @Test
  void theUsualCurrencyAndDayAreNotSaid() {
    assertFalse(PUBLISHED.contains("\"cur\""));
    assertFalse(PUBLISHED.contains("\"day\""));
    var read = new RecordReader(PUBLISHED).read(ID);

    assertEquals(TestShop.EUR, read.total().currency());
    assertEquals(BusinessDate.parse("2026-10-12"), read.businessDate());
  }

  @Test
  void aPriceOfThreeDecimalsIsKeptBesideItsRoundedOne() {
    var line = line(new UnitPrice(1_299_500, TestShop.EUR), Quantity.of(1), 1300);
    var sale = TestSale.in(TestShop.EUR, ID).line(line).cash().draft();
    var record = CanonicalRecord.write(numbered(sale, "2026-10-12"));

    assertTrue(record.contains("\"unitMilli\":1299500,\"unitTtc\":1300"), record);
  }

  @Test
  void couponsPointsAndReturnsAreOptionalKeys() {
    var line = couponed(couponed(line(UnitPrice.ofMinor(500, TestShop.EUR), Quantity.ONE, 500)));
    var sold = TestSale.in(TestShop.EUR, ID).line(line).cash().draft();
    var draft =
        with(
            sold,
            List.of(new CouponUse("NOEL10", "10 € dès 50 €", line.coupon())),
            List.of(new LoyaltyMove(LoyaltyMove.EARN, 3)));
    var transaction = draft.numbered(1, "T01-000001", "1.0.0");

    var record = CanonicalRecord.write(transaction);

    assertTrue(
        record.contains("\"cpn\":[{\"amt\":200,\"code\":\"NOEL10\",\"label\":\"10 € dès 50 €\"}]"),
        record);
    assertTrue(record.contains("\"pts\":[{\"kind\":\"earn\",\"n\":3}]"), record);
    assertTrue(record.contains("{\"cpn\":200,\"disc\":200,"), record);
    assertEquals(transaction, new RecordReader(record).read(ID));
  }

  @Test
  void whyAnArticleCameBackIsKept() {
    var unit = UnitPrice.ofMinor(500, TestShop.EUR);
    var line = returned(line(unit, Quantity.of(-1), -500));
    var transaction =
        numbered(TestSale.in(TestShop.EUR, ID).line(line).cash().draft(), "2026-10-12");

    var record = CanonicalRecord.write(transaction);

    assertTrue(record.contains("\"ret\":\"faulty\""), record);
    assertEquals(transaction, new RecordReader(record).read(ID));
  }

  @Test
  void thePurchaseThatIsBroughtBackIsKeptByItsOrderLineAndNumber() {
    var unit = UnitPrice.ofMinor(500, TestShop.EUR);
    var origin = new SaleLine.Origin(new PurchaseLine(new OrderId("O-7"), 2), "W-10482");
    var back = new SaleLine.Returned("other", Optional.of("web"), Optional.of(origin));
    var sold = line(unit, Quantity.of(-1), -500);
    var line =
        changed(sold, new Off(sold.discount(), sold.coupon()), sold.total(), Optional.of(back));
    var transaction =
        numbered(TestSale.in(TestShop.EUR, ID).line(line).cash().draft(), "2026-10-12");

    var record = CanonicalRecord.write(transaction);

    assertTrue(record.contains("\"of\":\"O-7\",\"ofLine\":2,\"ofNo\":\"W-10482\""), record);
    assertTrue(record.contains("\"ret\":\"other\""), record);
    assertTrue(record.contains("\"to\":\"web\""), record);
    assertEquals(transaction, new RecordReader(record).read(ID));
  }

  @Test
  void couponsThatAreNotWhatTheLinesBearAreRefused() {
    var line = couponed(line(UnitPrice.ofMinor(500, TestShop.EUR), Quantity.ONE, 500));
    var sale = TestSale.in(TestShop.EUR, ID).line(line).cash().draft();

    assertThrows(IllegalArgumentException.class, () -> numbered(sale, "2026-10-12"));
  }

  @Test
  void whatIsSoldDoesNotComeBack() {
    var line = line(UnitPrice.ofMinor(500, TestShop.EUR), Quantity.ONE, 500);

    assertThrows(IllegalArgumentException.class, () -> returned(line));
  }

  private static Draft with(Draft draft, List<CouponUse> coupons, List<LoyaltyMove> loyalty) {
    return new Draft(
        draft.id(),
        draft.type(),
        draft.till(),
        draft.operator(),
        draft.businessDate(),
        draft.at(),
        draft.lines(),
        draft.tenders(),
        draft.vat(),
        draft.total(),
        draft.customer(),
        coupons,
        loyalty,
        List.of());
  }

  /// A euro more is taken off by a coupon.
  private static SaleLine couponed(SaleLine line) {
    var euro = new Money(100, TestShop.EUR);
    return changed(
        line,
        new Off(line.discount().plus(euro), line.coupon().plus(euro)),
        line.total().minus(euro),
        line.returned());
  }

  private static SaleLine returned(SaleLine line) {
    return changed(
        line, new Off(line.discount(), line.coupon()), line.total(), Optional.of(FAULTY));
  }

  private static final SaleLine.Returned FAULTY =
      new SaleLine.Returned("faulty", Optional.empty(), Optional.empty());

  private record Off(Money discount, Money coupon) {}

  private static SaleLine changed(
      SaleLine line, Off off, Money total, Optional<SaleLine.Returned> returned) {
    return new SaleLine(
        line.n(),
        line.item(),
        line.sku(),
        line.label(),
        line.quantity(),
        line.unit(),
        off.discount(),
        total,
        line.vat(),
        line.web(),
        line.reason(),
        line.pickUp(),
        line.seller(),
        off.coupon(),
        line.promotion(),
        returned);
  }

  @Test
  void aTransactionWhosePartsDoNotSumIsRefused() {
    var line = line(UnitPrice.ofMinor(500, TestShop.EUR), Quantity.ONE, 500);
    var short499 = TestSale.in(TestShop.EUR, ID).line(line).tender("CASH", 499).draft();

    assertThrows(IllegalArgumentException.class, () -> numbered(short499, "2026-10-12"));
  }

  @Test
  void aLineThatIsNotUnitTimesQuantityLessDiscountIsRefused() {
    var unit = UnitPrice.ofMinor(500, TestShop.EUR);

    assertThrows(IllegalArgumentException.class, () -> line(unit, Quantity.of(2), 999));
  }

  @Test
  void aTimeIsToTheSecond() {
    var sale = TestSale.in(TestShop.EUR, ID).at("2026-10-12T10:15:00.001+02:00").draft();

    assertThrows(IllegalArgumentException.class, () -> numbered(sale, "2026-10-12"));
  }

  private static SaleLine line(UnitPrice unit, Quantity quantity, long total) {
    return new SaleLine(
        1,
        Optional.of(new ItemId("i")),
        "S",
        "Tea",
        quantity,
        unit,
        Money.zero(unit.currency()),
        new Money(total, unit.currency()),
        new VatRate(2000),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static RetailTransaction numbered(Draft draft, String day) {
    return new Draft(
            draft.id(),
            draft.type(),
            draft.till(),
            draft.operator(),
            BusinessDate.parse(day),
            draft.at(),
            draft.lines(),
            draft.tenders(),
            draft.vat(),
            draft.total(),
            draft.customer())
        .numbered(1, "T01-000001", "1.0.0");
  }

  /// The published record says neither which item it was nor who sold it.
  private static RetailTransaction published() {
    var draft =
        TestSale.in(TestShop.EUR, ID)
            .line("3017620422003", "Pâte à tartiner", 1, 527, 550)
            .line("5901234123457", "Cahier", 2, 600, 2000)
            .tender("CASH", 2000)
            .tender("CHANGE", -273)
            .draft();
    return new RetailTransaction(
        ID,
        "T01-000001",
        1,
        draft.type(),
        draft.till(),
        draft.operator(),
        draft.businessDate(),
        OffsetDateTime.parse("2026-10-12T10:15:00+02:00"),
        draft.lines().stream().map(CanonicalRecordTest::nameless).toList(),
        draft.tenders(),
        draft.vat(),
        draft.total(),
        "1.0.0");
  }

  private static SaleLine nameless(SaleLine line) {
    return new SaleLine(
        line.n(),
        Optional.empty(),
        line.sku(),
        line.label(),
        line.quantity(),
        line.unit(),
        line.discount(),
        line.total(),
        line.vat(),
        line.web(),
        line.reason(),
        line.pickUp(),
        Optional.empty());
  }
}
