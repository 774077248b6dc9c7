package comptoir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The text of the program's files, for the rules that class files cannot tell.
final class Sources {

  /// The folder of the project.
  static final Path ROOT = Path.of(System.getProperty("comptoir.root", "")).toAbsolutePath();

  private static final List<String> PROGRAM = List.of("src/main/java", "src/bench/java");

  private Sources() {}

  /// The program's Java files, by path from the root.
  static Map<String, String> program() {
    var files = new TreeMap<String, String>();
    PROGRAM.forEach(folder -> files.putAll(below(folder, ".java")));
    return files;
  }

  /// The files below a folder that end so, by path from the root; none where there is no folder.
  static Map<String, String> below(String folder, String ending) {
    var files = new TreeMap<String, String>();
    var start = ROOT.resolve(folder);
    if (!Files.isDirectory(start)) {
      return files;
    }
    try (var walk = Files.walk(start)) {
      walk.filter(path -> path.toString().endsWith(ending))
          .forEach(path -> files.put(ROOT.relativize(path).toString(), read(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
