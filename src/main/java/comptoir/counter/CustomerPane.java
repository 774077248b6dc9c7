package comptoir.counter;

import comptoir.basket.OwnCoupon;
import comptoir.customer.CustomerView;
import comptoir.customer.Profile;
import comptoir.reservation.Reservation;
import comptoir.value.CustomerId;
import java.util.List;
import java.util.Optional;

/// What is known of the basket's customer; of nobody else, ever.
public sealed interface CustomerPane {

  record Nobody() implements CustomerPane {}

  record Loading(CustomerId id) implements CustomerPane {}

  /// One view of them.
  ///
  /// @param open what is set aside here for them
  /// @param pendingPoints what was moved here and is not in the view's points yet
  /// @param coupons that are theirs and not used
  /// @param advice the one thing to propose, unless it was put aside on this ticket
  record Known(
      CustomerView view,
      List<Reservation> open,
      long pendingPoints,
      List<OwnCoupon> coupons,
      Optional<Profile.Advice> advice)
      implements CustomerPane {

    public Known {
      open = List.copyOf(open);
      coupons = List.copyOf(coupons);
    }

    Known withoutAdvice() {
      return new Known(view, open, pendingPoints, coupons, Optional.empty());
    }
  }

  /// The customer is not among those that have come down to this till.
  record NotHere(CustomerId id) implements CustomerPane {}
}
