package comptoir.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/// What a stretch of work cost: time on the wall, and the time the till's and the platform's
/// processes were on a core, which says more where others work on the same machine.
final class Effort {

  private static final double NANOS_OF_A_SECOND = 1e9;
  private static final double KIB_OF_A_MIB = 1024;

  private final ProcessHandle platform;
  private final LongSupplier nanos;
  private final long startNanos;
  private final Duration startOwn;
  private final Duration startPlatform;

  private Effort(ProcessHandle platform, LongSupplier nanos) {
    this.platform = platform;
    this.nanos = nanos;
    this.startNanos = nanos.getAsLong();
    this.startOwn = onCore(ProcessHandle.current());
    this.startPlatform = onCore(platform);
  }

  /// Begins now.
  static Effort of(ProcessHandle platform, LongSupplier nanos) {
    return new Effort(platform, nanos);
  }

  double seconds() {
    return (nanos.getAsLong() - startNanos) / NANOS_OF_A_SECOND;
  }

  /// Since it began, with how many processes want a core now.
  String line() {
    var own = onCore(ProcessHandle.current()).minus(startOwn);
    var other = onCore(platform).minus(startPlatform);
    return String.format(
        Locale.ROOT,
        "on a core: till %.1f s, platform %.1f s; load %.1f",
        own.toMillis() / 1e3,
        other.toMillis() / 1e3,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static Duration onCore(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// The most memory a process has held so far (`VmHWM`: its heap, its code, its share of files),
  /// in MiB; 0 where the system does not tell.
  static double mostMemory(ProcessHandle process) throws IOException {
    var status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
            .findFirst()
            .orElse(0)
        / KIB_OF_A_MIB;
  }
}
