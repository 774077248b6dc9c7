package comptoir.customer;

import comptoir.value.ItemId;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A list of articles that a customer keeps on the web: their basket, or what they wish for.
///
/// @param updatedAt when they last changed it
public record WebList(Instant updatedAt, List<Line> lines) {

  public WebList {
    lines = List.copyOf(lines);
  }

  /// An article of it.
  ///
  /// @param item empty where the platform does not know it as an article of the shops
  /// @param unit what the web asked for it when the list came down
  public record Line(
      Optional<ItemId> item, String sku, String label, Quantity quantity, UnitPrice unit) {}
}
