package comptoir.sync.days;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.fiscal.FiscalStamp;
import comptoir.incident.Incident.DayDiffers;
import comptoir.journal.Journalled;
import comptoir.journal.RetailTransaction;
import comptoir.journal.SaleLine;
import comptoir.journal.TenderLine;
import comptoir.platform.PlatformDays.Day;
import comptoir.platform.PlatformDays.DaySale;
import comptoir.platform.PlatformDays.TenderSum;
import comptoir.pricing.VatLine;
import comptoir.pricing.VatTable;
import comptoir.value.BusinessDate;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.Quantity;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One day on both ends, drawn sale by sale: here or not, with a word or waiting, there or not, the
/// same or not. What the comparison says is checked against what was drawn.
final class DayComparisonTest {

  private static final Currency EURO = Currency.getInstance("EUR");
  private static final TillId TILL = new TillId("T01");
  private static final BusinessDate DAY = BusinessDate.parse("2026-03-01");
  private static final int DAYS = 400;

  private final List<LocalSale> here = new ArrayList<>();
  private final List<Journalled> there = new ArrayList<>();
  private final List<TransactionId> onlyHere = new ArrayList<>();
  private final List<TransactionId> onlyThere = new ArrayList<>();
  private final List<TransactionId> differing = new ArrayList<>();
  private boolean anyWaits;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void whatDiffersIsNamedAndNothingElseIs(long seed) {
    var random = new SplittableRandom(seed);
    var uneven = 0;
    for (var day = 0; day < DAYS; day++) {
      draw(random);
      uneven += check();
      clear();
    }
    assertTrue(uneven > DAYS / 10 && uneven < DAYS, "uneven days: " + uneven);
  }

  private void clear() {
    here.clear();
    there.clear();
    onlyHere.clear();
    onlyThere.clear();
    differing.clear();
    anyWaits = false;
  }

  private void draw(SplittableRandom random) {
    var isCalm = random.nextInt(3) == 0;
    var count = random.nextInt(12);
    for (var n = 1; n <= count; n++) {
      switch (isCalm ? 5 + random.nextInt(3) : random.nextInt(12)) {
        case 0 -> {
          var sale = acknowledged(random, n);
          onlyHere.add(sale.transaction().id());
        }
        case 1 -> {
          var sale = sale(random, n);
          there.add(sale);
          onlyThere.add(sale.transaction().id());
        }
        case 2 -> {
          var sale = acknowledged(random, n);
          there.add(altered(sale));
          differing.add(sale.transaction().id());
        }
        case 3, 5 -> waiting(random, n);
        case 4 -> there.add(waiting(random, n));
        default -> there.add(acknowledged(random, n));
      }
    }
  }

  private Journalled acknowledged(SplittableRandom random, int n) {
    var sale = sale(random, n);
    here.add(new LocalSale(sale, false));
    return sale;
  }

  private Journalled waiting(SplittableRandom random, int n) {
    anyWaits = true;
    var sale = sale(random, n);
    here.add(new LocalSale(sale, true));
    return sale;
  }

  /// Returns 1 where the day differs.
  private int check() {
    var comparison = new DayComparison(TILL, DAY, here, day());
    var sales = there.stream().map(DayComparisonTest::told).toList();
    var difference = comparison.against(sales);
    var isSame = onlyHere.isEmpty() && onlyThere.isEmpty() && differing.isEmpty();
    assertEquals(isSame, difference.isEmpty(), difference::toString);
    if (isSame && !anyWaits) {
      assertTrue(comparison.isEven());
    }
    if (difference.isPresent()) {
      check(difference.get());
    }
    return isSame ? 0 : 1;
  }

  private void check(DayDiffers difference) {
    assertEquals(onlyHere, ids(difference.onlyHere()));
    assertEquals(onlyThere, ids(difference.onlyThere()));
    assertEquals(differing, ids(difference.differing()));
    assertEquals(there.size(), difference.there().count());
    assertEquals(sum(there), difference.there().total());
    var gap = difference.here().total().minus(difference.there().total());
    var tenders = Money.zero(EURO);
    for (var sum : difference.sums()) {
      assertFalse(sum.here().equals(sum.there()), sum::toString);
      if (sum.name().startsWith("tender/")) {
        tenders = tenders.plus(sum.here()).minus(sum.there());
      }
    }
    assertEquals(gap, tenders);
  }

