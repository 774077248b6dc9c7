package comptoir.counter;

import comptoir.catalog.Offer;
import comptoir.coupon.KnownCoupon;
import comptoir.customer.CustomerMatch;
import comptoir.customer.PastOrder;
import comptoir.reservation.Reservation;
import comptoir.value.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the one field made of a scanned code or of typed words.
public sealed interface Found {

  /// One item with a price: ring it up.
  ///
  /// @param code as scanned or typed, where a code named it
  record Ring(Offer offer, Quantity quantity, Optional<String> code, Label label)
      implements Found {}

  /// Several items carry the code: the person chooses.
  record Choose(List<Offer> offers, Quantity quantity, String code, Label label) implements Found {

    public Choose {
      offers = List.copyOf(offers);
    }
  }

  /// One item whose label says that it may not be sold any more.
  ///
  /// @param last the day until which it might be
  record Expired(Offer offer, LocalDate last) implements Found {}

  /// One item, and the shop has no price for it today.
  record NoPrice(Offer offer, Quantity quantity, Optional<String> code) implements Found {}

  record CustomerIs(CustomerMatch match) implements Found {}

  record ReservationIs(Reservation reservation) implements Found {}

  record CouponIs(KnownCoupon known) implements Found {}

  /// An order or sale of any channel, by its number.
  record OrderIs(PastOrder order) implements Found {}

  /// More than one thing answers to it.
  record Several(Suggestions suggestions) implements Found {}

  /// Nothing here answers to it.
  ///
  /// @param catalogueSize how many items were searched
  /// @param isComplete false while items are still coming down
  record Unknown(String text, long catalogueSize, boolean isComplete) implements Found {}

  /// It cannot be read.
  record Malformed(String text, Flaw flaw) implements Found {}
}
