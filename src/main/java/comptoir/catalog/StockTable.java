package comptoir.catalog;

import comptoir.db.Columns;
import comptoir.db.FeedPage;
import comptoir.value.Change;
import comptoir.value.EnvelopeId;
import comptoir.value.ItemId;
import comptoir.value.PlaceId;
import comptoir.value.Quantity;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Stock by place as the platform counts it, and what was sold here since.
final class StockTable {

  private final Handle handle;

  StockTable(Handle handle) {
    this.handle = handle;
  }

  /// As the platform counts it.
  List<StockLevel> levels(ItemId item) {
    return handle
        .createQuery("SELECT * FROM stock WHERE item = :item ORDER BY place")
        .bind("item", item.value())
        .map(
            (row, context) ->
                new StockLevel(
                    item,
                    new PlaceId(row.getString("place")),
                    new Quantity(row.getLong("quantity")),
                    Columns.instant(row, "as_of")))
        .list();
  }

  /// Sold here, and not yet counted by the platform.
  Quantity pending(ItemId item) {
    return handle
        .createQuery("SELECT coalesce(sum(quantity), 0) FROM stock_pending WHERE item = :item")
        .bind("item", item.value())
        .map((row, context) -> new Quantity(row.getLong(1)))
        .one();
  }

  void apply(List<Change<StockLevel>> changes) {
    var drops = handle.prepareBatch("DELETE FROM stock WHERE id = :id");
    var puts =
        handle.prepareBatch(
            """
            INSERT OR REPLACE INTO stock (id, item, place, quantity, as_of)
            VALUES (:id, :item, :place, :quantity, :asOf)
            """);
    for (var change : FeedPage.last(changes)) {
      switch (change) {
        case Change.Put<StockLevel>(var id, var level) ->
            puts.bind("id", id)
                .bind("item", level.item().value())
                .bind("place", level.place().value())
                .bind("quantity", level.quantity().milli())
                .bind("asOf", level.asOf().toEpochMilli())
                .add();
        case Change.Drop<StockLevel>(var id) -> drops.bind("id", id).add();
      }
    }
    FeedPage.run(drops);
    FeedPage.run(puts);
  }

  void sold(EnvelopeId envelope, Map<ItemId, Quantity> quantities) {
    var pending =
        handle.prepareBatch(
            """
            INSERT INTO stock_pending (envelope, item, quantity)
            VALUES (:envelope, :item, :quantity)
            """);
    var counts =
        handle.prepareBatch(
            """
            INSERT INTO item_sold (item, quantity) VALUES (:item, :quantity)
            ON CONFLICT (item) DO UPDATE SET quantity = quantity + excluded.quantity
            """);
    quantities.forEach(
        (item, quantity) -> {
          pending
              .bind("envelope", envelope.toString())
              .bind("item", item.value())
              .bind("quantity", quantity.milli())
              .add();
          counts.bind("item", item.value()).bind("quantity", quantity.milli()).add();
        });
    FeedPage.run(pending);
    FeedPage.run(counts);
  }

  void acknowledged(EnvelopeId envelope) {
    handle.execute("DELETE FROM stock_pending WHERE envelope = ?", envelope.toString());
  }
}
