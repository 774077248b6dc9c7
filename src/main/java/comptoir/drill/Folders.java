package comptoir.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/// Folders a drill made.
final class Folders {

  private Folders() {}

  /// Copies the files whose names begin so.
  static void copy(Path from, Path to, String start) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (var file : files.filter(it -> isNamed(it, start)).toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /// Deletes the files whose names begin so.
  static void clear(Path folder, String start) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.filter(it -> isNamed(it, start)).toList()) {
        Files.delete(file);
      }
    }
  }

  private static boolean isNamed(Path file, String start) {
    return file.getFileName().toString().startsWith(start) && Files.isRegularFile(file);
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
