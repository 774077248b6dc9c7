package comptoir.customer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads what [FieldWriter] wrote, in the same order. A [java.nio.BufferUnderflowException] where
/// the bytes end too early.
final class FieldReader {

  private final ByteBuffer in;

  FieldReader(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  int mark() {
    return in.get();
  }

  long number() {
    return in.getLong();
  }

  String text() {
    var bytes = new byte[in.getInt()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  <T> Optional<T> optional(Function<FieldReader, T> read) {
    return mark() == 1 ? Optional.of(read.apply(this)) : Optional.empty();
  }

  <T> List<T> list(Function<FieldReader, T> read) {
    var values = new ArrayList<T>();
    for (var left = number(); left > 0; left--) {
      values.add(read.apply(this));
    }
    return List.copyOf(values);
  }
}
