package comptoir.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import comptoir.testing.TestShop;
import comptoir.value.Money;
import comptoir.value.VatRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VatTableTest {

  private static final int[] RATES = {0, 90, 105, 175, 210, 550, 850, 1000, 1300, 2000};

  @ParameterizedTest
  @CsvSource({
    "1200, 2000, 1000, 200",
    "527, 550, 500, 27",
    "999, 550, 947, 52",
    "100, 2000, 83, 17",
    "440, 1000, 400, 40",
    "180, 210, 176, 4",
    "-1200, 2000, -1000, -200",
    "1, 2000, 1, 0",
    "0, 2000, 0, 0"
  })
  void theVatIsTakenOutOfAnAmountThatIncludesIt(long gross, int rate, long net, long vat) {
    assertEquals(List.of(row(rate, net, vat, gross)), VatTable.of(List.of(rated(rate, gross))));
  }

  @Test
  void theVatOfThreeTimesNinetyNineCentsIsThatOfTheirSum() {
    var once = rated(2000, 99);

    assertEquals(List.of(row(2000, 248, 49, 297)), VatTable.of(List.of(once, once, once)));
  }

  @Test
  void ratesRiseAndEachHasOneRow() {
    var table =
        VatTable.of(List.of(rated(2000, 600), rated(550, 527), rated(2000, 600), rated(0, 10)));

    assertEquals(
        List.of(row(0, 10, 0, 10), row(550, 500, 27, 527), row(2000, 1000, 200, 1200)), table);
  }

  @Test
  void aRateWhoseAmountsCancelOutKeepsItsRow() {
    assertEquals(List.of(row(550, 0, 0, 0)), VatTable.of(List.of(rated(550, 40), rated(550, -40))));
  }

  @Test
  void aRefundMirrorsItsSaleToTheCent() {
    var random = new Random(1);
    for (var round = 0; round < 2_000; round++) {
      var sale = randomAmounts(random);
      var refund =
          sale.stream().map(it -> new VatTable.Rated(it.rate(), it.gross().negated())).toList();
      var mirrored =
          VatTable.of(sale).stream()
              .map(
                  it ->
                      new VatLine(
                          it.rate(), it.net().negated(), it.vat().negated(), it.gross().negated()))
              .toList();

      assertEquals(mirrored, VatTable.of(refund));
    }
  }

  @Test
  void theTableSumsToTheAmountsAndEachNetIsTheNearestCent() {
    var random = new Random(2);
    for (var round = 0; round < 2_000; round++) {
      var amounts = randomAmounts(random);
      var table = VatTable.of(amounts);

      assertEquals(
          amounts.stream().mapToLong(it -> it.gross().minor()).sum(),
          table.stream().mapToLong(it -> it.gross().minor()).sum());
      table.forEach(VatTableTest::assertNearest);
    }
  }

  @Test
  void aRowThatDoesNotAddUpIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> row(2000, 1000, 199, 1200));
  }

  /// Twice the distance from the exact net is at most one cent.
  private static void assertNearest(VatLine line) {
    var whole = 10_000L + line.rate().basisPoints();
    var off = Math.abs(line.net().minor() * whole - line.gross().minor() * 10_000L);
    assertEquals(true, 2 * off <= whole, () -> line + " is not rounded to the nearest cent");
  }

  private static List<VatTable.Rated> randomAmounts(Random random) {
    var amounts = new ArrayList<VatTable.Rated>();
    for (var i = random.nextInt(8); i >= 0; i--) {
      amounts.add(rated(RATES[random.nextInt(RATES.length)], random.nextLong(1, 200_000)));
    }
    return amounts;
  }

  private static VatTable.Rated rated(int basisPoints, long gross) {
    return new VatTable.Rated(new VatRate(basisPoints), money(gross));
  }

  private static VatLine row(int basisPoints, long net, long vat, long gross) {
    return new VatLine(new VatRate(basisPoints), money(net), money(vat), money(gross));
  }

  private static Money money(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
