package comptoir.platform;

import comptoir.customer.Told;
import comptoir.journal.Journalled;
import comptoir.outbox.Envelope;
import comptoir.settings.ShopSettings;
import comptoir.value.EnvelopeId;
import java.time.Instant;
import java.util.Optional;

/// An envelope with all that its wire form is made of.
public sealed interface Outgoing {

  Envelope envelope();

  default EnvelopeId id() {
    return envelope().id();
  }

  /// A sale with its journalled record.
  ///
  /// @param factsAsOf how old the oldest fact was on which it was decided, where that is known
  record SaleOut(
      Envelope.Sale envelope,
      Journalled journalled,
      ShopSettings settings,
      Optional<Instant> factsAsOf)
      implements Outgoing {}

  /// A step of a reservation.
  record StepOut(Envelope.ReservationStep envelope, ShopSettings settings) implements Outgoing {}

  /// A customer who was made or changed.
  record CustomerOut(Envelope.CustomerTold envelope, Told.Content content, ShopSettings settings)
      implements Outgoing {}

  /// Word that a customer was forgotten here.
  record ErasureOut(Envelope.ErasureDone envelope, ShopSettings settings) implements Outgoing {}
}
