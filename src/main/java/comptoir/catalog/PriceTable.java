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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /// Returns how many prices more are here than before. Most are new on a first download, and are
  /// written without a look at what is here.
  long apply(List<Change<Price>> changes) {
    var drops = new Batch(handle, "DELETE FROM price WHERE id = ?");
    var puts = new ArrayList<Change.Put<Price>>();
    for (var change : FeedPage.last(changes)) {
      switch (change) {
        case Change.Put<Price> put -> puts.add(put);
        case Change.Drop<Price>(var id) -> drops.add(id);
      }
    }
    var gone = drops.run();
    var old = insert(puts);
    update(old);
    return puts.size() - old.size() - gone;
  }

  /// Returns those that are here already, by their ids.
  private List<Change.Put<Price>> insert(List<Change.Put<Price>> puts) {
    var batch =
        new Batch(
            handle,
            """
            INSERT INTO price (item, list, unit, currency, from_day, to_day, prior30, as_of, id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """);
    puts.forEach(put -> add(batch, put));
    var written = batch.runEach();
    return IntStream.range(0, puts.size())
        .filter(n -> written[n] == 0)
        .mapToObj(puts::get)
        .toList();
  }

  private void update(List<Change.Put<Price>> puts) {
    var batch =
        new Batch(
            handle,
            """
            UPDATE price SET item = ?, list = ?, unit = ?, currency = ?, from_day = ?, to_day = ?,
                   prior30 = ?, as_of = ?
             WHERE id = ?
            """);
    puts.forEach(put -> add(batch, put));
    batch.run();
  }

  private static void add(Batch batch, Change.Put<Price> put) {
    var price = put.data();
    batch.add(
        price.item().value(),
        price.list().name(),
        price.unit().milli(),
        price.unit().currency().getCurrencyCode(),
        Columns.ofDay(price.from()),
        Columns.ofDay(price.to()),
        price.prior30().map(UnitPrice::milli).orElse(null),
        price.asOf().toEpochMilli(),
        put.id());
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
