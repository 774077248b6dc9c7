package comptoir.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.catalog.CodeLookup;
import comptoir.catalog.Price;
import comptoir.standin.seed.ShopFolder;
import comptoir.value.UnitPrice;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The public price list of two dates: the second comes down as the difference to the first.
@Tag("real-data")
class MedicinesTest {

  @TempDir Path folder;

  @Test
  void thePriceListOfALaterDayArrivesAsADifference() {
    var before = PriceListOfADay.read("2025-07-07");
    var after = PriceListOfADay.read("2026-01-26");
    before.writeTo(folder.resolve("before"));
    after.writeTo(folder.resolve("after"));
    try (var till = RealTill.open(folder, folder.resolve("before"))) {
      till.awaitAll();
      assertHolds(till, before.rows());
      till.standIn.loadShop(ShopFolder.at(folder.resolve("after")));
      till.until(() -> holds(till, after.rows()) && isGone(till, before, after));
      assertHolds(till, after.rows());
    }
  }

  private static void assertHolds(RealTill till, Map<String, PriceListOfADay.Row> rows) {
    assertEquals(rows.size(), join(till.rooms.catalog().size()));
    for (var row : rows.values()) {
      assertTrue(holds(till, row), row.ean());
    }
  }

  private static boolean holds(RealTill till, Map<String, PriceListOfADay.Row> rows) {
    return rows.values().stream().allMatch(row -> holds(till, row));
  }

  private static boolean holds(RealTill till, PriceListOfADay.Row row) {
    return join(till.rooms.catalog().byCode(row.ean())) instanceof CodeLookup.One one
        && one.offer().item().name().equals(row.name())
        && one.offer().shop().map(Price::unit).map(UnitPrice::milli).orElse(0L)
            == row.cents() * 1000;
  }

  private static boolean isGone(RealTill till, PriceListOfADay before, PriceListOfADay after) {
    var gone = new HashSet<>(before.rows().keySet());
    gone.removeAll(after.rows().keySet());
    assertTrue(gone.size() > 400, "withdrawn: " + gone.size());
    return gone.stream()
        .allMatch(ean -> join(till.rooms.catalog().byCode(ean)) instanceof CodeLookup.None);
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
