package comptoir.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.Change;
import comptoir.value.UnitPrice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceValidityTest extends CatalogCase {

  @BeforeEach
  void oneItem() {
    put(item("A1", "Miel"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-09T21:59:59Z, 1000",
    "2026-10-09T22:00:00Z, 800",
    "2026-10-11T12:00:00Z, 800",
    "2026-10-12T21:59:59Z, 800",
    "2026-10-12T22:00:00Z, 1000"
  })
  void aPriceHoldsFromItsFirstToItsLastDayInTheZoneOfTheShop(String now, long expected) {
    put("p1", price("A1", PriceList.SHOP, 1000));
    put("p2", price("A1", PriceList.SHOP, 800, "2026-10-10", "2026-10-12"));
    till.clock.set(now);

    assertEquals(Optional.of(expected), shopPrice("A1"));
  }

  @Test
  void theOneThatBeganLastWins() {
    put("p1", price("A1", PriceList.SHOP, 1000, "2026-01-01", null));
    put("p3", price("A1", PriceList.SHOP, 900, "2026-10-01", null));
    put("p2", price("A1", PriceList.SHOP, 950, "2026-06-01", null));
    put("p4", price("A1", PriceList.SHOP, 700, "2026-10-13", null));

    assertEquals(Optional.of(900L), shopPrice("A1"));
  }

  @Test
  void outsideAllValidityThereIsNoPrice() {
    put("p1", price("A1", PriceList.SHOP, 1000, null, "2026-10-11"));
    put("p2", price("A1", PriceList.SHOP, 1000, "2026-10-13", null));

    assertEquals(Optional.empty(), shopPrice("A1"));
  }

  @Test
  void theListsAreKeptApart() {
    put("p1", price("A1", PriceList.WEB, 500));

    assertEquals(Optional.empty(), shopPrice("A1"));
    assertEquals(
        Optional.of(price("A1", PriceList.WEB, 500)),
        TestTill.await(catalog.offer(id("A1"))).orElseThrow().web());
  }

  @Test
  void aPriceThatCameBeforeItsItemIsKept() {
    put("p1", price("B1", PriceList.SHOP, 1234));
    put(item("B1", "Thym", "3017620422003"));

    assertEquals(Optional.of(1234L), shopPrice("B1"));
  }

  @Test
  void aPriceOutlivesAnItemThatIsGoneAndComesBack() {
    put("p1", price("A1", PriceList.SHOP, 1234));
    drop("A1");
    put(item("A1", "Miel"));

    assertEquals(Optional.of(1234L), shopPrice("A1"));
  }

  @Test
  void aDroppedPriceIsGone() {
    put("p1", price("A1", PriceList.SHOP, 1000));
    put("p2", price("A1", PriceList.SHOP, 800, "2026-10-01", null));
    apply(new Change.Drop<>("p2"));

    assertEquals(Optional.of(1000L), shopPrice("A1"));
  }

  @Test
  void aPriceThatMovesToAnotherItemLeavesTheFirst() {
    put(item("A2", "Thym"));
    put("p1", price("A1", PriceList.SHOP, 1000));
    put("p1", price("A2", PriceList.SHOP, 1100));

    assertEquals(Optional.empty(), shopPrice("A1"));
    assertEquals(Optional.of(1100L), shopPrice("A2"));
  }

  @Test
  void allOfAPriceComesOutAsItWentIn() {
    var pounds = Currency.getInstance("GBP");
    var price =
        new Price(
            id("A1"),
            PriceList.SHOP,
            new UnitPrice(12_345, pounds),
            Optional.of(LocalDate.parse("2026-10-01")),
            Optional.of(LocalDate.parse("2026-10-31")),
            Optional.of(new UnitPrice(11_999, pounds)),
            Instant.parse("2026-10-12T07:59:59.123Z"));

    put("p1", price);

    assertEquals(Optional.of(price), TestTill.await(catalog.offer(id("A1"))).orElseThrow().shop());
  }

  @Test
  void withoutSettingsTheDayIsThatOfUtc() {
    var clock = till.clock;
    clock.set("2026-10-12T23:30:00Z");
    var bare = new Catalog(till.database, till.settings, clock);
    TestTill.await(
        till.database.runInCache(tx -> tx.handle().execute("DELETE FROM shop_settings")));
    put("p1", price("A1", PriceList.SHOP, 1000, null, "2026-10-12"));

    assertEquals(
        Optional.of(UnitPrice.ofMinor(1000, TestShop.EUR)),
        TestTill.await(bare.offer(id("A1"))).orElseThrow().shop().map(Price::unit));
  }
}
