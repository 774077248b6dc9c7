package comptoir.copy;

import comptoir.customer.Told;
import comptoir.journal.Journalled;
import comptoir.outbox.Envelope;
import comptoir.outbox.UnsentSale;
import comptoir.value.EnvelopeId;
import comptoir.value.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that is needed to send a sale from any till of its shop, and to put it back into the journal
/// of its own.
///
/// @param shop empty where the till did not know its shop yet
/// @param previousSignature of the record before it, empty on the first
/// @param steps what was handed over with it, in order
/// @param told what was told of its customer and had no word yet: its own till alone can read it
public record CopiedSale(
    Optional<ShopId> shop,
    EnvelopeId envelope,
    Instant madeAt,
    Journalled entry,
    String previousSignature,
    List<Envelope.ReservationStep> steps,
    List<Told.Copied> told) {

  public CopiedSale {
    steps = List.copyOf(steps);
    told = List.copyOf(told);
  }

  /// Whose customer is nobody, or known to the platform.
  public CopiedSale(
      Optional<ShopId> shop,
      EnvelopeId envelope,
      Instant madeAt,
      Journalled entry,
      String previousSignature,
      List<Envelope.ReservationStep> steps) {
    this(shop, envelope, madeAt, entry, previousSignature, steps, List.of());
  }

  /// The sale by its names.
  public UnsentSale names() {
    var transaction = entry.transaction();
    return new UnsentSale(
        envelope,
        transaction.id(),
        transaction.till(),
        transaction.sequence(),
        transaction.number(),
        transaction.at(),
        transaction.total(),
        entry.stamp().signature());
  }
}
