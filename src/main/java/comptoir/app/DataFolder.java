package comptoir.app;

import comptoir.db.Seal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The folder a till lives in: its database, the key of its personal data, its receipts. Held by
/// one program at a time.
final class DataFolder implements AutoCloseable {

  private final Path folder;
  private final FileChannel lockFile;
  private final FileLock lock;

  private DataFolder(Path folder, FileChannel lockFile, FileLock lock) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /// How taking the folder ended.
  sealed interface Taking {

    /// It is ours until closed.
    record Taken(DataFolder folder) implements Taking {}

    /// Another program has it.
    record InUse(Path folder) implements Taking {}

    /// It cannot be made or written.
    record Unusable(Path folder, String detail) implements Taking {}
  }

  static Taking take(Path folder) {
    @Nullable FileChannel channel = null;
    try {
      Files.createDirectories(folder);
      channel =
          FileChannel.open(
              folder.resolve("comptoir.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      @Nullable FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return new Taking.InUse(folder);
      }
      return new Taking.Taken(new DataFolder(folder, channel, lock));
    } catch (OverlappingFileLockException e) {
      closeQuietly(channel);
      return new Taking.InUse(folder);
    } catch (IOException e) {
      closeQuietly(channel);
      return new Taking.Unusable(folder, String.valueOf(e));
    }
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // Only a lock file: the system lets go of it when the program ends.
    }
  }

  Path database() {
    return folder.resolve("till.db");
  }

  Path standIn() {
    return folder.resolve("standin.db");
  }

  Path receipts() {
    return folder.resolve("receipts");
  }

  Path key() {
    return folder.resolve("seal.key");
  }

  /// What names the sales that have not left.
  Path unsent() {
    return folder.resolve("unsent.txt");
  }

  /// The token for the platform, where it is another than the one given at the start.
  Path token() {
    return folder.resolve("token");
  }

  /// Where the second copy lies unless another folder was named.
  Path copies() {
    return folder.resolve("copies");
  }

  /// What personal data are sealed with. A new folder gets a key; empty where there are data and
  /// their key is missing or damaged: another one would not open them.
  Optional<Seal> seal() throws IOException {
    var key = KeyFile.read(key());
    if (key.isEmpty() && !Files.exists(key()) && !Files.exists(database())) {
      key = Optional.of(KeyFile.make(key()));
    }
    return key.map(Seal::new);
  }

  @Override
  public void close() {
    try {
      lock.release();
    } catch (IOException e) {
      // The channel's end lets go of it, too.
    }
    closeQuietly(lockFile);
  }
}
