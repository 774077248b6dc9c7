package comptoir.value;

import java.util.UUID;

/// The id of an envelope that leaves the till: a UUIDv7 minted on this till and never re-keyed.
public record EnvelopeId(UUID value) {

  public static EnvelopeId parse(String text) {
    return new EnvelopeId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
