package comptoir.app;

import comptoir.db.Seal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;

/// The key of the sealed personal data, in a file that only its owner may read.
final class KeyFile {

  private KeyFile() {}

  /// Empty where the file is not there or is no key.
  static Optional<byte[]> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(Files.readAllBytes(file)).filter(key -> key.length == Seal.KEY_BYTES);
  }

  /// Written beside and moved into place once it is on the disk: a key is there whole or not at
  /// all.
  static byte[] make(Path file) throws IOException {
    var key = new byte[Seal.KEY_BYTES];
    new SecureRandom().nextBytes(key);
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      var owner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(fresh, PosixFilePermissions.asFileAttribute(owner));
    } else {
      Files.createFile(fresh);
    }
    try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(key);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    return key;
  }
}
