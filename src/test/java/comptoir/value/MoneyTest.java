package comptoir.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency GBP = Currency.getInstance("GBP");

  private static Money eur(long minor) {
    return new Money(minor, EUR);
  }

  @Test
  void amountsOfOneCurrencyAddUp() {
    assertEquals(eur(350), eur(100).plus(eur(250)));
    assertEquals(eur(-150), eur(100).minus(eur(250)));
    assertEquals(eur(-100), eur(100).negated());
    assertEquals(eur(60), Money.sum(List.of(eur(10), eur(20), eur(30)), EUR));
    assertEquals(eur(0), Money.sum(List.of(), EUR));
  }

  @Test
  void currenciesDoNotMix() {
    var pounds = new Money(100, GBP);

    assertThrows(IllegalArgumentException.class, () -> eur(1).plus(pounds));
    assertThrows(IllegalArgumentException.class, () -> eur(1).minus(pounds));
    assertThrows(IllegalArgumentException.class, () -> eur(1).compareTo(pounds));
    assertThrows(IllegalArgumentException.class, () -> Money.sum(List.of(pounds), EUR));
    assertFalse(eur(100).equals(pounds));
  }

  @Test
  void anOverflowIsAFaultAndNoWrongAmount() {
    assertThrows(ArithmeticException.class, () -> eur(Long.MAX_VALUE).plus(eur(1)));
    assertThrows(ArithmeticException.class, () -> eur(Long.MIN_VALUE).minus(eur(1)));
    assertThrows(ArithmeticException.class, () -> eur(Long.MIN_VALUE).negated());
  }

  @Test
  void theSignIsAsItLooks() {
    assertTrue(eur(1).isPositive());
    assertTrue(eur(-1).isNegative());
    assertTrue(eur(0).isZero());
    assertFalse(eur(0).isPositive() || eur(0).isNegative());
    assertTrue(eur(-5).compareTo(eur(3)) < 0);
  }

  @Test
  void unitPricesAndQuantitiesKeepTheirThousandths() {
    assertEquals(new UnitPrice(400_000, EUR), UnitPrice.ofMinor(400, EUR));
    assertTrue(UnitPrice.ofMinor(400, EUR).isWholeMinor());
    assertFalse(new UnitPrice(400_001, EUR).isWholeMinor());
    assertEquals(new Quantity(2_000), Quantity.of(2));
    assertFalse(new Quantity(125).isWhole());
    assertEquals(new Quantity(2_125), Quantity.of(2).plus(new Quantity(125)));
    assertThrows(ArithmeticException.class, () -> Quantity.of(Long.MAX_VALUE));
    assertThrows(ArithmeticException.class, () -> UnitPrice.ofMinor(Long.MAX_VALUE, EUR));
  }

  @Test
  void aRateOutsideItsRangeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new VatRate(-1));
    assertThrows(IllegalArgumentException.class, () -> new VatRate(10_001));
    assertEquals(0, new VatRate(0).compareTo(new VatRate(0)));
  }
}
