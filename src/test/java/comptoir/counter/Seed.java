package comptoir.counter;

import comptoir.catalog.Item;
import comptoir.catalog.Offer;
import comptoir.catalog.Price;
import comptoir.catalog.PriceList;
import comptoir.catalog.StockLevel;
import comptoir.coupon.Coupon;
import comptoir.customer.Customer;
import comptoir.customer.PastOrder;
import comptoir.operator.Operator;
import comptoir.reservation.Reservation;
import comptoir.testing.TestCoupon;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.Change;
import comptoir.value.Channel;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.PlaceId;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// What has come down to the till of these tests: a handful of articles, two customers, two
/// reservations.
public final class Seed {

  public static final String NOTEBOOK = "2001001013554";
  public static final String PEN = "2001001020682";
  public static final String INK = "3760000000017";
  public static final String SHARED = "4006381333931";
  public static final String UNPRICED = "5901234123457";

  public static final CustomerId CAMILLE = new CustomerId("C1");
  public static final CustomerId OMAR = new CustomerId("C2");
  public static final Operator ZOE =
      new Operator(
          TestTill.OPERATOR, "Zoé", "cashier", Set.of("sell", "align-web", "hand-over", "return"));

  private static final Instant SET_AT = Instant.parse("2026-10-12T08:13:00Z");

  private Seed() {}

  public static void fill(TestTill till) {
    TestTill.await(
        till.database.cache(
            tx -> {
              till.settings.apply(tx, List.of(new Change.Put<>("T01", till.shop)));
              till.catalog.applyItems(tx, items());
              till.catalog.applyPrices(tx, prices());
              till.catalog.applyStock(tx, stock());
              till.customers.applyCustomers(tx, customers());
              till.customers.applyOrders(tx, orders());
              till.reservations.apply(tx, reservations());
              till.coupons.apply(tx, coupons());
              return 1;
            }));
    TestTill.await(till.customers.loadNames());
  }

  private static List<Change<Coupon>> coupons() {
    return Stream.of(
            TestCoupon.of("NOEL10", 1000).from(5000),
            TestCoupon.of("CB7K2M4Q", 300).once(),
            TestCoupon.of("MERCI", 200).only("C1"),
            TestCoupon.of("ETE", 500).days("", "2026-09-30"))
        .<Change<Coupon>>map(it -> new Change.Put<>(it.coupon().code(), it.coupon()))
        .toList();
  }

  private static List<Change<Item>> items() {
    return List.of(
        item("notebook", "CAR-1", "Carnet A5 ligné, papier recyclé", NOTEBOOK, Set.of("quick")),
        item("pen", "STY-1", "Stylo plume Atelier", PEN, Set.of()),
        item("ink", "ENC-1", "Encre bleu nuit 50 ml", INK, Set.of("quick")),
        item("red", "CAR-2", "Carnet rouge", SHARED, Set.of()),
        item("blue", "CAR-3", "Carnet bleu", SHARED, Set.of()),
        item("poster", "AFF-1", "Affiche sans prix", UNPRICED, Set.of()));
  }

  private static Change<Item> item(
      String id, String sku, String name, String code, Set<String> flags) {
    return new Change.Put<>(
        id,
        new Item(
            new ItemId(id),
            sku,
            name,
            "Papeterie",
            "standard",
            Optional.empty(),
            Optional.of("Une description"),
            Optional.empty(),
            List.of(code),
            flags,
            List.of()));
  }

  private static List<Change<Price>> prices() {
    return List.of(
        price("notebook", PriceList.SHOP, 400),
        price("notebook", PriceList.WEB, 360),
        price("pen", PriceList.SHOP, 4900),
        price("pen", PriceList.WEB, 4900),
        price("ink", PriceList.SHOP, 990),
        price("red", PriceList.SHOP, 500),
        price("blue", PriceList.SHOP, 550));
  }

  private static Change<Price> price(String item, PriceList list, long minor) {
    return price(item, list, minor, SET_AT);
  }

