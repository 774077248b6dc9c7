package comptoir.outbox;

import comptoir.reservation.Reservation;
import comptoir.value.CustomerId;
import comptoir.value.EnvelopeId;
import comptoir.value.OperatorId;
import comptoir.value.ReservationId;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One fact on its way to the platform. It names its subject; the wire form is made when it is
/// sent, so that a changed wire strands no old envelope.
public sealed interface Envelope {

  EnvelopeId id();

  Instant madeAt();

  /// The envelope without which this one must not go.
  default Optional<EnvelopeId> awaits() {
    return Optional.empty();
  }

  /// A journalled transaction.
  record Sale(EnvelopeId id, TransactionId transaction, Instant madeAt) implements Envelope {}

  /// A step of a reservation.
  ///
  /// @param awaits the envelope of the sale it belongs to: without that one it must not go
  /// @param till where it was made; the till that sends it where it is not said
  /// @param parts what is handed over, where that is not all of it
  /// @param locker where the goods lie, of what is made ready
  record ReservationStep(
      EnvelopeId id,
      ReservationId reservation,
      Reservation.State from,
      Reservation.State to,
      OperatorId operator,
      Optional<TransactionId> transaction,
      Instant madeAt,
      Optional<EnvelopeId> awaits,
      Optional<TillId> till,
      List<Reservation.Part> parts,
      Optional<String> locker)
      implements Envelope {

    public ReservationStep {
      parts = List.copyOf(parts);
    }

    /// Of the whole, and without a word on where it lies.
    public ReservationStep(
        EnvelopeId id,
        ReservationId reservation,
        Reservation.State from,
        Reservation.State to,
        OperatorId operator,
        Optional<TransactionId> transaction,
        Instant madeAt,
        Optional<EnvelopeId> awaits,
        Optional<TillId> till) {
      this(
          id,
          reservation,
          from,
          to,
          operator,
          transaction,
          madeAt,
          awaits,
          till,
          List.of(),
          Optional.empty());
    }

    public ReservationStep(
        EnvelopeId id,
        ReservationId reservation,
        Reservation.State from,
        Reservation.State to,
        OperatorId operator,
        Optional<TransactionId> transaction,
        Instant madeAt,
        Optional<EnvelopeId> awaits) {
      this(id, reservation, from, to, operator, transaction, madeAt, awaits, Optional.empty());
    }
  }

  /// A sale that was found in a second copy and is in no journal here: often of another till.
  record RescuedSale(EnvelopeId id, TransactionId transaction, Instant madeAt)
      implements Envelope {}

  /// A customer was made or changed here; what was told of them is kept by the room `customer`.
  ///
  /// @param awaits the envelope that makes the customer, where the platform did not have it yet
  record CustomerTold(
      EnvelopeId id,
      CustomerId customer,
      OperatorId operator,
      Instant madeAt,
      Optional<EnvelopeId> awaits)
      implements Envelope {}

  /// A customer was forgotten here.
  ///
  /// @param erasure the request's id
  record ErasureDone(EnvelopeId id, String erasure, CustomerId customer, Instant madeAt)
      implements Envelope {}
}
