package comptoir.basket;

import comptoir.value.Money;
import comptoir.value.ReservationId;
import java.util.Optional;

/// That a line was set aside for an order.
///
/// @param paid what was paid for the line before; empty where it is paid with this basket
public record PickUp(ReservationId reservation, String orderNumber, Optional<Money> paid) {}