  private static List<TransactionId> ids(List<DayDiffers.Sale> sales) {
    return sales.stream().map(DayDiffers.Sale::transaction).toList();
  }

  private static Money sum(List<Journalled> sales) {
    return Money.sum(sales.stream().map(sale -> sale.transaction().total()).toList(), EURO);
  }

  /// As a platform would add it up.
  private Optional<Day> day() {
    if (there.isEmpty()) {
      return Optional.empty();
    }
    var tenders = new TreeMap<String, Money>();
    var vat = new TreeMap<Integer, VatLine>();
    for (var sale : there) {
      for (var tender : sale.transaction().tenders()) {
        tenders.merge(tender.mode(), tender.amount(), Money::plus);
      }
      for (var line : sale.transaction().vat()) {
        vat.merge(line.rate().basisPoints(), line, DayComparisonTest::plus);
      }
    }
    var numbers =
        there.stream().mapToLong(sale -> sale.transaction().sequence()).summaryStatistics();
    return Optional.of(
        new Day(
            DAY,
            there.size(),
            sum(there),
            numbers.getMin(),
            numbers.getMax(),
            tenders.entrySet().stream()
                .map(entry -> new TenderSum(entry.getKey(), entry.getValue()))
                .toList(),
            List.copyOf(vat.values())));
  }

  private static VatLine plus(VatLine one, VatLine other) {
    return new VatLine(
        one.rate(),
        one.net().plus(other.net()),
        one.vat().plus(other.vat()),
        one.gross().plus(other.gross()));
  }

  private static DaySale told(Journalled sale) {
    var transaction = sale.transaction();
    return new DaySale(
        transaction.id(),
        transaction.number(),
        transaction.sequence(),
        transaction.total(),
        sale.recordSha256());
  }

  /// The same sale with another record.
  private static Journalled altered(Journalled sale) {
    return new Journalled(
        sale.transaction(), sale.customer(), sale.record(), "other", sale.stamp());
  }

  private static Journalled sale(SplittableRandom random, int n) {
    var total = new Money(1 + random.nextInt(20_000), EURO);
    var rate = new VatRate(random.nextBoolean() ? 2000 : 550);
    var mode = random.nextBoolean() ? "CASH" : "CARD_MANUAL";
    var transaction =
        new RetailTransaction(
            new TransactionId(new UUID(random.nextLong(), random.nextLong())),
            "T01-%06d".formatted(n),
            n,
            RetailTransaction.Type.SALE,
            TILL,
            new OperatorId("OP1"),
            DAY,
            OffsetDateTime.parse("2026-03-01T10:00:00+01:00"),
            List.of(line(total, rate)),
            List.of(new TenderLine(1, mode, total)),
            VatTable.of(List.of(new VatTable.Rated(rate, total))),
            total,
            "1",
            List.of(),
            List.of(),
            List.of());
    return new Journalled(
        transaction, Optional.empty(), "{}", "sha" + n, new FiscalStamp("", "", FiscalStamp.NONE));
  }

  private static SaleLine line(Money total, VatRate rate) {
    return new SaleLine(
        1,
        Optional.empty(),
        "A1",
        "Article 1",
        Quantity.ONE,
        UnitPrice.ofMinor(total.minor(), EURO),
        Money.zero(EURO),
        total,
        rate,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void aPlatformThatAddsUpOtherwiseDiffersAlthoughItHasEachSale() {
    var random = new SplittableRandom(4);
    there.add(acknowledged(random, 1));
    there.add(acknowledged(random, 2));
    var day = day().orElseThrow();
    var wrong =
        new Day(
            day.date(),
            day.count(),
            day.total().plus(new Money(1, EURO)),
            day.firstSequence(),
            day.lastSequence(),
            day.tenders(),
            day.vat());
    var comparison = new DayComparison(TILL, DAY, here, Optional.of(wrong));

    assertFalse(comparison.isEven());
    var told = there.stream().map(DayComparisonTest::told).toList();
    assertEquals(
        1,
        comparison.against(told).orElseThrow().there().total().minor()
            - comparison.against(told).orElseThrow().here().total().minor());
  }
}
