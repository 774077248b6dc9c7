package comptoir.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.app.Rooms;
import comptoir.basket.Basket;
import comptoir.customer.Customer.Consent;
import comptoir.customer.CustomerChange;
import comptoir.customer.CustomerChange.Part;
import comptoir.customer.CustomerMatch;
import comptoir.customer.CustomerView;
import comptoir.db.Seal;
import comptoir.db.Tx;
import comptoir.journal.RetailTransaction;
import comptoir.platform.PlatformOptions;
import comptoir.platform.Platforms;
import comptoir.sale.Checkout;
import comptoir.sale.Settlement;
import comptoir.standin.StandIn;
import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.tender.TenderState;
import comptoir.testing.contract.ContractProxy;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.OperatorId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Customers who are made at one till, at the platform and at the other till.
@SuppressWarnings("NullAway.Init")
final class CustomerEndToEndTest {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final PlatformOptions IMPATIENT =
      new PlatformOptions(Duration.ofSeconds(2), Duration.ofSeconds(2), 1024);
  private static final OperatorId NOLWENN = new OperatorId("OP1");
  private static final CustomerId MAEL = new CustomerId("C1");
  private static final Consent YES =
      new Consent(
          "email",
          true,
          Optional.of(Instant.parse("2026-03-01T12:00:00Z")),
          Optional.of("J’accepte de recevoir vos offres par e-mail."));
  private static final Map<Part, String> ZELIE =
      Map.of(
          Part.GIVEN_NAME, "Zélie",
          Part.FAMILY_NAME, "Quartermain",
          Part.EMAIL, "zelie.q@example.com",
          Part.PHONE, "0698765432");
  private static final int TRIES = 400;
  private static final long PAUSE_MILLIS = 50;

  @TempDir Path folder;
  private StandIn standIn;
  private ContractProxy proxy;
  private Rooms first;
  private Rooms second;

  @BeforeEach
  void open() throws Exception {
    standIn =
        StandIn.open(
            new StandIn.Options(
                folder.resolve("platform.db"), new SmallShop().folder(), 0, null, CLOCK));
    proxy = ContractProxy.inFrontOf(standIn.uri());
    Files.createDirectories(folder.resolve("one"));
    first = till("one/till.db", standIn.token());
    second = till("two.db", standIn.enrol("T02", "Caisse 2"));
    for (var till : List.of(first, second)) {
      turnsDown(till);
    }
  }

  private Rooms till(String file, String token) {
    var platform = Platforms.over(proxy.uri(), token, IMPATIENT);
    var database = TestTill.database(folder.resolve(file));
    var seal = new Seal(new byte[Seal.KEY_BYTES]);
    return Rooms.over(database, seal, platform, CLOCK, TestTill.QUICK);
  }

  private static void turnsDown(Rooms till) throws InterruptedException {
    until(
        () -> {
          till.sync().crank().down();
          return till.sync().state().isFilled();
        });
  }

  @AfterEach
  void close() {
    first.close();
    second.close();
    proxy.close();
    standIn.close();
  }

