package comptoir.counter;

import comptoir.basket.OwnCoupon;
import comptoir.customer.CustomerView;
import comptoir.reservation.Reservation;
import comptoir.value.CustomerId;
import java.util.List;

/// What is known of the basket's customer; of nobody else, ever.
public sealed interface CustomerPane {

  record Nobody() implements CustomerPane {}

  record Loading(CustomerId id) implements CustomerPane {}

  /// One view of them.
  ///
  /// @param open what is set aside here for them
  /// @param pendingPoints what was moved here and is not in the view's points yet
  /// @param coupons that are theirs and not used
  record Known(
      CustomerView view, List<Reservation> open, long pendingPoints, List<OwnCoupon> coupons)
      implements CustomerPane {

    public Known {
      open = List.copyOf(open);
      coupons = List.copyOf(coupons);
    }
  }

  /// The customer is not among those that have come down to this till.
  record NotHere(CustomerId id) implements CustomerPane {}
}
