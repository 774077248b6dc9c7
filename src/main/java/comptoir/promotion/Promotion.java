package comptoir.promotion;

import comptoir.value.Channel;
import comptoir.value.ItemId;
import comptoir.value.PromotionId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// A promise to charge less, as the platform gives it. Two of them may contradict each other: the
/// rules of this room say which one holds.
///
/// @param name as the clerk and the customer read it
/// @param scope which articles it is about; for a bundle its parts say it, within this
/// @param excluded which of them it leaves out
/// @param need what must be there before it takes anything off
/// @param bound whom it is for
/// @param from the first day it holds
/// @param to the last day it holds; before `from`, it never does
/// @param channels where it holds; none means everywhere
public record Promotion(
    PromotionId id,
    String name,
    Rule rule,
    Scope scope,
    Exclusions excluded,
    Need need,
    Bound bound,
    Stacking stacking,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Set<Channel> channels) {

  public Promotion {
    channels = Set.copyOf(channels);
  }

  /// True for an article in its scope, whether it is excluded or not.
  boolean names(ItemId item, String category) {
    return scope.has(item, category)
        && (!(rule instanceof Rule.Bundle bundle) || bundle.has(item, category));
  }

  /// True for an article that it is about.
  boolean concerns(ItemId item, String category) {
    return names(item, category) && !excluded.has(item, category);
  }
}
