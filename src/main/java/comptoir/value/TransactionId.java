package comptoir.value;

import java.util.UUID;

/// The id of a journalled transaction: a UUIDv7 minted on this till and never re-keyed.
public record TransactionId(UUID value) {

  public static TransactionId parse(String text) {
    return new TransactionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
