package comptoir.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.testing.TestShop;
import comptoir.value.Money;
import comptoir.value.VatRate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class CouponSplitTest {

  private static final int[] RATES = {0, 210, 550, 1000, 2000};

  @Test
  void theCentThatIsOverGoesToTheLargestRemainder() {
    assertEquals(
        List.of(money(33), money(67)),
        CouponSplit.over(money(100), List.of(line(550, 500), line(550, 1000))));
    assertEquals(
        List.of(money(1), money(0), money(0)),
        CouponSplit.over(money(1), List.of(line(550, 7), line(550, 7), line(550, 7))));
  }

  @Test
  void whatCostsNothingBearsNothing() {
    assertEquals(
        List.of(money(0), money(5)),
        CouponSplit.over(money(5), List.of(line(2000, 0), line(2000, 5))));
    assertEquals(List.of(money(0)), CouponSplit.over(money(0), List.of(line(2000, 0))));
  }

  @Test
  void aNegativeAmountIsNotSplit() {
    assertThrows(
        IllegalArgumentException.class, () -> CouponSplit.over(money(-1), List.of(line(2000, 5))));
  }

  @RepeatedTest(500)
  void noCentIsMadeOrLostAndNoLineFallsBelowZero(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var lines = lines(random);
    var amount = amount(lines, random);

    var shares = CouponSplit.over(amount, lines);

    assertEquals(lines.size(), shares.size());
    assertEquals(amount, Money.sum(shares, TestShop.EUR));
    for (var i = 0; i < shares.size(); i++) {
      assertFalse(shares.get(i).isNegative());
      assertTrue(shares.get(i).compareTo(lines.get(i).gross()) <= 0);
    }
  }

  @RepeatedTest(500)
  void theVatTableHangsNeitherOnTheOrderNorOnTheNumberOfLines(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var lines = lines(random);
    var amount = amount(lines, random);
    var shuffled = new ArrayList<>(halved(lines, random));
    Collections.shuffle(shuffled, random);

    assertEquals(table(amount, lines), table(amount, shuffled));
    assertEquals(byRate(amount, lines), byRate(amount, shuffled));
  }

  /// The same goods, some of them on two lines.
  private static List<VatTable.Rated> halved(List<VatTable.Rated> lines, Random random) {
    var all = new ArrayList<VatTable.Rated>();
    for (var line : lines) {
      var part = money(random.nextLong(line.gross().minor() + 1));
      all.add(new VatTable.Rated(line.rate(), part));
      all.add(new VatTable.Rated(line.rate(), line.gross().minus(part)));
    }
    return all;
  }

  private static List<VatLine> table(Money amount, List<VatTable.Rated> lines) {
    var shares = CouponSplit.over(amount, lines);
    var rated = new ArrayList<VatTable.Rated>();
    for (var i = 0; i < lines.size(); i++) {
      rated.add(new VatTable.Rated(lines.get(i).rate(), lines.get(i).gross().minus(shares.get(i))));
    }
    return VatTable.of(rated);
  }

  private static Map<VatRate, Money> byRate(Money amount, List<VatTable.Rated> lines) {
    var shares = CouponSplit.over(amount, lines);
    var sums = new TreeMap<VatRate, Money>();
    for (var i = 0; i < lines.size(); i++) {
      sums.merge(lines.get(i).rate(), shares.get(i), Money::plus);
    }
    return sums;
  }

  private static List<VatTable.Rated> lines(Random random) {
    var lines = new ArrayList<VatTable.Rated>();
    for (var n = random.nextInt(9); n >= 0; n--) {
      lines.add(line(RATES[random.nextInt(RATES.length)], 1 + random.nextLong(9_999)));
    }
    return lines;
  }

  private static Money amount(List<VatTable.Rated> lines, Random random) {
    var all = Money.sum(lines.stream().map(VatTable.Rated::gross).toList(), TestShop.EUR);
    return random.nextInt(8) == 0 ? all : money(random.nextLong(all.minor() + 1));
  }

  private static VatTable.Rated line(int rate, long minor) {
    return new VatTable.Rated(new VatRate(rate), money(minor));
  }

  private static Money money(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
