package comptoir.health;

import comptoir.db.Database;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How fast the disk and the database of this machine answer at this moment: a few tens of tries,
/// in microseconds. Blocks for some hundred milliseconds at most on a disk that is well.
final class SpeedProbe {

  private static final int TRIES = 30;
  private static final int BYTES = 4096;
  private static final long NANOS_A_MICRO = 1000;

  private SpeedProbe() {}

  static Map<String, String> of(Path folder, Database database) throws IOException {
    var figures = new LinkedHashMap<String, String>();
    put(figures, "disk.write-and-fsync", fsync(folder));
    put(figures, "database.read", read(database));
    return figures;
  }

  private static void put(Map<String, String> figures, String name, List<Long> nanos) {
    Collections.sort(nanos);
    figures.put(name + ".p50-us", micros(nanos.get(nanos.size() / 2)));
    figures.put(name + ".p95-us", micros(nanos.get(nanos.size() * 95 / 100)));
    figures.put(name + ".worst-us", micros(nanos.getLast()));
  }

  private static String micros(long nanos) {
    return Long.toString(nanos / NANOS_A_MICRO);
  }

  private static List<Long> fsync(Path folder) throws IOException {
    var file = Files.createTempFile(folder, "probe-", ".tmp");
    var nanos = new ArrayList<Long>();
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (var i = 0; i < TRIES; i++) {
        var begin = System.nanoTime();
        channel.write(ByteBuffer.allocate(BYTES));
        channel.force(false);
        nanos.add(System.nanoTime() - begin);
      }
    } finally {
      Files.deleteIfExists(file);
    }
    return nanos;
  }

  /// As a scan asks: to the reading thread and back.
  private static List<Long> read(Database database) {
    var nanos = new ArrayList<Long>();
    for (var i = 0; i < TRIES; i++) {
      var begin = System.nanoTime();
      database.read(tx -> true).join();
      nanos.add(System.nanoTime() - begin);
    }
    return nanos;
  }
}
