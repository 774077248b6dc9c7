package comptoir.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import comptoir.basket.BasketLine;
import comptoir.basket.PriceReason;
import comptoir.customer.Customer;
import comptoir.customer.Profile;
import comptoir.customer.Profiles;
import comptoir.customer.WebList;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.Change;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the platform knows of the customer, put to use at the counter.
final class WebListTest {

  @TempDir private Path folder;
  private TestCounter counter;

  @BeforeEach
  void open() {
    counter = TestCounter.in(folder);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private void know(Profile profile) {
    var camille =
        TestTill.await(counter.till.customers.view(Seed.CAMILLE)).orElseThrow().customer();
    List<Change<Customer>> change =
        List.of(new Change.Put<>(Seed.CAMILLE.value(), camille.with(profile)));
    TestTill.await(
        counter.till.database.runInCache(tx -> counter.till.customers.applyCustomers(tx, change)));
    counter.doing(() -> counter.model.setCustomer(Seed.CAMILLE));
  }

  private static Profile keeping(Optional<WebList> basket, Optional<WebList> wishes) {
    return new Profile(List.of(), Optional.empty(), List.of(), basket, wishes);
  }

  private static Profile basket(WebList.Line... lines) {
    return keeping(Optional.of(Profiles.list(lines)), Optional.empty());
  }

  private TestCounter key() {
    return counter.doing(counter.model.profile()::webKey);
  }

  private Context.OnWeb listed() {
    return assertInstanceOf(Context.OnWeb.class, counter.state().context());
  }

  private List<Optional<WebLine.Hindrance>> hindrances() {
    return listed().lines().stream().map(WebLine::hindrance).toList();
  }

  private static Optional<WebLine.Hindrance> why(WebLine.Hindrance why) {
    return Optional.of(why);
  }

  @Test
  @Tag("B12")
  void theFirstKeyListsAndRingsUpNothing() {
    know(basket(Profiles.line("notebook", "Carnet", 2, 360)));

    key();

    assertEquals(2, listed().lines().getFirst().open().milli() / 1000);
    assertEquals(List.of(), counter.labels());
  }

  @Test
  @Tag("B12")
  void whatIsHereIsRungUpAtTheShopsPriceWithTheWebsBesideIt() {
    know(basket(Profiles.line("notebook", "Carnet", 2, 350)));

    key();
    key();

    var line = counter.lines().getFirst();
    assertEquals(Quantity.of(2), line.quantity());
    assertEquals(UnitPrice.ofMinor(400, TestShop.EUR), line.charged());
    assertEquals(UnitPrice.ofMinor(360, TestShop.EUR), line.web().orElseThrow().unit());
    assertEquals(Optional.of(new Notice.Resumed(1, 0)), counter.state().notice());

    counter.doing(counter.model::align);
    assertEquals(Optional.of(PriceReason.WEB_ALIGNED), counter.lines().getFirst().reason());
  }

  @Test
  @Tag("B12")
  void whatIsNotHereIsSaidAndStaysListed() {
    know(
        basket(
            Profiles.line("", "Cours en ligne", 1, 2900),
            Profiles.line("gone", "Ancien", 1, 500),
            Profiles.line("poster", "Affiche", 1, 700),
            Profiles.line("ink", "Encre", 1, 990),
            Profiles.line("pen", "Stylo", 3, 4900),
            Profiles.line("notebook", "Carnet", 1, 360)));

    key();
    key();

    assertEquals(
        List.of("Stylo plume Atelier", "Carnet A5 ligné, papier recyclé"), counter.labels());
    assertEquals(Quantity.of(2), counter.lines().getFirst().quantity());
    assertEquals(
        List.of(
            why(WebLine.Hindrance.NOT_SOLD_HERE),
            why(WebLine.Hindrance.NOT_SOLD_HERE),
            why(WebLine.Hindrance.NO_PRICE),
            why(WebLine.Hindrance.NO_STOCK),
            why(WebLine.Hindrance.FEWER_HERE),
            Optional.empty()),
        hindrances());
    assertEquals(Optional.of(new Notice.Resumed(2, 5)), counter.state().notice());
  }

  @Test
  @Tag("B12")
  void theKeyPressedTwiceAtOnceRingsUpOnce() {
    know(
        basket(
            Profiles.line("notebook", "Carnet", 2, 360), Profiles.line("pen", "Stylo", 1, 4900)));
    key();

    counter.model.profile().webKey();
    counter.model.profile().webKey();
    counter.settle();
    counter.doing(counter.model::submit);

    assertEquals(
        List.of(Quantity.of(2), Quantity.of(1)),
        counter.lines().stream().map(BasketLine::quantity).toList());
    assertEquals(Optional.of(new Notice.Resumed(0, 0)), counter.state().notice());
  }

  @Test
  @Tag("B12")
  void whatWasScannedAlreadyIsNotRungUpAgain() {
    know(basket(Profiles.line("notebook", "Carnet", 3, 360)));
    counter.scan(Seed.NOTEBOOK);

    key();
    key();

    var rung =
        counter.lines().stream().map(BasketLine::quantity).reduce(Quantity.ZERO, Quantity::plus);
    assertEquals(Quantity.of(3), rung);
  }

  @Test
  @Tag("B12")
  void twoLinesOfOneArticleShareWhatIsHere() {
    know(basket(Profiles.line("pen", "Stylo", 1, 4900), Profiles.line("pen", "Stylo", 2, 4900)));

    key();
    key();
    key();

    var rung =
        counter.lines().stream().map(BasketLine::quantity).reduce(Quantity.ZERO, Quantity::plus);
    assertEquals(Quantity.of(2), rung);
    assertEquals(List.of(Optional.empty(), why(WebLine.Hindrance.FEWER_HERE)), hindrances());
  }

  @Test
  @Tag("B12")
  void theWishListStandsInWhereThereIsNoBasket() {
    know(
        keeping(
            Optional.empty(), Optional.of(Profiles.list(Profiles.line("pen", "Stylo", 1, 4900)))));

    key();

    assertFalse(listed().isBasket());
  }

  @Test
  @Tag("B12")
  void whoKeepsNothingAndNobodyAreSaid() {
    key();
    assertEquals(Optional.of(new Notice.NoCustomer()), counter.state().notice());

    know(Profile.NONE);
    key();
    assertEquals(Optional.of(new Notice.NothingOnWeb()), counter.state().notice());
  }

  @Test
  @Tag("B12")
  void theListGoesWithItsCustomer() {
    know(basket(Profiles.line("pen", "Stylo", 1, 4900)));
    key();

    counter.doing(() -> counter.model.setCustomer(Seed.OMAR));

    assertInstanceOf(Context.Idle.class, counter.state().context());
  }

  @Test
  @Tag("B12")
  void whatIsHiddenIsNotListed() {
    know(basket(Profiles.line("pen", "Stylo", 1, 4900)));
    counter.doing(counter.model::blank);

    key();

    assertEquals(Optional.of(new Notice.Hidden()), counter.state().notice());
    assertInstanceOf(Context.Idle.class, counter.state().context());
  }

  @Test
  @Tag("A14")
  void anAdviceThatIsPutAsideStaysAwayForThisTicketAlone() {
    know(Profiles.whole());
    assertEquals("A1", advice().orElseThrow().id());
    counter.scan(Seed.NOTEBOOK);

    counter.doing(counter.model.profile()::putAdviceAside).doing(counter.model::refresh);
    assertEquals(Optional.empty(), advice());
    counter.doing(() -> counter.model.setCustomer(Seed.OMAR));
    counter.doing(() -> counter.model.setCustomer(Seed.CAMILLE));
    assertEquals(Optional.empty(), advice());

    counter.doing(counter.model::cancelBasket).doing(counter.model::submit);
    counter.doing(() -> counter.model.setCustomer(Seed.CAMILLE));
    assertEquals("A1", advice().orElseThrow().id());
  }

  private Optional<Profile.Advice> advice() {
    return assertInstanceOf(CustomerPane.Known.class, counter.state().customer()).advice();
  }
}
