package comptoir.sampler;

import comptoir.testing.Fx;
import comptoir.ui.Style;
import comptoir.ui.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;

/// Takes the picture of a screen without a window.
public final class Picture {

  private final Theme theme;
  private final int width;
  private final int height;
  private final int textPercent;

  public Picture(Theme theme, int width, int height, int textPercent) {
    this.theme = theme;
    this.width = width;
    this.height = height;
    this.textPercent = textPercent;
  }

  /// Leaves `target/pictures/NAME.png`.
  public void take(String name, Supplier<Parent> root) {
    Fx.run(
        () -> {
          var ground = new StackPane(root.get());
          ground.getStyleClass().add(Style.GROUND);
          var scene = new Scene(ground, width, height);
          theme.dress(scene, textPercent);
          save(name, scene);
        });
  }

  /// The same of a scene that exists and is dressed. JavaFX thread.
  public static void save(String name, Scene scene) {
    var image = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
    var file = Path.of("target", "pictures", name + ".png");
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
