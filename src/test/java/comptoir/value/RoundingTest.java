package comptoir.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

  private static final Currency EUR = Currency.getInstance("EUR");

  private static Money eur(long minor) {
    return new Money(minor, EUR);
  }

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
    "297, 2000, 248, 49",
    "99, 2000, 83, 16",
    "0, 2000, 0, 0",
    "1234, 0, 1234, 0"
  })
  void theNetIsThatOfThePublishedExamples(long gross, int rate, long net, long vat) {
    var rounded = Rounding.net(eur(gross), new VatRate(rate));

    assertEquals(eur(net), rounded);
    assertEquals(eur(vat), eur(gross).minus(rounded));
  }

  @ParameterizedTest
  @CsvSource({
    "874, 2000, 175",
    "375, 1000, 38",
    "374, 1000, 37",
    "1, 5000, 1",
    "1, 4999, 0",
    "999, 10000, 999",
    "-375, 1000, -38",
    "0, 2000, 0"
  })
  void aPartIsTheNearestCentAndAHalfCountsAsOne(long amount, int basisPoints, long part) {
    assertEquals(eur(part), Rounding.part(eur(amount), basisPoints));
  }

  @Test
  void aReturnMirrorsItsSaleToTheCent() {
    var random = new Random(1);
    for (var n = 0; n < 20_000; n++) {
      var gross = random.nextLong(10_000_000);
      var rate = new VatRate(random.nextInt(3_000));
      var price = new UnitPrice(random.nextLong(10_000_000), EUR);
      var quantity = new Quantity(random.nextLong(100_000));

      assertEquals(Rounding.net(eur(gross), rate).negated(), Rounding.net(eur(-gross), rate));
      assertEquals(
          Rounding.lineTotal(price, quantity).negated(),
          Rounding.lineTotal(price, quantity.negated()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400000, 1000, 400",
    "199333, 3000, 598",
    "500, 1000, 1",
    "499, 1000, 0",
    "1299000, 385, 500",
    "1000, 500, 1",
    "1000, 499, 0",
    "-1000, 500, -1"
  })
  void aLineIsRoundedOnceHalfUp(long priceMilli, long quantityMilli, long minor) {
    assertEquals(
        eur(minor),
        Rounding.lineTotal(new UnitPrice(priceMilli, EUR), new Quantity(quantityMilli)));
  }

  @Test
  void aLineTooLargeForAnAmountIsAFaultAndNoWrongAmount() {
    var price = new UnitPrice(Long.MAX_VALUE, EUR);

    assertThrows(
        ArithmeticException.class, () -> Rounding.lineTotal(price, new Quantity(Long.MAX_VALUE)));
  }

  @ParameterizedTest
  @CsvSource({
    "1001, 2, 501",
    "999, 2, 500",
    "100, 3, 33",
    "200, 3, 67",
    "-1001, 2, -501",
    "0, 7, 0"
  })
  void aMeanIsRoundedHalfUp(long sum, int count, long mean) {
    assertEquals(eur(mean), Rounding.mean(eur(sum), count));
  }

  @Test
  void thereIsNoMeanOfNothing() {
    assertThrows(IllegalArgumentException.class, () -> Rounding.mean(eur(1), 0));
  }

  @Test
  void spreadingNeverLosesACentAndIsNeverMoreThanACentOff() {
    var random = new Random(20260921);
    for (var n = 0; n < 5_000; n++) {
      var amount = eur(random.nextLong(-1_000_000, 1_000_000));
      var weights = weights(random);
      var total = weights.stream().mapToLong(Long::longValue).sum();

      var parts = Rounding.spread(amount, weights);

      assertEquals(weights.size(), parts.size());
      assertEquals(amount, Money.sum(parts, EUR));
      for (var at = 0; at < weights.size(); at++) {
        assertNearShare(amount, weights.get(at), total, parts.get(at));
      }
    }
  }

  private static List<Long> weights(Random random) {
    var weights = new ArrayList<Long>();
    weights.add(random.nextLong(1, 100_000));
    for (var n = random.nextInt(20); n > 0; n--) {
      weights.add(random.nextInt(4) == 0 ? 0L : random.nextLong(100_000));
    }
    return weights;
  }

  /// `|part * total - amount * weight| <= total`: at most one minor unit from the exact share.
  private static void assertNearShare(Money amount, long weight, long total, Money part) {
    var exact = BigInteger.valueOf(amount.minor()).multiply(BigInteger.valueOf(weight));
    var given = BigInteger.valueOf(part.minor()).multiply(BigInteger.valueOf(total));
    assertTrue(
        given.subtract(exact).abs().compareTo(BigInteger.valueOf(total)) <= 0,
        () -> "%s of weight %d in %d got %s".formatted(amount, weight, total, part));
  }

  @Test
  void nothingIsSpreadOverNothing() {
    assertThrows(IllegalArgumentException.class, () -> Rounding.spread(eur(1), List.of()));
    assertThrows(IllegalArgumentException.class, () -> Rounding.spread(eur(1), List.of(0L, 0L)));
    assertThrows(IllegalArgumentException.class, () -> Rounding.spread(eur(1), List.of(3L, -1L)));
    assertThrows(
        ArithmeticException.class,
        () -> Rounding.spread(eur(1), List.of(Long.MAX_VALUE, Long.MAX_VALUE)));
  }
}
