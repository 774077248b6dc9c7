package comptoir.customer;

import comptoir.customer.Customer.Segment;
import comptoir.db.Seal;
import comptoir.value.CustomerId;
import comptoir.value.Fault;
import java.nio.BufferUnderflowException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// The sealed form of a customer: all personal fields in one value, bound to its row. Its first
/// byte is the version of the form; version 1 knows neither note nor wordings, version 2 no
/// profile. Thread-safe.
final class SealedCustomer {

  private static final int VERSION = 3;
  private static final int WITHOUT_PROFILE = 2;
  private static final int WITHOUT_NOTE = 1;

  private final Seal seal;

  SealedCustomer(Seal seal) {
    this.seal = seal;
  }

  byte[] seal(Customer customer) {
    return seal.seal(plain(customer), place(customer.id()));
  }

  /// A [Fault] where the bytes belong to another row, were changed, or the key is another.
  Customer open(CustomerId id, byte[] sealed) {
    var in = new FieldReader(seal.open(sealed, place(id)));
    var version = in.mark();
    if (version < WITHOUT_NOTE || version > VERSION) {
      throw new Fault(
          Fault.Code.DB_CORRUPT, "Customer %s has the form %d".formatted(id, version), null);
    }
    try {
      return customer(id, version, in);
    } catch (BufferUnderflowException e) {
      throw new Fault(Fault.Code.DB_CORRUPT, "Customer %s is cut short".formatted(id), e);
    }
  }

  private static String place(CustomerId id) {
    return "customer/" + id;
  }

  private static byte[] plain(Customer customer) {
    var out = new FieldWriter();
    out.mark(VERSION);
    out.text(customer.givenName());
    out.text(customer.familyName());
    out.optional(customer.email(), FieldWriter::text);
    out.optional(customer.phone(), FieldWriter::text);
    out.optional(customer.card(), FieldWriter::text);
    out.optional(customer.city(), FieldWriter::text);
    out.optional(customer.postcode(), FieldWriter::text);
    out.optional(customer.segment(), SealedCustomer::write);
    out.optional(boxed(customer.points()), FieldWriter::number);
    out.optional(customer.since().map(LocalDate::toEpochDay), FieldWriter::number);
    out.list(customer.consents(), ConsentForm::write);
    out.optional(boxed(customer.contactsIn30Days()), FieldWriter::number);
    out.optional(customer.note(), FieldWriter::text);
    ProfileForm.write(out, customer.profile());
    return out.bytes();
  }

  private static Customer customer(CustomerId id, int version, FieldReader in) {
    var hasNote = version != WITHOUT_NOTE;
    return new Customer(
        id,
        in.text(),
        in.text(),
        in.optional(FieldReader::text),
        in.optional(FieldReader::text),
        in.optional(FieldReader::text),
        in.optional(FieldReader::text),
        in.optional(FieldReader::text),
        in.optional(SealedCustomer::segment),
        unboxed(in.optional(FieldReader::number)),
        in.optional(FieldReader::number).map(LocalDate::ofEpochDay),
        in.list(hasNote ? ConsentForm::read : ConsentForm::readWithoutWording),
        unboxed(in.optional(FieldReader::number)),
        hasNote ? in.optional(FieldReader::text) : Optional.empty(),
        version > WITHOUT_PROFILE ? ProfileForm.read(in) : Profile.NONE);
  }

  private static void write(FieldWriter out, Segment segment) {
    out.text(segment.name());
    out.text(segment.reason());
  }

  private static Segment segment(FieldReader in) {
    return new Segment(in.text(), in.text());
  }

  private static Optional<Long> boxed(OptionalInt value) {
    return value.isPresent() ? Optional.of((long) value.getAsInt()) : Optional.empty();
  }

  private static OptionalInt unboxed(Optional<Long> value) {
    return value.map(number -> OptionalInt.of(Math.toIntExact(number))).orElse(OptionalInt.empty());
  }
}
