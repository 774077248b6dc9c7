package comptoir.catalog;

import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.Change;
import comptoir.value.ItemId;
import comptoir.value.PlaceId;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A till in the French shop, and items and prices in few words. Ids of items are `i-` and the SKU.
abstract class CatalogCase {

  static final Instant AS_OF = Instant.parse("2026-10-12T06:00:00Z");

  @TempDir Path folder;

  TestTill till;
  Catalog catalog;

  @BeforeEach
  void openTill() {
    till = TestTill.in(folder);
    catalog = till.catalog;
    TestTill.await(
        till.database.runInCache(
            tx -> till.settings.apply(tx, List.of(new Change.Put<>("shop", till.shop)))));
  }

  @AfterEach
  void closeTill() {
    till.close();
  }

  static ItemId id(String sku) {
    return new ItemId("i-" + sku);
  }

  static Item item(String sku, String name, String... codes) {
    return new Item(
        id(sku),
        sku,
        name,
        "Épicerie",
        "reduced",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(codes),
        Set.of(),
        List.of());
  }

  static Price price(String sku, PriceList list, long minor) {
    return price(sku, list, minor, null, null);
  }

  static Price price(
      String sku, PriceList list, long minor, @Nullable String from, @Nullable String to) {
    return new Price(
        id(sku),
        list,
        UnitPrice.ofMinor(minor, TestShop.EUR),
        Optional.ofNullable(from).map(LocalDate::parse),
        Optional.ofNullable(to).map(LocalDate::parse),
        Optional.empty(),
        AS_OF);
  }

  static StockLevel level(String sku, String place, long units) {
    return new StockLevel(id(sku), new PlaceId(place), Quantity.of(units), AS_OF);
  }

  void put(Item... items) {
    var changes = new ArrayList<Change<Item>>();
    for (var item : items) {
      changes.add(new Change.Put<>(item.id().value(), item));
    }
    TestTill.await(till.database.runInCache(tx -> catalog.applyItems(tx, changes)));
  }

  void drop(String sku) {
    List<Change<Item>> changes = List.of(new Change.Drop<>(id(sku).value()));
    TestTill.await(till.database.runInCache(tx -> catalog.applyItems(tx, changes)));
  }

  void put(String priceId, Price price) {
    apply(new Change.Put<>(priceId, price));
  }

  void apply(Change<Price> change) {
    TestTill.await(till.database.runInCache(tx -> catalog.applyPrices(tx, List.of(change))));
  }

  void put(StockLevel... levels) {
    var changes = new ArrayList<Change<StockLevel>>();
    for (var level : levels) {
      changes.add(new Change.Put<>(level.item() + "@" + level.place(), level));
    }
    TestTill.await(till.database.runInCache(tx -> catalog.applyStock(tx, changes)));
  }

  CodeLookup byCode(String code) {
    return TestTill.await(catalog.byCode(code));
  }

  List<String> search(String typed) {
    return skus(TestTill.await(catalog.search(typed, 20)));
  }

  static List<String> skus(List<Offer> offers) {
    return offers.stream().map(offer -> offer.item().sku()).toList();
  }

  Optional<Long> shopPrice(String sku) {
    return TestTill.await(catalog.offer(id(sku)))
        .orElseThrow()
        .shop()
        .map(price -> price.unit().milli() / 1000);
  }

  static List<String> of(String... texts) {
    return Arrays.asList(texts);
  }
}
