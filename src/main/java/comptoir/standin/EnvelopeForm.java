package comptoir.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// An envelope as it came: what every kind has in common, and the body of its kind.
///
/// @param operator who did it; null where the till did it by itself
/// @param sha256 digest of the envelope with sorted fields, to tell a resend from another content;
///   what a till may know otherwise when it sends again is left out of it
record EnvelopeForm(
    String id,
    String kind,
    String at,
    String shop,
    String till,
    @Nullable String operator,
    JsonNode body,
    byte[] sha256) {

  /// Reads the common fields; the body is read by its kind.
  ///
  /// @throws Fields.Malformed when one of them is not as in the contract
  static EnvelopeForm of(JsonNode node) {
    var fields = new Fields(node, "");
    String kind = fields.text("kind");
    return new EnvelopeForm(
        fields.text("id"),
        kind,
        instant(fields, "at"),
        fields.text("shop"),
        fields.text("till"),
        kind.equals("erasure-done") ? fields.optionalText("operator") : fields.text("operator"),
        fields.object("body").node(),
        ContentDigest.of(node));
  }

  Fields content() {
    return new Fields(body, "body.");
  }

  private static String instant(Fields fields, String name) {
    String text = fields.text(name);
    try {
      OffsetDateTime.parse(text);
      return text;
    } catch (DateTimeException e) {
      throw new Fields.Malformed(name + " is not an instant with its offset");
    }
  }
}
