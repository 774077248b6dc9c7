package comptoir.catalog;

import comptoir.db.Batch;
import comptoir.db.Columns;
import comptoir.db.FeedPage;
import comptoir.value.Change;
import comptoir.value.ItemId;
import comptoir.value.UnitPrice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Prices of both lists with their validity, also of items that have not come yet.
final class PriceTable {

  /// The one that began last wins; among equals the one confirmed last.
  private static final Comparator<Price> LATEST =
      Comparator.comparing((Price price) -> price.from().orElse(LocalDate.MIN))
          .thenComparing(Price::asOf);

  private final Handle handle;

  PriceTable(Handle handle) {
    this.handle = handle;
  }

  /// The prices that hold on a day: at most one an item and list.
  Map<ItemId, Map<PriceList, Price>> onDay(Collection<ItemId> items, LocalDate day) {
    if (items.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery("SELECT * FROM price WHERE item IN (<items>)")
        .bindList("items", items.stream().map(ItemId::value).toList())
        .map((row, context) -> price(row))
        .stream()
        .filter(price -> price.holdsOn(day))
        .collect(
            Collectors.groupingBy(
                Price::item,
                Collectors.toMap(
                    Price::list, price -> price, (a, b) -> LATEST.compare(a, b) < 0 ? b : a)));
  }

  /// Returns how many prices more are here than before. What comes anew is taken out first, so that
  /// the answer needs no list of what is here.
  long apply(List<Change<Price>> changes) {
    var drops = new Batch(handle, "DELETE FROM price WHERE id = ?");
    var puts =
        new Batch(
            handle,
            """
            INSERT INTO price
              (id, item, list, unit, currency, from_day, to_day, prior30, as_of)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    for (var change : FeedPage.last(changes)) {
      drops.add(change.id());
      if (change instanceof Change.Put<Price>(var id, var price)) {
        add(puts, id, price);
      }
    }
    var gone = drops.run();
    return puts.run() - gone;
  }

  private static void add(Batch batch, String id, Price price) {
    batch.add(
        id,
        price.item().value(),
        price.list().name(),
        price.unit().milli(),
        price.unit().currency().getCurrencyCode(),
        Columns.ofDay(price.from()),
        Columns.ofDay(price.to()),
        price.prior30().map(UnitPrice::milli).orElse(null),
        price.asOf().toEpochMilli());
  }

  private static Price price(ResultSet row) throws SQLException {
    var currency = Currency.getInstance(row.getString("currency"));
    return new Price(
        new ItemId(row.getString("item")),
        PriceList.valueOf(row.getString("list")),
        new UnitPrice(row.getLong("unit"), currency),
        Columns.day(row, "from_day"),
        Columns.day(row, "to_day"),
        Columns.number(row, "prior30").map(milli -> new UnitPrice(milli, currency)),
        Columns.instant(row, "as_of"));
  }
}
