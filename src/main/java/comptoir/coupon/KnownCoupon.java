package comptoir.coupon;

import comptoir.value.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/// A coupon, and what this till knows of its use.
///
/// @param usedHere the sale of this till that redeemed it, by its number
public record KnownCoupon(Coupon coupon, Optional<String> usedHere) {

  /// Why it is good for nothing today, whatever is on the basket.
  public sealed interface Refusal {

    record Expired(LocalDate last) implements Refusal {}

    record TooEarly(LocalDate first) implements Refusal {}

    /// A sale of this till has it.
    record UsedHere(String number) implements Refusal {}

    /// Another sale has it, as the platform knows.
    record UsedElsewhere() implements Refusal {}

    record OtherCurrency(Money amount) implements Refusal {}
  }

  /// @param currency the shop's
  public Optional<Refusal> refusal(LocalDate today, Currency currency) {
    if (coupon.singleUse() && usedHere.isPresent()) {
      return Optional.of(new Refusal.UsedHere(usedHere.get()));
    }
    if (coupon.state() != Coupon.State.OPEN) {
      return Optional.of(new Refusal.UsedElsewhere());
    }
    if (coupon.from().filter(today::isBefore).isPresent()) {
      return Optional.of(new Refusal.TooEarly(coupon.from().get()));
    }
    if (coupon.to().filter(today::isAfter).isPresent()) {
      return Optional.of(new Refusal.Expired(coupon.to().get()));
    }
    return coupon.amount().currency().equals(currency)
        ? Optional.empty()
        : Optional.of(new Refusal.OtherCurrency(coupon.amount()));
  }
}
