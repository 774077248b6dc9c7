package comptoir.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.basket.Basket.Ringing;
import comptoir.basket.BasketState;
import comptoir.catalog.CodeLookup;
import comptoir.catalog.Offer;
import comptoir.catalog.Price;
import comptoir.customer.OrderSummary;
import comptoir.sale.Checkout;
import comptoir.sale.Settlement;
import comptoir.settings.ShopSettings;
import comptoir.standin.Report;
import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.tender.TenderState;
import comptoir.value.CustomerId;
import comptoir.value.OperatorId;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One year of a real web shop, from its file to the stand-in, to a till that starts from nothing,
/// to the platform again.
@Tag("real-data")
class OnlineRetailTest {

  private static final Currency POUND = Currency.getInstance("GBP");
  private static final OperatorId ALEX = new OperatorId("OP1");

  @TempDir static Path folder;
  private static OnlineRetail set;
  private static RealTill till;

  @BeforeAll
  static void syncFromNothing() {
    set = OnlineRetail.read();
    set.writeTo(folder.resolve("shop"));
    till = RealTill.open(folder, folder.resolve("shop"));
    till.awaitAll();
  }

  @AfterAll
  static void close() {
    till.close();
  }

  @Test
  void noRowOfTheSetIsRefused() {
    assertEquals(List.of(), till.standIn.notices().stream().limit(5).toList());
  }

  @Test
  void theTillHoldsEveryArticleAtItsLastPrice() {
    assertEquals(set.articles().size(), join(till.rooms.catalog().size()));
    for (var article : set.articles().values()) {
      var offer = offer(article.code);
      var price = offer.shop().map(Price::unit).map(UnitPrice::milli).orElse(0L);
      assertEquals(milli(article.pence), price, article.code);
    }
  }

  @Test
  void theTillHoldsEveryCustomersHistoryToThePenny() {
    var orders = 0;
    var pence = 0L;
    for (var customer : set.customers()) {
      for (var order : history(customer)) {
        var invoice = set.order(order.number());
        assertEquals(invoice.totalPence(), order.total().minor(), order.number());
        assertEquals(customer, invoice.customer());
        orders++;
        pence += order.total().minor();
      }
    }
    assertEquals(set.orders().size(), orders);
    var filed = set.orders().values().stream().mapToLong(OnlineRetail.Invoice::totalPence).sum();
    assertEquals(filed, pence);
  }

  @Test
  void theLargestCustomerHasAllLines() {
    var lines = 0;
    for (var order : history("14911")) {
      var whole = join(till.rooms.customers().order(order.id())).orElseThrow();
      assertEquals(set.order(order.number()).lines().size(), whole.lines().size());
      lines += whole.lines().size();
    }
    assertTrue(lines > 5000, "lines: " + lines);
  }

  @Test
  void everyAnonymousTicketArrivesOnceAndEqual() {
    var settings = join(till.rooms.settings().current()).orElseThrow();
    for (var ticket : set.tickets()) {
      sell(ticket, settings);
    }
    till.await(state -> state.outbox().waiting() == 0);
    var report = till.standIn.report();
    assertEquals(set.tickets().size(), report.tickets());
    var pence = set.tickets().stream().mapToLong(OnlineRetail.Invoice::totalPence).sum();
    assertEquals(pence, report.turnoverMinor());
    assertEquals(quantitiesOfTheFile(), quantities(report));
    assertEquals(0, till.rooms.sync().state().outbox().parked());
  }

  private static void sell(OnlineRetail.Invoice ticket, ShopSettings settings) {
    var basket = BasketState.EMPTY;
    for (var line : ticket.lines()) {
      var offer = offer(line.code());
      var wanted = new UnitPrice(milli(line.pence()), POUND);
      var isShopPrice = offer.shop().map(Price::unit).filter(wanted::equals).isPresent();
      var typed = isShopPrice ? Optional.<UnitPrice>empty() : Optional.of(wanted);
      var quantity = Quantity.of(line.quantity());
      var ringing = new Ringing(offer, quantity, Optional.empty(), typed, ALEX);
      basket = join(till.rooms.basket().add(ringing, settings));
    }
    var total = basket.total(POUND);
    assertEquals(ticket.totalPence(), total.minor(), ticket.number());
    var card = new TenderState(total, List.of(new Tender(TenderMode.CARD_MANUAL, total)));
    var request = new Checkout.Request(basket, card, ALEX, settings);
    var settlement = join(till.rooms.checkout().settle(request));
    assertInstanceOf(Settlement.Settled.class, settlement, ticket.number());
    till.rooms.sync().wake();
  }

  private static Offer offer(String code) {
    return switch (join(till.rooms.catalog().byCode(code))) {
      case CodeLookup.One one -> one.offer();
      case CodeLookup.Several several -> throw new AssertionError(code + ": " + several);
      case CodeLookup.None none -> throw new AssertionError(none);
    };
  }

  private static List<OrderSummary> history(String customer) {
    var id = new CustomerId(OnlineRetail.customerId(customer));
    return join(till.rooms.customers().view(id)).orElseThrow().history();
  }

  private static Map<String, Long> quantitiesOfTheFile() {
    var expected = new HashMap<String, Long>();
    set.ticketQuantities()
        .forEach((code, pieces) -> expected.put(OnlineRetail.itemId(code), pieces * 1000));
    return expected;
  }

  private static Map<String, Long> quantities(Report report) {
    var sums = new HashMap<String, Long>();
    report.perItem().forEach(item -> sums.merge(item.item(), item.qtyMilli(), Long::sum));
    return sums;
  }

  private static long milli(BigDecimal pence) {
    return pence.movePointRight(3).longValueExact();
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
