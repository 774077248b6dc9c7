package comptoir.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.gs1.InShopPattern;
import comptoir.gs1.InShopValue;
import comptoir.gs1.ScanRules;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.Change;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.PlaceId;
import comptoir.value.VatRate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir Path folder;

  private TestTill till;

  @BeforeEach
  void openTill() {
    till = TestTill.in(folder);
  }

  @AfterEach
  void closeTill() {
    till.close();
  }

  private void apply(Change<ShopSettings> change) {
    TestTill.await(till.database.runInCache(tx -> till.settings.apply(tx, List.of(change))));
  }

  private Optional<ShopSettings> current() {
    return TestTill.await(till.settings.current());
  }

  @Test
  void thereAreNoneUntilTheyCome() {
    assertEquals(Optional.empty(), current());
    assertEquals(ZoneOffset.UTC, TestTill.await(till.database.read(tx -> till.settings.zone(tx))));
  }

  @Test
  void theyComeOutAsTheyWentIn() {
    apply(new Change.Put<>("shop", TestShop.french()));

    assertEquals(Optional.of(TestShop.french()), current());
    assertEquals(
        ZoneId.of("Europe/Paris"),
        TestTill.await(till.database.read(tx -> till.settings.zone(tx))));
  }

  @Test
  void theRulesForReadingCodesAreKeptInTheirOrder() {
    var rules =
        new ScanRules(
            List.of(
                new InShopPattern("26IIIIIPPPPPC", InShopValue.Kind.WEIGHT, 3),
                new InShopPattern("21IIIIVPPPPPC", InShopValue.Kind.PRICE, 2)),
            "~");
    apply(new Change.Put<>("shop", TestShop.french().with(TestShop.RULES.with(rules))));

    assertEquals(Optional.of(rules), current().map(it -> it.rules().scan()));
  }

  @Test
  void theShopsMindOnTheWebsPricesIsKept() {
    var policy =
        new AlignPolicy(
            AlignPolicy.Mode.APPROVED,
            7_000,
            Set.of(new ItemId("i-1"), new ItemId("i-2")),
            Set.of("Tabac"));
    apply(new Change.Put<>("shop", TestShop.french().with(TestShop.RULES.with(policy))));
    apply(new Change.Put<>("shop", TestShop.french().with(TestShop.RULES.with(policy))));

    assertEquals(Optional.of(policy), current().map(it -> it.rules().align()));
  }

  @Test
  void theRulesForReturnsAreKept() {
    var rules =
        new ReturnRules(
            14,
            Duration.ofMinutes(5),
            Duration.ofHours(30),
            new Money(7_500, TestShop.EUR),
            new Money(9_900, TestShop.EUR));
    apply(new Change.Put<>("shop", TestShop.french().with(TestShop.RULES.with(rules))));

    assertEquals(Optional.of(rules), current().map(it -> it.rules().returns()));
  }

  @Test
  void whatIsAbsentStaysAbsentAndDaysAndDistancesAreKept() {
    var settings = withRatesAndPlaces();
    apply(new Change.Put<>("shop", settings));

    assertEquals(Optional.of(settings), current());
  }

  private static ShopSettings withRatesAndPlaces() {
    var british = TestShop.british();
    return new ShopSettings(
            british.shop(),
            british.till(),
            british.currency(),
            british.country(),
            british.zone(),
            List.of(
                new ShopSettings.DatedVatRate(
                    "standard",
                    new VatRate(1750),
                    Optional.empty(),
                    Optional.of(LocalDate.parse("2011-01-03")),
                    "old"),
                new ShopSettings.DatedVatRate(
                    "standard",
                    new VatRate(2000),
                    Optional.of(LocalDate.parse("2011-01-04")),
                    Optional.empty(),
                    "new")),
            List.of(
                new ShopSettings.Place(new PlaceId("far"), "Far", "shop", Optional.of(9_000)),
                new ShopSettings.Place(
                    new PlaceId("near"),
                    "Near",
                    "shop",
                    Optional.of(0),
                    Optional.of("Mon–Sat 10–19")),
                new ShopSettings.Place(
                    new PlaceId("web"), "Web", "a kind of tomorrow", Optional.empty())),
            Optional.empty())
        .with(
            ShopRules.usual(british.currency())
                .with(new PickUpRules(Optional.of(Duration.ofHours(2)), true)));
  }

  @Test
  void newOnesReplaceAllOfTheOld() {
    apply(new Change.Put<>("shop", TestShop.french()));
    apply(new Change.Put<>("shop", TestShop.british()));

    assertEquals(Optional.of(TestShop.british()), current());
  }

  @Test
  void aWithdrawalIsIgnored() {
    apply(new Change.Put<>("shop", TestShop.french()));
    apply(new Change.Drop<>("shop"));

    assertEquals(Optional.of(TestShop.french()), current());
  }

  @Test
  void theyStandAfterARestart() {
    apply(new Change.Put<>("shop", TestShop.french()));
    till = till.restarted();

    assertEquals(Optional.of(TestShop.french()), current());
  }

  @Test
  void aRateHoldsFromItsFirstToItsLastDay() {
    var settings = withRatesAndPlaces();

    assertEquals(
        Optional.of(new VatRate(1750)),
        settings.vatRate("standard", LocalDate.parse("2011-01-03")));
    assertEquals(
        Optional.of(new VatRate(2000)),
        settings.vatRate("standard", LocalDate.parse("2011-01-04")));
    assertEquals(Optional.empty(), settings.vatRate("reduced", LocalDate.parse("2011-01-04")));
  }

  @Test
  void thePlaceOfTheShopHasItsIdOrIsTheNearest() {
    assertEquals(new PlaceId("lyon"), TestShop.french().ownPlace());
    assertEquals(new PlaceId("near"), withRatesAndPlaces().ownPlace());
  }

  @Test
  void aPlaceNobodyNamedShowsItsId() {
    assertEquals("mars", TestShop.french().place(new PlaceId("mars")).name());
  }
}
