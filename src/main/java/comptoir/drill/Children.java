package comptoir.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Starts tills in processes of their own, from the program that runs now. They share an archive of
/// loaded classes, so that one starts in a fraction of a second.
final class Children {

  private final List<String> command;
  private final Path log;

  private Children(List<String> command, Path log) {
    this.command = List.copyOf(command);
    this.log = log;
  }

  /// @param folder where the archive and the log go
  static Children in(Path folder) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var log = folder.resolve("children.log");
    if (!Files.isExecutable(java)) {
      return new Children(List.of(launcher(), ClerkProcess.VERB), log);
    }
    var children = new Children(withJava(java, folder), log);
    children.train(folder.resolve("training"));
    return children;
  }

  /// The first one comes home, and leaves the archive of classes to the others.
  private void train(Path folder) {
    var spot = new World.Spot(folder, 0, new Muster(none()), World.Size.USUAL);
    try (var world = new World(spot)) {
      var post = world.posts().getFirst();
      post.stop();
      var errand = new Errand(post.place(false), post.share(), 2, Gate.Phase.NONE, 1);
      start().go(List.of(errand), post::shownBy);
    }
  }

  /// A packed program has no `java` of its own; its launcher is the running process.
  private static String launcher() {
    return ProcessHandle.current().info().command().orElseThrow();
  }

  private static List<String> withJava(Path java, Path folder) throws IOException {
    return List.of(
        java.toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + folder.resolve("children.jsa"),
        "-Xlog:disable",
        "-Xmx512m",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        PackedClasses.classPath(folder),
        "comptoir.app.Main",
        ClerkProcess.VERB);
  }

  /// For a world where nobody is killed.
  static Children none() {
    return new Children(List.of(), Path.of("."));
  }

  /// Starts one that waits for its errand.
  Child start() {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      return new Child(process);
    } catch (IOException e) {
      throw new UncheckedIOException("No child can be started", e);
    }
  }
}
