package comptoir.standin;

import org.jdbi.v3.core.Handle;

/// What left the shop or came back, by the envelope that told of it.
final class StockMoveTable {
  private final Handle handle;

  StockMoveTable(Handle handle) {
    this.handle = handle;
  }

  void keep(String envelope, String item, String place, long qtyMilli) {
    handle
        .createUpdate(
            """
            INSERT INTO stock_move (envelope, item, place, qty_milli)
            VALUES (:envelope, :item, :place, :qty)
            """)
        .bind("envelope", envelope)
        .bind("item", item)
        .bind("place", place)
        .bind("qty", qtyMilli)
        .execute();
  }
}
