package comptoir.reservation;

import comptoir.value.EnvelopeId;
import comptoir.value.ReservationId;
import java.time.Instant;
import java.util.Optional;

/// A step that is to be taken.
///
/// @param envelope tells the platform of it
/// @param locker where the goods lie, of what is made ready; empty leaves it as it was
public record StepOrder(
    ReservationId id, Step step, EnvelopeId envelope, Instant at, Optional<String> locker) {}
