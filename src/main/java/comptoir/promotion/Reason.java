package comptoir.promotion;

import comptoir.value.Channel;
import comptoir.value.PromotionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Why a promotion takes nothing off articles that it is about.
public sealed interface Reason {

  record NotYet(LocalDate first) implements Reason {}

  record Over(LocalDate last) implements Reason {}

  /// It holds elsewhere.
  record OtherChannel(Set<Channel> channels) implements Reason {
    public OtherChannel {
      channels = Set.copyOf(channels);
    }
  }

  /// It is for others, or nobody told who the customer is.
  record NotThisCustomer() implements Reason {}

  /// @param code as the promotion writes it
  record CouponMissing(String code) implements Reason {}

  /// Its amounts are in another currency than the goods.
  record OtherCurrency() implements Reason {}

  /// Its exclusions name all of them.
  record Excluded() implements Reason {}

  /// Their price stands: aligned, typed, printed, picked up, returned, or nothing at all.
  record PriceStands() implements Reason {}

  /// An exclusive promotion had one of its articles before.
  record AnotherTook(PromotionId promotion) implements Reason {}

  /// @param missing at least one
  record Needs(List<Missing> missing) implements Reason {
    public Needs {
      missing = List.copyOf(missing);
    }
  }

  /// What the articles cost already is no more than it would charge.
  record NothingToGain() implements Reason {}
}
