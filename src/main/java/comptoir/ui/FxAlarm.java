package comptoir.ui;

import java.time.Duration;
import javafx.animation.PauseTransition;

/// An alarm that rings on the JavaFX thread.
final class FxAlarm implements Alarm {

  private final PauseTransition pause = new PauseTransition();

  @Override
  public void in(Duration time, Runnable ring) {
    pause.stop();
    pause.setDuration(javafx.util.Duration.millis((double) time.toMillis()));
    pause.setOnFinished(event -> ring.run());
    pause.playFromStart();
  }

  @Override
  public void cancel() {
    pause.stop();
  }
}
