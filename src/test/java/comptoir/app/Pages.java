package comptoir.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The pages of a closed database file, to spoil some of them.
final class Pages {

  static final int SIZE = 4096;
  private static final int TABLE_LEAF = 0x0d;

  private final Path file;

  Pages(Path file) {
    this.file = file;
  }

  /// Numbers, from 0, of the leaves of tables that hold a text.
  List<Integer> leavesWith(String text) throws IOException {
    var all = Files.readAllBytes(file);
    var found = new ArrayList<Integer>();
    for (var page = 1; (page + 1) * SIZE <= all.length; page++) {
      var content = new String(all, page * SIZE, SIZE, StandardCharsets.ISO_8859_1);
      if (content.charAt(0) == TABLE_LEAF && content.contains(text)) {
        found.add(page);
      }
    }
    return found;
  }

  int rootOf(String table) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT rootpage FROM sqlite_schema WHERE name = '" + table + "'")) {
      return rows.getInt(1) - 1;
    }
  }

  void spoil(int page) throws IOException {
    spoil((long) page * SIZE, SIZE);
  }

  void spoil(long at, int length) throws IOException {
    var garbage = new byte[length];
    new Random(5).nextBytes(garbage);
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(garbage), at);
    }
  }

  void cutTo(long length) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }
}
