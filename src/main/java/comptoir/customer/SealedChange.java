package comptoir.customer;

import comptoir.customer.CustomerChange.Part;
import comptoir.db.Seal;
import comptoir.value.EnvelopeId;
import comptoir.value.Fault;
import java.nio.BufferUnderflowException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sealed form of what was told of a customer: all of it in one value, bound to its envelope.
/// Its first byte is the version of the form. Thread-safe.
final class SealedChange {

  private static final int VERSION = 1;

  private final Seal seal;

  SealedChange(Seal seal) {
    this.seal = seal;
  }

  byte[] seal(EnvelopeId envelope, CustomerChange change) {
    var out = new FieldWriter();
    out.mark(VERSION);
    out.list(
        change.parts().entrySet().stream().toList(),
        (fields, part) -> {
          fields.text(part.getKey().name());
          fields.text(part.getValue());
        });
    out.list(change.consents(), ConsentForm::write);
    return seal.seal(out.bytes(), place(envelope));
  }

  /// A [Fault] where the bytes belong to another envelope, were changed, or the key is another.
  CustomerChange open(EnvelopeId envelope, byte[] sealed) {
    var in = new FieldReader(seal.open(sealed, place(envelope)));
    try {
      if (in.mark() != VERSION) {
        throw corrupt(envelope, null);
      }
      Map<Part, String> parts = new EnumMap<>(Part.class);
      in.list(fields -> Map.entry(Part.valueOf(fields.text()), fields.text()))
          .forEach(part -> parts.put(part.getKey(), part.getValue()));
      return new CustomerChange(parts, in.list(ConsentForm::read));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw corrupt(envelope, e);
    }
  }

  private static Fault corrupt(EnvelopeId envelope, @Nullable RuntimeException cause) {
    return new Fault(
        Fault.Code.DB_CORRUPT, "What envelope %s tells does not read".formatted(envelope), cause);
  }

  private static String place(EnvelopeId envelope) {
    return "customer-told/" + envelope;
  }
}
