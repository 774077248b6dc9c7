package comptoir.platform;

import comptoir.operator.Operator;
import comptoir.operator.OperatorEntry;
import comptoir.operator.PinVerifier;
import comptoir.value.OperatorId;
import java.util.Base64;
import java.util.Set;

/// Entries of the feed `operators`.
final class OperatorReader {

  private OperatorReader() {}

  static OperatorEntry operator(String id, Fields data) throws UnreadableException {
    var operator =
        new Operator(
            new OperatorId(id),
            data.text("name"),
            data.text("role"),
            Set.copyOf(data.texts("rights")));
    return new OperatorEntry(operator, pin(data.object("pin")));
  }

  private static PinVerifier pin(Fields data) throws UnreadableException {
    return new PinVerifier(
        data.text("algorithm"),
        data.smallInteger("iterations"),
        bytes(data, "salt"),
        bytes(data, "hash"));
  }

  private static byte[] bytes(Fields data, String name) throws UnreadableException {
    try {
      return Base64.getDecoder().decode(data.text(name));
    } catch (IllegalArgumentException e) {
      throw new UnreadableException(name + " is not base64");
    }
  }
}
