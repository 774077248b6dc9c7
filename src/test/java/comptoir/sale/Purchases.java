package comptoir.sale;

import static comptoir.testing.TestTill.await;

import comptoir.basket.Basket;
import comptoir.basket.BasketState;
import comptoir.basket.Destination;
import comptoir.basket.ReturnReason;
import comptoir.customer.PastOrder;
import comptoir.journal.Journalled;
import comptoir.returns.Returnable;
import comptoir.testing.TestOffer;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.Change;
import comptoir.value.Channel;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Purchases that a till knows, and what it takes back of them.
final class Purchases {

  static final TestOffer BOOK = TestOffer.of("BOOK", "Cahier", 600);

  private final TestTill till;

  Purchases(TestTill till) {
    this.till = till;
  }

  BasketState bring(Journalled sold, int n, int count) {
    return bring(past(sold), n, count);
  }

  BasketState bring(PastOrder order, int n, int count) {
    return bring(order, n, count, ReturnReason.CHANGED_MIND, Destination.SHELF);
  }

  BasketState bring(Journalled sold, int n, int count, ReturnReason why, Destination to) {
    return bring(past(sold), n, count, why, to);
  }

  /// As the counter does it; more than the order has left is as much as it has left.
  BasketState bring(PastOrder order, int n, int count, ReturnReason why, Destination to) {
    var line = left(order).line(n).orElseThrow();
    var wanted = Quantity.of(count);
    var most = wanted.compareTo(line.share().left()) < 0 ? wanted : line.share().left();
    return await(
        till.basket.bringBack(
            List.of(
                new Basket.Bringing(
                    order,
                    line.bought(),
                    line.vat().orElseThrow(),
                    line.share(),
                    most,
                    why,
                    to,
                    true,
                    TestTill.OPERATOR))));
  }

  Returnable left(Journalled sold) {
    return left(past(sold));
  }

  Returnable left(PastOrder order) {
    return await(till.returns.leftOf(order, till.shop));
  }

  private PastOrder past(Journalled sold) {
    return await(till.customers.order(id(sold))).orElseThrow();
  }

  static OrderId id(Journalled entry) {
    return new OrderId(entry.transaction().id().toString());
  }

  PastOrder received(String number, int count, long minor) {
    return received(number, List.of(line(count, minor)));
  }

  PastOrder received(String number, List<PastOrder.Line> lines) {
    var order =
        new PastOrder(
            new OrderId("O-" + number),
            number,
            Optional.empty(),
            Channel.WEB,
            PastOrder.Kind.SALE,
            Optional.empty(),
            Instant.parse("2026-10-01T10:00:00Z"),
            "delivered",
            Money.sum(lines.stream().map(PastOrder.Line::total).toList(), TestShop.EUR),
            lines);
    receive(order);
    return order;
  }

  static PastOrder.Line line(int count, long minor) {
    return new PastOrder.Line(
        1,
        Optional.of(BOOK.id()),
        BOOK.sku(),
        BOOK.name(),
        Quantity.of(count),
        UnitPrice.ofMinor(Math.abs(minor / count), TestShop.EUR),
        money(minor),
        Optional.of(new VatRate(1000)),
        Optional.empty());
  }

  void receive(PastOrder order) {
    var change = new Change.Put<>(order.id().value(), order);
    await(till.database.runInCache(tx -> till.customers.applyOrders(tx, List.of(change))));
  }

  private static Money money(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
