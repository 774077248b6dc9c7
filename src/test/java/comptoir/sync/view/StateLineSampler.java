package comptoir.sync.view;

import comptoir.outbox.OutboxState;
import comptoir.sampler.Picture;
import comptoir.sync.SyncState;
import comptoir.sync.UpState;
import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.value.Fault;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

/// The state line in every state, one below the other on the dark bar.
public final class StateLineSampler {

  private static final Instant NOON = Instant.parse("2026-10-12T12:04:00Z");

  private StateLineSampler() {}

  public static void take(Picture picture, Texts texts, String suffix) {
    picture.take("state-line" + suffix, () -> lines(texts));
  }

  private static Parent lines(Texts texts) {
    var bar = new VBox();
    for (var state : states()) {
      var model =
          new StateLineViewModel(
              listener -> {
                listener.accept(state);
                return () -> {};
              },
              Runnable::run,
              texts,
              () -> ZoneOffset.UTC);
      bar.getChildren().add(new StateLine(model).root());
    }
    bar.getStyleClass().add(Style.BAR);
    return bar;
  }

  private static List<SyncState> states() {
    var on = new SyncState.Line.OnLine();
    var off = new SyncState.Line.OffLine("connect");
    return List.of(
        state(new SyncState.Line.Starting(), 0, 0, Optional.empty()),
        state(on, 0, 0, Optional.empty()),
        state(on, 2, 0, Optional.empty()),
        state(off, 3, 0, Optional.empty()),
        state(off, 0, 0, Optional.empty()),
        state(on, 0, 1, Optional.empty()),
        state(new SyncState.Line.Refused("unauthorized"), 4, 0, Optional.empty()),
        state(off, 0, 0, Optional.of(Fault.Code.DB_FULL)));
  }

  private static SyncState state(
      SyncState.Line line, long waiting, long parked, Optional<Fault.Code> fault) {
    var outbox = new OutboxState(waiting, Optional.empty(), parked);
    return new SyncState(line, NOON, outbox, Map.of(), fault, UpState.START);
  }
}
