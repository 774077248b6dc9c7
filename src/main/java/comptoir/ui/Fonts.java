package comptoir.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The type family that comes with the program. Medium and semi-bold are families of their own,
/// because JavaFX finds only regular and bold by weight.
final class Fonts {

  private static final List<String> FILES = List.of("Regular", "Medium", "SemiBold", "Bold");

  private Fonts() {}

  /// Loading again does no harm.
  static void load() {
    for (var weight : FILES) {
      var name = "/comptoir/assets/font/ComptoirSans-" + weight + ".ttf";
      try (var in = Fonts.class.getResourceAsStream(name)) {
        if (in == null || Font.loadFont(in, 14) == null) {
          throw new IllegalStateException("No font " + name);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
