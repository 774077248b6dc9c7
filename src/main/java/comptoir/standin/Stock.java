package comptoir.standin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// Moves stock at the shop of one envelope.
final class Stock {
  private final TxTable tx;
  private final Shelves shelves;
  private final EnvelopeForm envelope;
  private final Instant now;

  Stock(TxTable tx, EnvelopeForm envelope, Instant now) {
    this.tx = tx;
    this.shelves = new Shelves(tx.entries());
    this.envelope = envelope;
    this.now = now;
  }

  /// Changes the stock of an item by `deltaMilli` thousandths; it may go below zero.
  void move(String item, long deltaMilli) {
    String place = envelope.shop();
    String id = item + "@" + place;
    ObjectNode level =
        shelves
            .find("stock", id)
            .orElseGet(
                () ->
                    JsonNodeFactory.instance
                        .objectNode()
                        .put("item", item)
                        .put("place", place)
                        .put("qtyMilli", 0));
    long after = Math.addExact(level.path("qtyMilli").asLong(), deltaMilli);
    shelves.put("stock", id, level.put("qtyMilli", after).put("asOf", now.toString()));
    tx.stockMoves().keep(envelope.id(), item, place, deltaMilli);
  }
}
