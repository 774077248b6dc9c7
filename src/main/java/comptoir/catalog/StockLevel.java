package comptoir.catalog;

import comptoir.value.ItemId;
import comptoir.value.PlaceId;
import comptoir.value.Quantity;
import java.time.Instant;

/// How much of an item a place holds, and when that was known. For this shop, sales that the
/// platform does not yet count are taken off.
public record StockLevel(ItemId item, PlaceId place, Quantity quantity, Instant asOf) {}
