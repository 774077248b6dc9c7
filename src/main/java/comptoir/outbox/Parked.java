package comptoir.outbox;

import java.util.Optional;

/// An envelope the platform refused, with its words.
///
/// @param code the platform's stable code, such as `wrong-state`
/// @param state what its subject is in at the platform, where that is why
public record Parked(Envelope envelope, String code, String message, Optional<String> state) {

  /// The platform has the sale, from another envelope.
  static final String HAS_SALE = "transaction-used";

  /// Whether a person may put it aside for good: never a sale that the platform does not have.
  public boolean mayBePutAside() {
    return switch (envelope) {
      case Envelope.Sale _, Envelope.RescuedSale _ -> code.equals(HAS_SALE);
      case Envelope.ReservationStep _, Envelope.CustomerTold _, Envelope.ErasureDone _ -> true;
    };
  }
}
