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

/// The key of the sealed personal data, in a file that only its owner may read.
final class KeyFile {

  private KeyFile() {}

  static byte[] readOrMake(Path file) throws IOException {
    if (!Files.exists(file)) {
      make(file);
    }
    var key = Files.readAllBytes(file);
    if (key.length != Seal.KEY_BYTES) {
      throw new IOException("The key file " + file + " is damaged");
    }
    return key;
  }

  /// Written beside and moved into place once it is on the disk: a key is there whole or not at all.
  private static void make(Path file) throws IOException {
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
      channel.write(ByteBuffer.wrap(key));
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
