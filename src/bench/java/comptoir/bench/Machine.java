package comptoir.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What the times were taken on.
///
/// @param load processes that wanted a core over the last minute; below 0 where it is not known
record Machine(String host, int cores, String processor, String system, String java, double load) {

  private static final Path HOST = Path.of("/proc/sys/kernel/hostname");
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  /// As it is now.
  static Machine here() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        Files.isReadable(HOST) ? read(HOST).strip() : "unnamed",
        system.getAvailableProcessors(),
        processor(system.getArch()),
        system.getName() + " " + system.getVersion(),
        System.getProperty("java.vendor.version", "") + " " + System.getProperty("java.version"),
        system.getSystemLoadAverage());
  }

  /// Load may be missing on a system that does not tell it.
  String line() {
    return String.format(
        Locale.ROOT,
        "%s: %d cores of %s, %s, Java %s, load %s",
        host,
        cores,
        processor,
        system,
        java.strip(),
        load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load));
  }

  private static String processor(String architecture) {
    if (!Files.isReadable(PROCESSORS)) {
      return architecture;
    }
    return read(PROCESSORS)
        .lines()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(architecture);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
