package comptoir.promotion;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import comptoir.promotion.Rule.Part;
import comptoir.testing.TestGoods;
import comptoir.testing.TestPromotion;
import comptoir.testing.TestShop;
import comptoir.value.Money;
import comptoir.value.Quantity;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What makes no sense is refused where it is made, or takes nothing off.
final class SenselessTest {

  private static final Scope ALL = new Scope.Everything();

  static Stream<Executable> refused() {
    return Stream.of(
        () -> new Rule.Percent(0),
        () -> new Rule.Percent(10_001),
        () -> new Rule.AmountOff(eur(0)),
        () -> new Rule.AmountOffOnce(eur(-1)),
        () -> new Rule.FixedPrice(eur(-1)),
        () -> new Rule.NForM(3, 3),
        () -> new Rule.NForM(3, 0),
        () -> new Rule.Bundle(List.of(), eur(100)),
        () -> new Rule.Bundle(List.of(new Part(ALL, 1)), eur(-1)),
        () -> new Part(ALL, 0),
        () -> Need.of(Quantity.ZERO),
        () -> Need.of(eur(0)),
        () -> TestGoods.of(twice(TestGoods.of("pen/desk 1 x 1.00").goods().lines().getFirst())),
        () -> inDollars(TestGoods.of("pen/desk 1 x 1.00").goods()));
  }

  private static List<Goods.Line> twice(Goods.Line line) {
    return List.of(line, line);
  }

  private static Goods inDollars(Goods goods) {
    return new Goods(
        Currency.getInstance("USD"),
        goods.lines(),
        goods.customer(),
        goods.segment(),
        goods.coupons(),
        goods.date(),
        goods.channel());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatMakesNoSenseIsRefused(Executable making) {
    assertThrows(IllegalArgumentException.class, making);
  }

  /// As large as the wire can carry them.
  @Test
  void noNumberMakesItFail() {
    var most = eur(Long.MAX_VALUE);
    var rules =
        List.of(
            new Rule.Percent(10_000),
            new Rule.AmountOff(most),
            new Rule.AmountOffOnce(most),
            new Rule.FixedPrice(most),
            new Rule.NForM(Integer.MAX_VALUE, 1),
            new Rule.NForM(Integer.MAX_VALUE, Integer.MAX_VALUE - 1),
            new Rule.Bundle(List.of(new Part(ALL, Integer.MAX_VALUE)), eur(0)),
            new Rule.Bundle(List.of(new Part(ALL, 1)), most));
    var needs =
        List.of(
            Need.NOTHING,
            new Need(Optional.of(new Quantity(Long.MAX_VALUE)), Optional.empty()),
            new Need(Optional.of(new Quantity(Long.MAX_VALUE)), Optional.of(most)));
    var promotions = new ArrayList<Promotion>();
    for (var rule : rules) {
      for (var need : needs) {
        promotions.add(TestPromotion.of("p" + promotions.size(), rule).needing(need).promotion());
      }
    }
    var goods = TestGoods.of("pen/desk 999 x 99999.99", "comte/food 0.001 x 24.90").goods();
    for (var promotion : promotions) {
      assertDoesNotThrow(
          () -> new PromotionEngine(List.of(promotion)).apply(goods), promotion::toString);
    }
    var outcome = new PromotionEngine(promotions).apply(goods);
    assertEquals(promotions.size(), outcome.applied().size() + outcome.missed().size());
    assertEquals(eur(99_899_990_01L + 2), outcome.off(TestShop.EUR));
  }

  private static Money eur(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
