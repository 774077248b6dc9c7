package comptoir.campaign;

import comptoir.promotion.Promotion;
import comptoir.value.PromotionId;
import java.util.Optional;

/// An entry of the feed.
///
/// @param promotion empty where it is of a kind, or about something, that this version does not
///   know: it takes nothing off here
public record Received(PromotionId id, Optional<Promotion> promotion) {}
