package comptoir.catalog;

import comptoir.value.ItemId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is sold (GS1 trade item).
///
/// @param vatCategory resolved to a rate by the shop's settings on the day of the sale
/// @param codes as printed on the goods, also those with a wrong check digit
/// @param image an address on the platform, or `drawn:<shape>:<colour>`
/// @param flags an open list: `quick`, `guarantee`, `age-18`
public record Item(
    ItemId id,
    String sku,
    String name,
    String category,
    String vatCategory,
    Optional<String> brand,
    Optional<String> description,
    Optional<String> image,
    List<String> codes,
    Set<String> flags,
    List<ItemId> companions) {

  public Item {
    codes = List.copyOf(codes);
    flags = Set.copyOf(flags);
    companions = List.copyOf(companions);
  }
}
