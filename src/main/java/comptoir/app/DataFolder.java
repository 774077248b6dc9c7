package comptoir.app;

import comptoir.db.Seal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The folder a till lives in: its database, the key of its personal data, its receipts. Held by one
/// program at a time.
final class DataFolder implements AutoCloseable {

  private final Path folder;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final Seal seal;

  private DataFolder(Path folder, FileChannel lockFile, FileLock lock, Seal seal) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.lock = lock;
    this.seal = seal;
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
              folder.resolve("comptoir.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      @Nullable FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return new Taking.InUse(folder);
      }
      var seal = new Seal(KeyFile.readOrMake(folder.resolve("seal.key")));
      return new Taking.Taken(new DataFolder(folder, channel, lock, seal));
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

  Seal seal() {
    return seal;
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
