package comptoir.app;

import comptoir.text.Texts;
import comptoir.ui.Theme;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// `comptoir`: the till itself.
final class TillCommand {

  /// What may stand behind the verb.
  static final Set<String> OPTIONS =
      Set.of("data", "second-copy", "shop", "platform", "token", "lang", "theme", "size", "text");

  private TillCommand() {}

  static int run(Arguments arguments) throws InterruptedException {
    var size = Size.of(arguments.value("size").orElse(Size.USUAL));
    var look =
        new Desktop.Look(
            new Texts(Locale.of(arguments.value("lang").orElseGet(TillCommand::language))),
            theme(arguments),
            size.width(),
            size.height(),
            arguments.value("text").map(Integer::parseInt).orElse(100));
    new Desktop(place(arguments), look).run();
    return 0;
  }

  private static Session.Place place(Arguments arguments) {
    var remote =
        arguments
            .value("platform")
            .map(
                address ->
                    new Session.Remote(URI.create(address), arguments.value("token").orElse("")));
    return new Session.Place(
        data(arguments),
        arguments.value("shop").map(Path::of),
        remote,
        InstantSource.system(),
        arguments.value("second-copy").map(Path::of));
  }

  private static Theme theme(Arguments arguments) {
    return Theme.valueOf(arguments.value("theme").orElse("light").toUpperCase(Locale.ROOT));
  }

  /// French first; English for whoever has set the system to it.
  private static String language() {
    return Locale.getDefault().getLanguage().equals("en") ? "en" : "fr";
  }

  /// Where the till lives.
  static Path data(Arguments arguments) {
    return arguments.value("data").map(Path::of).orElseGet(TillCommand::dataFolder);
  }

  private static Path dataFolder() {
    var named = Optional.ofNullable(System.getenv("COMPTOIR_DATA"));
    var windows = Optional.ofNullable(System.getenv("LOCALAPPDATA"));
    return named
        .map(Path::of)
        .or(() -> windows.map(folder -> Path.of(folder, "Comptoir")))
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local/share/comptoir"));
  }
}
