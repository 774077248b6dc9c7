package comptoir.customer;

import comptoir.value.ItemId;
import comptoir.value.Quantity;
import java.time.Instant;

/// An article that a customer has bought more of than of most others, on all channels.
///
/// @param label as on the latest purchase
/// @param quantity all that was bought, less what came back; positive
public record Favourite(ItemId item, String label, Quantity quantity, Instant lastAt) {}
