package comptoir.reservation;

import comptoir.value.OperatorId;
import comptoir.value.ReservationId;
import java.time.Instant;
import java.util.Optional;

/// That a reservation was handed over at this till.
///
/// @param proof the last time that somebody looked who it was; empty where nobody did on the board
public record HandedOver(
    ReservationId id, Instant at, OperatorId operator, Optional<Proof> proof) {}
