package comptoir.counter;

import comptoir.catalog.Offer;
import comptoir.customer.CustomerMatch;
import comptoir.customer.OrderSummary;
import comptoir.reservation.Reservation;

/// One row of a list to choose from.
public sealed interface Choice {

  record OfItem(Offer offer) implements Choice {}

  record OfCustomer(CustomerMatch match) implements Choice {}

  record OfReservation(Reservation reservation) implements Choice {}

  record OfOrder(OrderSummary order) implements Choice {}
}