  static Change<Price> price(String item, PriceList list, long minor, Instant asOf) {
    return new Change.Put<>(
        item + "-" + list,
        new Price(
            new ItemId(item),
            list,
            UnitPrice.ofMinor(minor, TestShop.EUR),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            asOf));
  }

  private static List<Change<StockLevel>> stock() {
    return List.of(
        level("notebook", "lyon", 14), level("notebook", "web", 120), level("pen", "lyon", 2));
  }

  private static Change<StockLevel> level(String item, String place, long units) {
    return new Change.Put<>(
        item + "@" + place,
        new StockLevel(new ItemId(item), new PlaceId(place), Quantity.of(units), SET_AT));
  }

  private static List<Change<Customer>> customers() {
    return List.of(
        customer(CAMILLE, "Camille", "Durand", "06 12 34 56 78", "2900001048217"),
        customer(OMAR, "Omar", "Durand", "07 11 22 33 44", "2900001039772"));
  }

  private static Change<Customer> customer(
      CustomerId id, String given, String family, String phone, String card) {
    return new Change.Put<>(
        id.value(),
        new Customer(
            id,
            given,
            family,
            Optional.of(given.toLowerCase(java.util.Locale.ROOT) + "@example.org"),
            Optional.of(phone),
            Optional.of(card),
            Optional.of("Lyon"),
            Optional.of("69002"),
            Optional.of(new Customer.Segment("VIP", "12 visites")),
            OptionalInt.of(412),
            Optional.empty(),
            List.of(new Customer.Consent("email", true, Optional.empty())),
            OptionalInt.of(2)));
  }

  private static List<Change<PastOrder>> orders() {
    return List.of(
        order("O1", "W-10482", Channel.WEB, "2026-10-11T18:00:00Z", 4900),
        order("O2", "V01-0002", Channel.SHOP, "2026-09-01T10:00:00Z", 2400),
        order("O3", "W-10400", Channel.WEB, "2026-08-01T10:00:00Z", 3600));
  }

  private static Change<PastOrder> order(
      String id, String number, Channel channel, String at, long minor) {
    var total = new Money(minor, TestShop.EUR);
    var line =
        new PastOrder.Line(
            1,
            Optional.of(new ItemId("pen")),
            "STY-1",
            "Stylo plume Atelier",
            Quantity.ONE,
            UnitPrice.ofMinor(minor, TestShop.EUR),
            total);
    return new Change.Put<>(
        id,
        new PastOrder(
            new OrderId(id),
            number,
            Optional.of(CAMILLE),
            channel,
            PastOrder.Kind.SALE,
            Optional.empty(),
            Instant.parse(at),
            "completed",
            total,
            List.of(line)));
  }

  static List<Change<Reservation>> reservations() {
    var all = new ArrayList<Change<Reservation>>();
    all.add(reservation("R1", "W-10482", "AGFZYK", Reservation.State.READY, CAMILLE));
    all.add(reservation("R2", "W-10500", "HQJ9MN", Reservation.State.PREPARING, OMAR));
    return List.copyOf(all);
  }

  static Change<Reservation> reservation(
      String id, String number, String code, Reservation.State state, CustomerId customer) {
    var price = UnitPrice.ofMinor(4900, TestShop.EUR);
    var line =
        new Reservation.Line(
            1,
            new ItemId("pen"),
            "STY-1",
            "Stylo plume Atelier",
            Quantity.ONE,
            price,
            new Money(4900, TestShop.EUR),
            new VatRate(2000));
    return new Change.Put<>(
        id,
        new Reservation(
            new ReservationId(id),
            new OrderId(id.equals("R1") ? "O1" : "O-" + id),
            number,
            Optional.of(customer),
            Reservation.Kind.CLICK_AND_COLLECT,
            state,
            true,
            code,
            Optional.of("B4"),
            Instant.parse("2026-10-11T18:00:00Z"),
            Optional.of(Instant.parse("2026-10-12T06:00:00Z")),
            Optional.empty(),
            List.of(line)));
  }

  static Offer offer(TestTill till, String item) {
    return TestTill.await(till.catalog.offer(new ItemId(item))).orElseThrow();
  }
}
