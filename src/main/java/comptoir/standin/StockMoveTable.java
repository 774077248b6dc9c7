package comptoir.standin;

/// What left the shop or came back, by the envelope that told of it.
final class StockMoveTable {
  private final PreparedTable prepared;

  StockMoveTable(PreparedTable prepared) {
    this.prepared = prepared;
  }

  void keep(String envelope, String item, String place, long qtyMilli) {
    prepared.run(
        "INSERT INTO stock_move (envelope, item, place, qty_milli) VALUES (?, ?, ?, ?)",
        envelope,
        item,
        place,
        qtyMilli);
  }
}
