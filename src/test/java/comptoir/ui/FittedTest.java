package comptoir.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.testing.Fx;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FittedTest {

  @ParameterizedTest
  @CsvSource({"100", "150", "200", "250"})
  void nothingIsCutHoweverLargeTheText(int textPercent) {
    var panel = bounds(textPercent, 24);

    assertTrue(panel.getMinY() >= 0 && panel.getMaxY() <= 600, panel::toString);
    assertTrue(panel.getMinX() >= 0 && panel.getMaxX() <= 800, panel::toString);
    assertTrue(panel.getHeight() > 400, () -> "As large as fits, not smaller: " + panel);
  }

  @ParameterizedTest
  @CsvSource({"100", "150"})
  void whatFitsKeepsItsSize(int textPercent) {
    assertEquals(
        bounds(100, 2).getHeight() * textPercent / 100, bounds(textPercent, 2).getHeight(), 3);
  }

  private static Bounds bounds(int textPercent, int rows) {
    return Fx.get(
        () -> {
          var panel = new VBox();
          for (var row = 0; row < rows; row++) {
            panel.getChildren().add(new Label("A line of a panel"));
          }
          var scene = new Scene(new StackPane(new Fitted(panel)), 800, 600);
          Theme.LIGHT.dress(scene, textPercent);
          scene.snapshot(null);
          return panel.localToScene(panel.getBoundsInLocal());
        });
  }
}
