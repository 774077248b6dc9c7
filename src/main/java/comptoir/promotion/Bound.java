package comptoir.promotion;

import comptoir.value.CustomerId;
import java.util.Optional;
import java.util.Set;

/// Whom a promotion is for: the customers named and those of the segments named, or anybody where
/// neither is; and, of these, who brings the coupon.
///
/// @param coupon the code that must be on the basket; case and blanks do not matter
public record Bound(Set<CustomerId> customers, Set<String> segments, Optional<String> coupon) {

  public static final Bound ANYBODY = new Bound(Set.of(), Set.of(), Optional.empty());

  public Bound {
    customers = Set.copyOf(customers);
    segments = Set.copyOf(segments);
  }

  boolean isFor(Optional<CustomerId> customer, Optional<String> segment) {
    return (customers.isEmpty() && segments.isEmpty())
        || customer.filter(customers::contains).isPresent()
        || segment.filter(segments::contains).isPresent();
  }
}
