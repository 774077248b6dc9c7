package comptoir.basket.view;

import comptoir.basket.BasketLine;
import comptoir.text.Texts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of lines that were shown before, so that a scan into a long basket puts one line into
/// words and not a hundred. Ages make them stale: another moment starts anew.
final class KeptRows {

  private final Texts texts;
  private Map<BasketLine, LineRow> kept = Map.of();
  private Instant at = Instant.MIN;

  KeptRows(Texts texts) {
    this.texts = texts;
  }

  List<LineRow> of(List<BasketLine> lines, Instant now) {
    var known = now.equals(at) ? kept : Map.<BasketLine, LineRow>of();
    var next = new HashMap<BasketLine, LineRow>();
    for (var line : lines) {
      var row = known.get(line);
      next.put(line, row == null ? LineRow.of(line, texts, now) : row);
    }
    kept = next;
    at = now;
    return lines.stream().map(next::get).toList();
  }
}
