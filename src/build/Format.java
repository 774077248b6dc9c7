import com.google.googlejavaformat.java.Main;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs google-java-format over every Java file below the folder given, in one JVM. Started as a
/// source file by the build, because the formatter has to run on the JDK that knows the syntax,
/// and Maven may run on an older one.
///
///     java -cp google-java-format.jar src/build/Format.java (check|apply) FOLDER
///
/// `check` names the files that differ and exits 1; `apply` rewrites them.
final class Format {
  public static void main(String[] args) throws Exception {
    var arguments = new ArrayList<String>();
    if (args[0].equals("apply")) {
      arguments.add("--replace");
    } else {
      arguments.addAll(List.of("--dry-run", "--set-exit-if-changed"));
    }
    try (var files = Files.walk(Path.of(args[1]))) {
      files
          .map(Path::toString)
          .filter(name -> name.endsWith(".java"))
          .sorted()
          .forEach(arguments::add);
    }
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int result = new Main(out, err, System.in).format(arguments.toArray(String[]::new));
    out.flush();
    err.flush();
    if (result != 0) {
      System.err.println(
          "The files named above are not formatted. Cure: mvn validate exec:exec@format");
    }
    System.exit(result);
  }
}
