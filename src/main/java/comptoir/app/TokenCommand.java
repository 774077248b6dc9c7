package comptoir.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// `comptoir token TOKEN`: another token for a till, which may run meanwhile.
final class TokenCommand {

  private static final int FAILED = 1;

  private TokenCommand() {}

  static int run(List<String> words, PrintStream out, PrintStream err) {
    var rest = new ArrayList<>(words);
    if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
      return Usage.wrong("token needs the new token.", err);
    }
    var token = rest.removeFirst();
    if (!TokenFile.isToken(token)) {
      return Usage.wrong("a token has 1 to 512 signs, without blanks.", err);
    }
    return switch (Arguments.read(rest, Set.of("data"))) {
      case Arguments.Reading.Wrong wrong -> Usage.wrong(wrong.sentence(), err);
      case Arguments.Reading.Read read -> keep(token, TillCommand.data(read.arguments()), out, err);
    };
  }

  private static int keep(String token, Path folder, PrintStream out, PrintStream err) {
    try {
      Files.createDirectories(folder);
      TokenFile.write(folder.resolve("token"), token, "");
      out.println("The till in " + folder + " has another token from its next call on.");
      return 0;
    } catch (IOException e) {
      err.println("comptoir: the token cannot be kept in " + folder + ": " + e.getMessage());
      return FAILED;
    }
  }
}
