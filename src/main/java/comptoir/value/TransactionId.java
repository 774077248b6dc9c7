package comptoir.value;

import java.util.Optional;
import java.util.UUID;

/// The id of a journalled transaction: a UUIDv7 minted on this till and never re-keyed.
public record TransactionId(UUID value) {

  public static TransactionId parse(String text) {
    return new TransactionId(UUID.fromString(text));
  }

  /// The id in a text that may be another's, such as the id of an order of any channel.
  public static Optional<TransactionId> ofText(String text) {
    try {
      return Optional.of(parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
