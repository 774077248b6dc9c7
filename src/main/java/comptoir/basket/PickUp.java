package comptoir.basket;

import comptoir.value.Money;
import comptoir.value.ReservationId;
import java.util.Optional;

/// That a line was set aside for an order.
///
/// @param line the number of the reservation's line; empty where that was not kept yet
/// @param paid what was paid for the line before; empty where it is paid with this basket
public record PickUp(
    ReservationId reservation, Optional<Integer> line, String orderNumber, Optional<Money> paid) {}
