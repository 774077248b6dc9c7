package comptoir.customer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Writes fields one after another, each so that [FieldReader] knows where it ends.
final class FieldWriter {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(160);

  void mark(int value) {
    out.write(value);
  }

  void number(long value) {
    out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }

  void text(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    out.writeBytes(bytes);
  }

  <T> void optional(Optional<T> value, BiConsumer<FieldWriter, T> write) {
    mark(value.isPresent() ? 1 : 0);
    value.ifPresent(present -> write.accept(this, present));
  }

  <T> void list(List<T> values, BiConsumer<FieldWriter, T> write) {
    number(values.size());
    values.forEach(value -> write.accept(this, value));
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
