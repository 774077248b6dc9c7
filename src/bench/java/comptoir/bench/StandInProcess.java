package comptoir.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The stand-in with the demonstration shop in a process of its own, as `comptoir standin` starts
/// it, so that what the till costs is measured alone.
record StandInProcess(Process process, URI address, String token, BufferedReader words)
    implements AutoCloseable {

  private static final String URI_WORD = "uri ";
  private static final String TOKEN_WORD = "token ";

  /// Starts it and waits until it listens.
  static StandInProcess start() throws IOException {
    var process =
        new ProcessBuilder(Child.command(List.of("standin")))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var words = process.inputReader(StandardCharsets.UTF_8);
    var said = new ArrayList<String>();
    for (var line = words.readLine(); line != null; line = words.readLine()) {
      said.add(line);
      if (line.startsWith(TOKEN_WORD)) {
        var uri = after(said, URI_WORD);
        return new StandInProcess(process, URI.create(uri), after(said, TOKEN_WORD), words);
      }
    }
    throw new IOException("The stand-in did not start: " + said);
  }

  private static String after(List<String> said, String word) throws IOException {
    return said.stream()
        .filter(line -> line.startsWith(word))
        .map(line -> line.substring(word.length()))
        .findFirst()
        .orElseThrow(() -> new IOException("The stand-in did not say its " + word));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
