package comptoir.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.customer.PastOrder;
import comptoir.testing.TestShop;
import comptoir.value.Channel;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReturnableTest {

  private static final PastOrder ORDER =
      order(line(1, "PEN", 2, 1000), line(2, "INK", 1, 350), line(3, "PEN", 1, 400));

  @Test
  void nothingReturnedLeavesAllOfIt() {
    assertEquals(List.of("1: 2 for 1000", "2: 1 for 350", "3: 1 for 400"), left(List.of()));
  }

  @Test
  void aReturnThatNamesItsLineCountsForThatLine() {
    assertEquals(
        List.of("1: 2 for 1000", "2: 1 for 350", "3: 0 for 0"),
        left(List.of(returned(Optional.of(3), "PEN", 1, 400))));
  }

  @Test
  void aReturnThatNamesTheArticleAloneIsTakenOffItsLinesInTheirOrder() {
    assertEquals(
        List.of("1: 0 for 0", "2: 1 for 350", "3: 0 for 0"),
        left(List.of(returned(Optional.empty(), "PEN", 3, 1400))));
    assertEquals(
        List.of("1: 1 for 500", "2: 1 for 350", "3: 1 for 400"),
        left(List.of(returned(Optional.empty(), "PEN", 1, 500))));
  }

  @Test
  void whatNamesItsLineGoesBeforeWhatDoesNot() {
    assertEquals(
        List.of("1: 0 for 0", "2: 1 for 350", "3: 1 for 400"),
        left(
            List.of(
                returned(Optional.empty(), "PEN", 1, 500),
                returned(Optional.of(1), "PEN", 1, 500))));
  }

  @Test
  void moreThanWasBoughtLeavesNothingAndNotLess() {
    assertEquals(
        List.of("1: 0 for 0", "2: 1 for 350", "3: 1 for 400"),
        left(List.of(returned(Optional.of(1), "PEN", 5, 2500))));
    assertEquals(
        List.of("1: 2 for 1000", "2: 1 for 350", "3: 1 for 400"),
        left(List.of(returned(Optional.empty(), "TEA", 5, 2500))));
  }

  @Test
  void aLineThatNobodyKnowsTheRateOfOrThatCostNothingIsNotBroughtBack() {
    var strange =
        new PastOrder.Line(
            2, Optional.empty(), "OLD", "Ancien", Quantity.ONE, unit(100), money(100));
    var free = line(3, "BAG", 1, 0);

    var left = Returnable.of(order(line(1, "PEN", 1, 500), strange, free), List.of());

    assertEquals(
        List.of(
            Optional.empty(),
            Optional.of(Returnable.Hindrance.UNKNOWN_ARTICLE),
            Optional.of(Returnable.Hindrance.NOTHING_PAID)),
        left.lines().stream().map(Returnable.Line::hindrance).toList());
  }

  @Test
  void aLineThatItselfCameBackIsNotOffered() {
    var back =
        new PastOrder.Line(
            2,
            Optional.of(new ItemId("INK")),
            "INK",
            "Encre",
            Quantity.of(-1),
            unit(350),
            money(-350));

    assertEquals(
        List.of(1),
        Returnable.of(order(line(1, "PEN", 1, 500), back), List.of()).lines().stream()
            .map(line -> line.bought().n())
            .toList());
  }

  private static List<String> left(List<PastOrder.Returned> returns) {
    return Returnable.of(ORDER, returns).lines().stream()
        .map(
            line ->
                "%d: %d for %d"
                    .formatted(
                        line.bought().n(),
                        line.share().left().milli() / 1000,
                        line.share().leftPaid().minor()))
        .toList();
  }

  private static PastOrder.Returned returned(
      Optional<Integer> line, String sku, long count, long minor) {
    return new PastOrder.Returned(line, sku, Quantity.of(count), money(minor));
  }

  private static PastOrder order(PastOrder.Line... lines) {
    return new PastOrder(
        new OrderId("O1"),
        "W-1",
        Optional.empty(),
        Channel.WEB,
        PastOrder.Kind.SALE,
        Optional.empty(),
        Instant.parse("2026-10-01T10:00:00Z"),
        "delivered",
        money(List.of(lines).stream().mapToLong(line -> line.total().minor()).sum()),
        List.of(lines));
  }

  private static PastOrder.Line line(int n, String sku, long count, long minor) {
    return new PastOrder.Line(
        n,
        Optional.of(new ItemId(sku)),
        sku,
        sku,
        Quantity.of(count),
        unit(minor / count),
        money(minor),
        Optional.of(new VatRate(2000)),
        Optional.empty());
  }

  private static UnitPrice unit(long minor) {
    return UnitPrice.ofMinor(minor, TestShop.EUR);
  }

  private static Money money(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
