package comptoir.sale;

import comptoir.journal.Journalled;
import comptoir.reservation.Reservation;
import comptoir.value.ReservationId;

/// How settling a basket ended.
public sealed interface Settlement {

  /// It is on the disk.
  record Settled(Journalled entry) implements Settlement {}

  /// The basket on disk is not the one that was shown: look again, then pay.
  record BasketChanged() implements Settlement {}

  /// There is nothing to settle.
  record NothingToSettle() implements Settlement {}

  /// The tenders do not sum to the total.
  record NotPaid() implements Settlement {}

  /// A coupon for one use on the basket was redeemed by another sale since it was put there.
  record CouponUsed(String code) implements Settlement {}

  /// What comes back of a purchase on the basket came back elsewhere since, in whole or in part.
  record ReturnedMeanwhile(String orderNumber) implements Settlement {}

  /// A reservation on the basket can no longer be handed over, or not so much of it.
  record NotReady(ReservationId reservation, Reservation.State present) implements Settlement {}
}
