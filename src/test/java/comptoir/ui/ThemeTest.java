package comptoir.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.testing.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;
import org.controlsfx.control.textfield.CustomTextField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {

  /// A role that is missing in one list shows as a warning of the style sheets.
  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyRoleIsThereAlsoForTheControlsOfOthers(Theme theme) {
    var warnings = new Warnings();
    var css = Logger.getLogger("javafx.css");
    css.addHandler(warnings);
    try {
      Fx.run(
          () -> {
            var drawn = new VBox();
            for (var colour : List.of("sand", "sage", "sky", "rose", "amber", "slate", "plum")) {
              drawn.getChildren().add(Drawn.of("drawn:pen:" + colour, 40));
            }
            var scene =
                new Scene(
                    new VBox(
                        new Button("b"),
                        new TextField("t"),
                        new CheckBox("c"),
                        new ListView<String>(),
                        new TableView<String>(),
                        new CustomTextField(),
                        new ToggleSwitch("s"),
                        Widgets.mainKey("m", "Pay", "F9"),
                        Widgets.badge("ready", Role.SUCCESS),
                        drawn));
            theme.dress(scene, 100);
            scene.snapshot(null);
          });
    } finally {
      css.removeHandler(warnings);
    }

    assertEquals(List.of(), warnings.messages);
  }

  private static final class Warnings extends Handler {

    private final List<String> messages = new ArrayList<>();

    @Override
    public void publish(LogRecord record) {
      messages.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
