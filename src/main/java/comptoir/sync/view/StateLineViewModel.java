package comptoir.sync.view;

import comptoir.sync.Subscription;
import comptoir.sync.SyncState;
import comptoir.text.Texts;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Follows the exchange with the platform. JavaFX thread only.
public final class StateLineViewModel implements AutoCloseable {

  private final Texts texts;
  private final Supplier<ZoneId> zone;
  private final ReadOnlyObjectWrapper<LineState> state;
  private final Subscription subscription;
  private Optional<SyncState> last = Optional.empty();
  private int incidents;

  /// @param listen [comptoir.sync.Sync#listen]
  /// @param zone the shop's, for the time since when
  public StateLineViewModel(
      Function<Consumer<SyncState>, Subscription> listen,
      Executor fx,
      Texts texts,
      Supplier<ZoneId> zone) {
    this.texts = texts;
    this.zone = zone;
    this.state =
        new ReadOnlyObjectWrapper<>(
            new LineState(LineState.Mood.STARTING, texts.get("sync.line.starting"), ""));
    this.subscription = listen.apply(now -> fx.execute(() -> show(now)));
  }

  ReadOnlyObjectProperty<LineState> state() {
    return state.getReadOnlyProperty();
  }

  private void show(SyncState now) {
    last = Optional.of(now);
    state.set(LineState.of(now, incidents, texts, zone.get()));
  }

  /// How many incidents nobody has seen to.
  public void incidents(int open) {
    incidents = open;
    last.ifPresent(this::show);
  }

  @Override
  public void close() {
    subscription.close();
  }
}
