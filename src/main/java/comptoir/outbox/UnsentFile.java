package comptoir.outbox;

import comptoir.value.EnvelopeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A plain file beside the database that names the sales the platform has not acknowledged, and the
/// last one journalled: what is still known when the database is lost. Lines are added at its end,
/// on the disk (fsync) when [#add] returns; once in a while it is written anew without what has
/// left. Thread-safe.
public final class UnsentFile {

  private static final String SENT = "sent\t";
  private static final int LINES_MOST = 500;

  private final Path file;
  private final Map<EnvelopeId, UnsentSale> open = new LinkedHashMap<>();
  private Optional<UnsentSale> last = Optional.empty();
  private int lines;

  private UnsentFile(Path file) {
    this.file = file;
  }

  /// Reads it, or begins one; lines that cannot be read are passed over.
  public static UnsentFile at(Path file) throws IOException {
    var unsent = new UnsentFile(file);
    if (Files.exists(file)) {
      new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().forEach(unsent::read);
      unsent.tidy();
    }
    return unsent;
  }

  private void read(String line) {
    if (line.startsWith(SENT)) {
      open.keySet().removeIf(id -> line.substring(SENT.length()).equals(id.toString()));
    } else {
      UnsentSale.parse(line).ifPresent(this::keep);
    }
  }

  private void keep(UnsentSale sale) {
    open.put(sale.envelope(), sale);
    last = Optional.of(sale);
  }

  /// Those without the platform's word, the oldest first.
  public synchronized List<UnsentSale> open() {
    return List.copyOf(open.values());
  }

  /// The one journalled last.
  public synchronized Optional<UnsentSale> last() {
    return last;
  }

  synchronized void add(UnsentSale sale) {
    keep(sale);
    append(sale.line(), true);
  }

  /// Not forced: a word that is lost names a sale once too often, never once too little.
  synchronized void sent(EnvelopeId id) {
    if (open.remove(id) != null) {
      append(SENT + id, false);
    }
  }

  private void append(String line, boolean forced) {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      write(channel, line + "\n", forced);
      if (++lines > LINES_MOST + open.size()) {
        tidy();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The last one stays even when it has left: the series goes on behind it.
  private void tidy() throws IOException {
    var kept = new ArrayList<String>();
    open.values().forEach(sale -> kept.add(sale.line()));
    last.filter(sale -> !open.containsKey(sale.envelope()))
        .ifPresent(sale -> kept.addAll(List.of(sale.line(), SENT + sale.envelope())));
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    try (var channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      write(channel, String.join("\n", kept) + "\n", true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    lines = kept.size();
  }

  private static void write(FileChannel channel, String text, boolean forced) throws IOException {
    var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    if (forced) {
      channel.force(true);
    }
  }
}
