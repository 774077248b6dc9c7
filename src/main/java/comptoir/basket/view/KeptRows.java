package comptoir.basket.view;

import comptoir.basket.BasketLine;
import comptoir.basket.BasketState;
import comptoir.basket.PromotionWorth;
import comptoir.text.Texts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of lines that were shown before, so that a scan into a long basket puts one line into
/// words and not a hundred. Ages make them stale: another moment starts anew.
final class KeptRows {

  private final Texts texts;
  private Map<Key, LineRow> kept = Map.of();
  private Instant at = Instant.MIN;

  /// What the words of a line hang on.
  private record Key(BasketLine line, LineRow.Promoted promoted) {}

  KeptRows(Texts texts) {
    this.texts = texts;
  }

  /// Of the lines that count.
  List<LineRow> of(BasketState basket, Instant now) {
    var known = now.equals(at) ? kept : Map.<Key, LineRow>of();
    var next = new HashMap<Key, LineRow>();
    var keys = basket.live().stream().map(line -> key(basket, line)).toList();
    for (var key : keys) {
      var row = known.get(key);
      next.put(key, row == null ? LineRow.of(key.line(), key.promoted(), texts, now) : row);
    }
    kept = next;
    at = now;
    return keys.stream().map(next::get).toList();
  }

  private static Key key(BasketState basket, BasketLine line) {
    var names =
        basket.promotions().stream()
            .filter(it -> it.touches(line.n()))
            .map(PromotionWorth::name)
            .toList();
    return new Key(line, new LineRow.Promoted(basket.promotionShare(line), names));
  }
}
