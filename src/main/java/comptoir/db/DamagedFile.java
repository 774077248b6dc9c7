package comptoir.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A damaged database opened for reading as far as it goes; it is never written to. Where its first
/// page is spoilt, a copy is read whose first page is that of a fresh file: the tables that are
/// rescued are made by the first migration and so lie at the same pages in every file.
final class DamagedFile implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DamagedFile.class);
  private static final int BUSY_MILLIS = 5_000;
  private static final int PAGE_SIZE_AT = 16;
  private static final int PAGES_AT = 28;
  private static final int CHANGED_AT = 24;

  private final Path copy;
  private Optional<Connection> connection;

  private DamagedFile(Path copy, Optional<Connection> connection) {
    this.copy = copy;
    this.connection = connection;
  }

  /// @param fresh a sound file of the newest version, closed
  static DamagedFile open(Path damaged, Path fresh) {
    var copy = damaged.resolveSibling(damaged.getFileName() + ".tried");
    var file = new DamagedFile(copy, reading(damaged));
    if (file.connection.isEmpty() && file.patch(damaged, fresh)) {
      file.connection = reading(copy);
    }
    return file;
  }

  /// Empty where nothing at all can be read.
  Optional<Connection> connection() {
    return connection;
  }

  /// Reads on although the file is shorter than it should be, or its schema has unreadable parts.
  private static Optional<Connection> reading(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      var connection = Connections.reading(file, BUSY_MILLIS);
      try (var statement = connection.createStatement()) {
        statement.execute("PRAGMA writable_schema=ON");
        statement.executeQuery("SELECT rowid FROM basket LIMIT 0").close();
        return Optional.of(connection);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      LOG.warn("{} does not open: {}", file, e.getMessage());
      return Optional.empty();
    }
  }

  private boolean patch(Path damaged, Path fresh) {
    try {
      if (!Files.exists(damaged)) {
        return false;
      }
      Files.copy(damaged, copy, StandardCopyOption.REPLACE_EXISTING);
      var log = damaged.resolveSibling(damaged.getFileName() + "-wal");
      if (Files.exists(log)) {
        Files.copy(log, beside("-wal"), StandardCopyOption.REPLACE_EXISTING);
      }
      var first = ByteBuffer.wrap(firstPage(fresh));
      var size = first.capacity();
      first.putInt(PAGES_AT, Math.toIntExact(Files.size(copy) / size));
      first.putInt(CHANGED_AT, first.getInt(CHANGED_AT) + 1);
      try (var channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
        channel.write(first, 0);
      }
      return true;
    } catch (IOException e) {
      LOG.warn("{} cannot be tried with another first page", damaged, e);
      return false;
    }
  }

  /// The page size is kept in two bytes, where 1 stands for 65,536.
  private static byte[] firstPage(Path fresh) throws IOException {
    try (var in = Files.newInputStream(fresh)) {
      var head = in.readNBytes(PAGE_SIZE_AT + 2);
      var noted = Short.toUnsignedInt(ByteBuffer.wrap(head).getShort(PAGE_SIZE_AT));
      var size = noted == 1 ? 65_536 : noted;
      var page = ByteBuffer.allocate(size).put(head);
      page.put(in.readNBytes(size - head.length));
      return page.array();
    }
  }

  private Path beside(String end) {
    return copy.resolveSibling(copy.getFileName() + end);
  }

  @Override
  public void close() throws SQLException {
    if (connection.isPresent()) {
      connection.get().close();
    }
    try {
      for (var end : new String[] {"", "-wal", "-shm"}) {
        Files.deleteIfExists(beside(end));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
