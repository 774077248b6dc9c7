package comptoir.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.Change;
import comptoir.value.Channel;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerViewTest extends CustomerCase {

  private static final Channel TELEX = new Channel("telex");

  @BeforeEach
  void oneCustomer() {
    put(named("c1", "Hélène", "Lefèvre"), named("c2", "Paul", "Martin"));
  }

  private CustomerView view() {
    return TestTill.await(customers.view(id("c1"))).orElseThrow();
  }

  private static Optional<Money> eur(long minor) {
    return Optional.of(new Money(minor, TestShop.EUR));
  }

  @Test
  void allOfACustomerComesOutAsItWentIn() {
    var whole =
        new Customer(
            id("c9"),
            "Hélène",
            "Lefèvre",
            Optional.of("h@example.org"),
            Optional.of("+33 6 12 34 56 78"),
            Optional.of("2990000000017"),
            Optional.of("Saint-Étienne"),
            Optional.of("42000"),
            Optional.of(new Customer.Segment("Fidèles", "12 achats en un an 🛍")),
            OptionalInt.of(0),
            Optional.of(LocalDate.parse("2019-02-28")),
            List.of(
                new Customer.Consent(
                    "email",
                    true,
                    Optional.of(Instant.parse("2025-01-02T03:04:05Z")),
                    Optional.of("J’accepte de recevoir vos offres.")),
                new Customer.Consent("sms", false, Optional.empty())),
            OptionalInt.of(3),
            Optional.of("Cherche un cadeau pour Noël"),
            Profiles.whole());

    put(whole);

    var view = TestTill.await(customers.view(id("c9"))).orElseThrow();
    assertEquals(whole, view.customer());
    assertEquals(till.clock.instant(), view.receivedAt());
  }

  @Test
  void figuresStandPerChannelTheLatestVisitFirst() {
    put(
        sale("o1", "c1", Channel.WEB, "2026-01-05T10:00:00Z", 1000, 500),
        sale("o2", "c1", Channel.SHOP, "2026-03-05T10:00:00Z", 2000),
        sale("o3", "c1", Channel.WEB, "2026-02-05T10:00:00Z", 2501),
        sale("o4", "c1", TELEX, "2025-02-05T10:00:00Z", 100),
        sale("o5", "c2", Channel.SHOP, "2026-04-05T10:00:00Z", 99_999));

    assertEquals(
        List.of(
            new CustomerView.ChannelFigures(
                Channel.SHOP, Instant.parse("2026-03-05T10:00:00Z"), 1, eur(2000)),
            new CustomerView.ChannelFigures(
                Channel.WEB, Instant.parse("2026-02-05T10:00:00Z"), 2, eur(2001)),
            new CustomerView.ChannelFigures(
                TELEX, Instant.parse("2025-02-05T10:00:00Z"), 1, eur(100))),
        view().channels());
    assertEquals(eur(1525), view().averageBasket());
  }

  @Test
  void aReturnIsNoVisitToBuyAndNotInTheAverage() {
    put(
        sale("o1", "c1", Channel.WEB, "2026-01-05T10:00:00Z", 1000),
        returned("o2", Channel.WEB, "2026-01-09T10:00:00Z", -1000),
        returned("o3", Channel.SHOP, "2026-01-10T10:00:00Z", -200));

    assertEquals(
        List.of(
            new CustomerView.ChannelFigures(
                Channel.SHOP, Instant.parse("2026-01-10T10:00:00Z"), 0, Optional.empty()),
            new CustomerView.ChannelFigures(
                Channel.WEB, Instant.parse("2026-01-05T10:00:00Z"), 1, eur(1000))),
        view().channels());
    assertEquals(eur(1000), view().averageBasket());
  }

  private static PastOrder returned(String id, Channel channel, String at, long minor) {
    return order(id, "c1", channel, PastOrder.Kind.RETURN, at, minor);
  }

  @Test
  void whatIsNeitherSaleNorReturnIsShownAndNotCounted() {
    put(
        sale("o1", "c1", Channel.WEB, "2026-01-05T10:00:00Z", 1000),
        order("o2", "c1", Channel.WEB, PastOrder.Kind.OTHER, "2026-01-06T10:00:00Z", 5000));

    assertEquals(eur(1000), view().averageBasket());
    assertEquals(2, view().history().size());
  }

  @Test
  void salesInSeveralCurrenciesHaveNoAverage() {
    put(sale("o1", "c1", Channel.WEB, "2026-01-05T10:00:00Z", 1000));
    var pounds = new Money(500, Currency.getInstance("GBP"));
    put(
        new PastOrder(
            new OrderId("o2"),
            "N-o2",
            Optional.of(id("c1")),
            Channel.WEB,
            PastOrder.Kind.SALE,
            Optional.empty(),
            Instant.parse("2026-01-06T10:00:00Z"),
            "completed",
            pounds,
            List.of()));

    assertEquals(Optional.empty(), view().averageBasket());
  }

  @Test
  void theHistoryOfAllChannelsComesNewestFirstWithItsCounts() {
    put(
        sale("o1", "c1", Channel.WEB, "2026-01-05T10:00:00Z", 1000, 500, 250),
        returned("o3", Channel.SHOP, "2026-03-05T10:00:00Z", -500),
        sale("o2", "c1", Channel.SHOP, "2026-02-05T10:00:00Z", 2000));

    var history = view().history();

    assertEquals(List.of("o3", "o2", "o1"), history.stream().map(row -> row.id().value()).toList());
    assertEquals(
        List.of(Quantity.of(-1), Quantity.of(1), Quantity.of(3)),
        history.stream().map(OrderSummary::items).toList());
    assertEquals(new Money(1750, TestShop.EUR), history.getLast().total());
  }

  @Test
  void aCustomerWithoutOrdersHasAViewToo() {
    assertEquals(List.of(), view().channels());
    assertEquals(Optional.empty(), view().averageBasket());
    assertEquals(List.of(), view().history());
  }

  @Test
  void anOrderComesOutAsItWentInWithAnUnknownStatus() {
    var order =
        new PastOrder(
            new OrderId("o1"),
            "W 2026-17",
            Optional.empty(),
            TELEX,
            PastOrder.Kind.RETURN,
            Optional.of(new OrderId("o0")),
            Instant.parse("2026-01-05T10:00:00Z"),
            "lost-in-the-post",
            new Money(-333, TestShop.EUR),
            List.of(
                new PastOrder.Line(
                    7,
                    Optional.empty(),
                    "",
                    "Port",
                    new Quantity(-1500),
                    new UnitPrice(222_333, TestShop.EUR),
                    new Money(-333, TestShop.EUR))));

    put(order);

    assertEquals(Optional.of(order), TestTill.await(customers.order(new OrderId("o1"))));
    assertEquals(
        List.of(new OrderId("o1")),
        TestTill.await(customers.ordersByNumber("w2026-17")).stream()
            .map(OrderSummary::id)
            .toList());
  }

  @Test
  void aKindOfAnotherVersionIsReadAsOther() {
    put(sale("o1", "c1", Channel.WEB, "2026-01-05T10:00:00Z", 1000));
    TestTill.await(
        till.database.runInCache(
            tx -> tx.handle().execute("UPDATE customer_order SET kind = 'LEASE'")));

    assertEquals(PastOrder.Kind.OTHER, view().history().getFirst().kind());
  }

  @Test
  void ordersMayComeBeforeTheirCustomer() {
    put(sale("o1", "c7", Channel.WEB, "2026-01-05T10:00:00Z", 1000));
    put(named("c7", "Zoé", "Zola"));

    assertEquals(1, TestTill.await(customers.view(id("c7"))).orElseThrow().history().size());
  }

  @Test
  void anOrderThatChangesReplacesItsLines() {
    put(sale("o1", "c1", Channel.WEB, "2026-01-05T10:00:00Z", 1000, 500));
    put(sale("o1", "c1", Channel.WEB, "2026-01-05T10:00:00Z", 700));

    var order = TestTill.await(customers.order(new OrderId("o1"))).orElseThrow();

    assertEquals(1, order.lines().size());
    assertEquals(eur(700), view().averageBasket());
  }

  @Test
  void anOrderThatIsGoneIsGone() {
    put(sale("o1", "c1", Channel.WEB, "2026-01-05T10:00:00Z", 1000));
    List<Change<PastOrder>> changes = List.of(new Change.Drop<>("o1"), new Change.Drop<>("o9"));
    TestTill.await(till.database.runInCache(tx -> customers.applyOrders(tx, changes)));

    assertEquals(List.of(), view().history());
    assertEquals(Optional.empty(), TestTill.await(customers.order(new OrderId("o1"))));
  }

  @Test
  void aSaleMadeHereIsShownUntilThePlatformsOwnReplacesIt() {
    soldHere(sale("t1", "c1", Channel.SHOP, "2026-05-05T10:00:00Z", 1000));
    assertTrue(view().history().getFirst().here());

    put(sale("t1", "c1", Channel.SHOP, "2026-05-05T10:00:00Z", 1000, 0));

    assertFalse(view().history().getFirst().here());
    assertEquals(1, view().history().size());
    assertEquals(Quantity.of(2), view().history().getFirst().items());
  }

  @Test
  void aSaleMadeHereNeverReplacesThePlatformsOwn() {
    put(sale("t1", "c1", Channel.SHOP, "2026-05-05T10:00:00Z", 1000));
    soldHere(sale("t1", "c1", Channel.SHOP, "2026-05-05T10:00:00Z", 900));

    assertFalse(view().history().getFirst().here());
    assertEquals(new Money(1000, TestShop.EUR), view().history().getFirst().total());
  }

  private void soldHere(PastOrder order) {
    TestTill.await(till.database.run(tx -> customers.soldHere(tx, order)));
  }

  @Test
  void anOrderInTwoCurrenciesIsRefused() {
    var pounds = Currency.getInstance("GBP");
    var lines = new ArrayList<PastOrder.Line>();
    lines.add(
        new PastOrder.Line(
            1,
            Optional.empty(),
            "S",
            "Miel",
            Quantity.ONE,
            UnitPrice.ofMinor(100, pounds),
            new Money(100, pounds)));

    assertThrows(
        IllegalArgumentException.class,
        () ->
            new PastOrder(
                new OrderId("o1"),
                "N",
                Optional.of(new CustomerId("c1")),
                Channel.WEB,
                PastOrder.Kind.SALE,
                Optional.empty(),
                Instant.EPOCH,
                "completed",
                new Money(100, TestShop.EUR),
                lines));
  }

  @Test
  void whatTheyBuyMostIsSummedOverAllChannelsLessWhatCameBack() {
    put(
        sale("o1", "c1", Channel.WEB, "2026-01-05T10:00:00Z", 1000, 500),
        sale("o2", "c1", Channel.SHOP, "2026-02-05T10:00:00Z", 1000),
        order("o3", "c1", Channel.WEB, PastOrder.Kind.RETURN, "2026-02-06T10:00:00Z", -1000, -500),
        sale("o4", "c2", Channel.WEB, "2026-01-05T10:00:00Z", 1000, 500));
    var here = sale("o5", "c1", Channel.SHOP, "2026-03-05T10:00:00Z", 1000);
    TestTill.await(till.database.run(tx -> customers.soldHere(tx, here)));

    var liked = TestTill.await(customers.favourites(id("c1"), 5));

    assertEquals(
        List.of(
            new Favourite(
                new ItemId("i-0"), "Miel", Quantity.of(2), Instant.parse("2026-03-05T10:00:00Z"))),
        liked);
  }
}