  private static void until(BooleanSupplier wanted) throws InterruptedException {
    for (var i = 0; i < TRIES; i++) {
      if (wanted.getAsBoolean()) {
        return;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    throw new AssertionError("It did not come to that");
  }

  private CustomerId make(Map<Part, String> parts) {
    return join(first.desk().create(new CustomerChange(parts, List.of(YES)), NOLWENN));
  }

  private static Optional<CustomerView> view(Rooms till, CustomerId id) {
    return join(till.customers().view(id));
  }

  private static List<CustomerId> find(Rooms till, String typed) {
    return join(till.customers().search(typed, 9)).stream().map(CustomerMatch::id).toList();
  }

  private static Checkout.Request request(Rooms till, CustomerId customer) {
    var settings = join(till.settings().current()).orElseThrow();
    var offer = join(till.catalog().offer(new ItemId("I1"))).orElseThrow();
    join(till.basket().setCustomer(Optional.of(customer)));
    var basket = join(till.basket().add(Basket.Ringing.one(offer, NOLWENN), settings));
    var total = basket.total(settings.currency());
    var tenders = new TenderState(total, List.of(new Tender(TenderMode.CASH, total)));
    return new Checkout.Request(basket, tenders, NOLWENN, settings);
  }

  private static RetailTransaction sell(Rooms till, CustomerId customer) {
    return settle(till, request(till, customer));
  }

  private static RetailTransaction settle(Rooms till, Checkout.Request request) {
    var settled = assertInstanceOf(Settlement.Settled.class, join(till.checkout().settle(request)));
    return settled.entry().transaction();
  }

  private void start() throws InterruptedException {
    first.sync().start();
    until(() -> join(first.outbox().state()).waiting() == 0);
  }

  private Optional<String> buyerThere(RetailTransaction sale) {
    return Objects.requireNonNull(standIn.ledger().sales().get(sale.id().toString())).customer();
  }

  @Test
  void whoWasMadeOffLineIsThePlatformsCustomerWithTheSaleAndComesToTheOtherTill() throws Exception {
    var zelie = make(ZELIE);
    var sale = sell(first, zelie);
    assertEquals(1, view(first, zelie).orElseThrow().history().size());

    start();

    assertEquals(Optional.of(zelie.value()), buyerThere(sale));
    until(() -> isEnded(first));
    var here = view(first, zelie).orElseThrow();
    assertFalse(here.isUntold());
    assertFalse(here.isMadeHere());
    assertEquals(List.of(YES), here.customer().consents());
    second.sync().start();
    until(() -> view(second, zelie).isPresent());
    assertEquals(here.customer(), view(second, zelie).orElseThrow().customer());
    assertEquals(List.of(zelie), find(second, "06 98 76 54 32"));
    assertEquals(List.of(), join(first.outbox().parked()));
    proxy.assertNoViolations();
  }

  private static boolean isEnded(Rooms till) {
    return till.database()
        .read(
            tx ->
                tx.handle()
                    .createQuery("SELECT count(*) FROM customer_told WHERE stands = 1")
                    .mapTo(Integer.class)
                    .one())
        .join()
        .equals(0);
  }

  @Test
  void whoThePlatformHasUnderTheSameEmailIsThatCustomerEverywhereHere() throws Exception {
    var minted =
        make(
            Map.of(
                Part.GIVEN_NAME, "M.",
                Part.EMAIL, "MAEL@example.com",
                Part.CITY, "Rennes",
                Part.NOTE, "Cherche une lampe"));
    var before = sell(first, minted);
    var shown = request(first, minted);

    start();

    var basket = join(first.basket().current());
    assertEquals(Optional.of(MAEL), basket.customer());
    assertEquals(MAEL, view(first, minted).orElseThrow().customer().id());
    assertEquals(List.of(MAEL), find(first, "mael@example.com"));
    assertEquals(List.of(MAEL), find(first, "guegan"));
    var after = settle(first, shown);
    until(() -> join(first.outbox().state()).waiting() == 0);
    assertEquals(Optional.of("C1"), buyerThere(before));
    assertEquals(Optional.of("C1"), buyerThere(after));
    assertEquals(
        Optional.of(MAEL), join(first.journal().find(after.id())).orElseThrow().customer());
    var late = sell(first, minted);
    assertEquals(Optional.of(MAEL), join(first.journal().find(late.id())).orElseThrow().customer());
    until(() -> view(first, MAEL).orElseThrow().customer().note().isPresent());
    var mael = view(first, MAEL).orElseThrow().customer();
    assertEquals("Maël", mael.givenName());
    assertEquals(Optional.of("Vannes"), mael.city());
    assertEquals(Optional.of("Cherche une lampe"), mael.note());
    proxy.assertNoViolations();
  }

  @Test
  void aChangeThatThePlatformRefusesIsParkedAndWhatItHasCounts() throws Exception {
    var change = new CustomerChange(Map.of(Part.EMAIL, "jade@example.com"), List.of());
    join(first.desk().edit(MAEL, change, NOLWENN));
    assertEquals(
        Optional.of("jade@example.com"), view(first, MAEL).orElseThrow().customer().email());

    start();

    assertEquals("email-used", join(first.outbox().parked()).getFirst().code());
    assertEquals(
        Optional.of("mael@example.com"), view(first, MAEL).orElseThrow().customer().email());
  }

  @Test
  void aChangeComesToTheOtherTillAndTouchesNothingElse() throws Exception {
    var change = new CustomerChange(Map.of(Part.CITY, "Rennes", Part.PHONE, ""), List.of());
    join(first.desk().edit(MAEL, change, NOLWENN));

    start();

    second.sync().start();
    until(() -> view(second, MAEL).orElseThrow().customer().city().equals(Optional.of("Rennes")));
    var there = view(second, MAEL).orElseThrow().customer();
    assertEquals(Optional.empty(), there.phone());
    assertEquals(Optional.of("mael@example.com"), there.email());
    assertEquals("Guégan", there.familyName());
  }

  @Test
  void whoWasMadeHereAndAsksToBeForgottenIsInNoFileAnyMore() throws Exception {
    var zelie = make(ZELIE);
    var sale = sell(first, zelie);
    start();
    var change = new CustomerChange(Map.of(Part.NOTE, "Cherche une lampe"), List.of());
    until(() -> isEnded(first));
    standIn.erase(zelie.value());
    join(first.desk().edit(zelie, change, NOLWENN));

    first.sync().wake();
    until(() -> view(first, zelie).isEmpty());
    until(() -> !standIn.ledger().erasures().values().iterator().next().isEmpty());

    assertEquals(Optional.empty(), join(first.journal().find(sale.id())).orElseThrow().customer());
    assertEquals(List.of(), find(first, "zelie"));
    var told = first.database().read(tx -> count(tx, "customer_told")).join();
    assertEquals(0, told);
    assertEquals(0, first.database().read(tx -> count(tx, "customer_told_blind")).join());
  }

  private static int count(Tx tx, String table) {
    return tx.handle().createQuery("SELECT count(*) FROM " + table).mapTo(Integer.class).one();
  }

  @Test
  void whoWasMergedIsForgottenUnderBothIds() throws Exception {
    var minted = make(Map.of(Part.GIVEN_NAME, "M.", Part.EMAIL, "mael@example.com"));
    var sale = sell(first, minted);
    start();
    assertTrue(isSomewhere(minted.value()));

    standIn.erase("C1");
    first.sync().wake();
    until(() -> view(first, MAEL).isEmpty());
    until(() -> !standIn.ledger().erasures().values().iterator().next().isEmpty());

    assertEquals(Optional.empty(), join(first.journal().find(sale.id())).orElseThrow().customer());
    first.database().scrub();
    assertFalse(isSomewhere(minted.value()));
  }

  private boolean isSomewhere(String text) throws Exception {
    try (var files = Files.list(folder.resolve("one"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
          return true;
        }
      }
      return false;
    }
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
