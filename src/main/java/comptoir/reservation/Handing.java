package comptoir.reservation;

import comptoir.value.OperatorId;
import comptoir.value.ReservationId;
import java.time.Instant;
import java.util.List;

/// A hand-over as it is to be kept.
///
/// @param parts what is given; empty means all there is
public record Handing(
    ReservationId id, List<Reservation.Part> parts, OperatorId operator, Instant at) {

  public Handing {
    parts = List.copyOf(parts);
  }
}
