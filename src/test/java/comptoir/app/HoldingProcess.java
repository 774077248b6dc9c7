package comptoir.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Another program on the data folder: opens the till, says so, and holds it until it is ended.
public final class HoldingProcess {

  private HoldingProcess() {}

  /// Takes the data folder and the shop folder.
  public static void main(String[] args) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var start = Session.open(OpenTill.place(Path.of(args[0]), Path.of(args[1])));
    out.println(start instanceof Session.Start.Open ? "open" : start.toString());
    var _ = System.in.read();
  }
}
