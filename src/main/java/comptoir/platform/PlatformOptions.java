package comptoir.platform;

import java.time.Duration;

/// How a platform is spoken to.
///
/// @param connect longest wait for a connection
/// @param read longest silence within an answer
/// @param gzipAbove request bodies of more bytes than this go compressed
public record PlatformOptions(Duration connect, Duration read, int gzipAbove) {

  public static final PlatformOptions USUAL =
      new PlatformOptions(Duration.ofSeconds(2), Duration.ofSeconds(10), 1024);
}
