package comptoir.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The token this till shows the platform. It is given when the till is started, until another is
/// put into the file `token` of the data folder, by a person at the till or by the verb `token`; it
/// may change while the till runs and is then used from the next call on. Another token given at a
/// later start counts again. Thread-safe.
public final class TokenFile implements Supplier<String> {

  private static final Logger LOG = LoggerFactory.getLogger(TokenFile.class);
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,512}");

  private final Path file;
  private final String given;
  private @Nullable FileTime readAt;
  private String present;

  private TokenFile(Path file, String given) {
    this.file = file;
    this.given = given;
    this.present = given;
  }

  /// @param given at this start; blank where none was
  static TokenFile at(Path file, String given) {
    return new TokenFile(file, given);
  }

  /// Whether a text can be a token at all.
  public static boolean isToken(String text) {
    return TOKEN.matcher(text.strip()).matches();
  }

  @Override
  public synchronized String get() {
    try {
      var changedAt = Files.exists(file) ? Files.getLastModifiedTime(file) : null;
      if (changedAt != null && !changedAt.equals(readAt)) {
        readAt = changedAt;
        present = read(file).filter(kept -> counts(kept)).map(Kept::token).orElse(given);
      }
    } catch (IOException e) {
      LOG.warn("The token file cannot be read: {}", e.getMessage());
    }
    return present;
  }

  private boolean counts(Kept kept) {
    return given.isBlank() || kept.insteadOf().isEmpty() || kept.insteadOf().equals(given);
  }

  /// The token from the next call on, also after the next start.
  ///
  /// @param token one that [#isToken] takes
  /// @throws IllegalArgumentException where it does not
  public synchronized void replace(String token) {
    try {
      write(file, token, given);
      readAt = null;
    } catch (IOException e) {
      throw new UncheckedIOException("The token could not be kept", e);
    }
  }

  /// What the file holds.
  ///
  /// @param insteadOf the token given at the start that it replaced; empty where it replaces any
  private record Kept(String token, String insteadOf) {}

  private static Optional<Kept> read(Path file) throws IOException {
    var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    return lines.stream()
        .findFirst()
        .map(String::strip)
        .filter(TokenFile::isToken)
        .map(token -> new Kept(token, lines.size() > 1 ? lines.get(1).strip() : ""));
  }

  /// Written beside, for its owner alone, and moved into place once it is on the disk.
  static void write(Path file, String token, String insteadOf) throws IOException {
    if (!isToken(token)) {
      throw new IllegalArgumentException("A token has 1 to 512 signs, without blanks");
    }
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      var owner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(fresh, PosixFilePermissions.asFileAttribute(owner));
    } else {
      Files.createFile(fresh);
    }
    var text = String.join("\n", List.of(token.strip(), insteadOf)) + "\n";
    try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
