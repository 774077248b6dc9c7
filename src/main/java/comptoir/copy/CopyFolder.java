package comptoir.copy;

import comptoir.value.EnvelopeId;
import comptoir.value.TillId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The second folder: a file a sale, named by its till, its number and its envelope, and a file a
/// till that says how far its series has come. Several tills may share it. Files are written beside
/// and moved into their place once they are on the disk. Every method blocks, for long where the
/// folder is on a share that is away.
public final class CopyFolder {

  private static final String END = ".sale";
  private static final String HEAD = "head_";
  private static final String HEAD_KIND = "comptoir-head";
  private static final Pattern NAME = Pattern.compile("([^_]*)_[^_]*_([0-9a-f-]{36})\\.sale");
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9.-]");

  private final Path folder;

  public CopyFolder(Path folder) {
    this.folder = folder;
  }

  public Path path() {
    return folder;
  }

  /// Answers with the file.
  Path write(CopiedSale sale) throws IOException {
    var file = folder.resolve(name(sale));
    write(file, CopyForm.write(sale));
    return file;
  }

  private static String name(CopiedSale sale) {
    var transaction = sale.entry().transaction();
    var till = safe(transaction.till().value());
    return till + "_" + safe(transaction.number()) + "_" + sale.envelope() + END;
  }

  /// What cannot stand in a file's name everywhere is left out of it; the file itself says it.
  private static String safe(String text) {
    return UNSAFE.matcher(text).replaceAll("-");
  }

  /// Nothing where it is not there.
  static void remove(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  /// A file of the folder and the envelope it is of.
  ///
  /// @param till as files are named by it
  record Named(String till, EnvelopeId envelope, Path file) {

    boolean isOf(TillId id) {
      return till.equals(safe(id.value()));
    }
  }

  /// The files of sales, by their names alone; none where the folder is not there.
  List<Named> named() throws IOException {
    var named = new ArrayList<Named>();
    for (var file : files()) {
      var match = NAME.matcher(file.getFileName().toString());
      if (match.matches()) {
        named.add(new Named(match.group(1), EnvelopeId.parse(match.group(2)), file));
      }
    }
    return named;
  }

  /// All sales that lie there, the damaged ones among them, in the order of their names, which is
  /// that of the numbers of each till.
  public List<FoundCopy> found() throws IOException {
    var found = new ArrayList<FoundCopy>();
    for (var file : files()) {
      if (file.getFileName().toString().endsWith(END)) {
        found.add(read(file));
      }
    }
    return found;
  }

  static FoundCopy read(Path file) {
    try {
      return new FoundCopy.Whole(file, CopyForm.read(text(file)));
    } catch (IOException e) {
      return new FoundCopy.Damaged(file, "cannot be read: " + e.getMessage());
    } catch (RuntimeException e) {
      return new FoundCopy.Damaged(file, String.valueOf(e.getMessage()));
    }
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /// Whole even where bytes were spoilt that are no UTF-8: then the checksum tells.
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /// Never goes back: a file that says more stays.
  void writeHead(ChainEnd end) throws IOException {
    if (head(end.till()).filter(there -> there.sequence() >= end.sequence()).isEmpty()) {
      var text =
          PlainText.of(HEAD_KIND, 1)
              .with("till", end.till().value())
              .with("seq", Long.toString(end.sequence()))
              .with("signature", end.signature());
      write(headFile(end.till()), text.text());
    }
  }

  /// How far the till's series has come, as this folder knows; empty where it knows nothing that
  /// can be read.
  public Optional<ChainEnd> head(TillId till) throws IOException {
    try {
      var text = PlainText.read(text(headFile(till)), HEAD_KIND, 1);
      var end =
          new ChainEnd(
              new TillId(text.one("till")), Long.parseLong(text.one("seq")), text.one("signature"));
      return Optional.of(end).filter(it -> it.till().equals(till));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Path headFile(TillId till) {
    return folder.resolve(HEAD + safe(till.value()) + ".txt");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    try (var channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    move(fresh, file);
  }

  /// A share may know no atomic move; a file that was cut is known by its checksum.
  private static void move(Path fresh, Path file) throws IOException {
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
