package comptoir.catalog;

import java.util.Optional;

/// An item with today's prices. Without a shop price the item cannot be sold until one is typed.
public record Offer(Item item, Optional<Price> shop, Optional<Price> web) {}
