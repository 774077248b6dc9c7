package comptoir.reservation;

import comptoir.value.OperatorId;
import comptoir.value.ReservationId;
import java.time.Instant;

/// That a reservation was handed over at this till.
public record HandedOver(ReservationId id, Instant at, OperatorId operator) {}
