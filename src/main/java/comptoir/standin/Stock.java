package comptoir.standin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;

/// Moves stock at the shop of one envelope.
final class Stock {
  private final TxTable tx;
  private final EntryTable entries;
  private final EnvelopeForm envelope;
  private final Instant now;

  Stock(TxTable tx, EnvelopeForm envelope, Instant now) {
    this.tx = tx;
    this.entries = tx.entries();
    this.envelope = envelope;
    this.now = now;
  }

  /// Changes the stock of an item by `deltaMilli` thousandths; it may go below zero.
  void move(String item, long deltaMilli) {
    String place = envelope.shop();
    String id = item + "@" + place;
    if (!entries.addStock(id, deltaMilli, now.toString())) {
      String level =
          JsonNodeFactory.instance
              .objectNode()
              .put("item", item)
              .put("place", place)
              .put("qtyMilli", deltaMilli)
              .put("asOf", now.toString())
              .toString();
      entries.put("stock", id, level);
    }
    tx.stockMoves().keep(envelope.id(), item, place, deltaMilli);
  }
}
