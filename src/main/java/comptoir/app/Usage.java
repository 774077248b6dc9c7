package comptoir.app;

import java.io.PrintStream;

/// What `comptoir --help` prints.
final class Usage {

  private static final int WRONG_USE = 2;

  private static final String TEXT =
      """
      comptoir [OPTIONS]            starts the till
          --data DIR                its data folder (else $COMPTOIR_DATA, else ~/.local/share/comptoir)
          --second-copy DIR         keeps unsent sales there too (else in its data folder)
          --shop DIR                the shop folder of the platform inside (else the demo shop)
          --platform URL --token T  another platform instead
          --lang fr|en   --theme light|dark   --size WxH   --text PERCENT
      comptoir tour --out DIR       plays a shop's day without a display and leaves its pictures
          [--lang fr|en] [--theme light|dark] [--size WxH] [--shop DIR]
          [--platform URL --token T]
      comptoir standin              the stand-in platform alone
          [--shop DIR] [--port N] [--token T] [--data FILE]
      comptoir rescue DIR           takes up the unsent sales of a second copy, of any till of the shop
          [--data DIR] [--list]
      comptoir token TOKEN          gives a till, which may run, another token for its platform
          [--data DIR]
      comptoir drill                breaks what can break and compares both ends
          [--runs N] [--seed S] [--report DIR] [--at-once N] [--faults KIND,...]
          [--month yes | --tills N] [--tickets N] [--trial DIR]
      comptoir conformance URL --token T   proves that a platform keeps the Till API
          [--setup FILE] [--report DIR] [--only CLAUSE,...] [--lang fr|en]
      comptoir bench                measures the till on this machine
          [--shop DIR] [--items N] [--runs N] [--exchange N]
      comptoir --version
      comptoir --help
      """;

  private Usage() {}

  static int print(PrintStream out) {
    out.println("Comptoir " + Version.NAME + ": the counter of a cross-channel retailer");
    out.println();
    out.print(TEXT);
    return 0;
  }

  static int wrong(String sentence, PrintStream err) {
    err.println("comptoir: " + sentence + " See comptoir --help");
    return WRONG_USE;
  }
}
