package comptoir.sync;

import comptoir.outbox.OutboxState;
import comptoir.sync.SyncState.Download;
import comptoir.sync.SyncState.FeedState;
import comptoir.sync.SyncState.Line;
import comptoir.value.Fault;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is known of the exchange, told to whoever listens. Thread-safe; listeners are called one
/// after the other, in the order of the changes, and never twice for the same state.
final class Health {

  private static final Logger LOG = LoggerFactory.getLogger(Health.class);

  private final InstantSource clock;
  private final List<Consumer<SyncState>> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock telling = new ReentrantLock();
  private final AtomicLong answers = new AtomicLong();
  private volatile SyncState state;

  Health(InstantSource clock) {
    this.clock = clock;
    this.state =
        new SyncState(
            new Line.Starting(),
            clock.instant(),
            new OutboxState(0, Optional.empty(), 0),
            Map.of(),
            Optional.empty(),
            UpState.START);
  }

  SyncState state() {
    return state;
  }

  Subscription listen(Consumer<SyncState> listener) {
    telling.lock();
    try {
      listeners.add(listener);
      tell(listener, state);
    } finally {
      telling.unlock();
    }
    return () -> listeners.remove(listener);
  }

  /// How often the platform has answered so far.
  long answers() {
    return answers.get();
  }

  /// Returns what the line was before.
  Line line(Line now) {
    if (now instanceof Line.OnLine || now instanceof Line.Refused) {
      answers.incrementAndGet();
    }
    var before = state.line();
    if (!before.equals(now)) {
      LOG.info("The line to the platform: {}", now);
      var isSameKind = before.getClass() == now.getClass();
      change(old -> old.withLine(now, isSameKind ? old.since() : clock.instant()));
    }
    return before;
  }

  void outbox(OutboxState now) {
    change(old -> old.withOutbox(now));
  }

  void feeds(Map<String, FeedState> now, Optional<Download> download) {
    change(old -> old.withFeeds(now, download));
  }

  /// Whether the platform tells what changes by itself; else it is asked.
  void pulse(boolean beats) {
    change(
        old ->
            old.pulse().beats() == beats && old.pulse().since().isPresent()
                ? old
                : old.withPulse(new SyncState.Pulse(beats, Optional.of(clock.instant()))));
  }

  void fault(Optional<Fault.Code> now) {
    change(old -> old.withFault(now));
  }

  void up(UnaryOperator<UpState> change) {
    change(old -> old.withUp(change.apply(old.up())));
  }

  private void change(UnaryOperator<SyncState> change) {
    telling.lock();
    try {
      var next = change.apply(state);
      if (!next.equals(state)) {
        state = next;
        listeners.forEach(listener -> tell(listener, next));
      }
    } finally {
      telling.unlock();
    }
  }

  private static void tell(Consumer<SyncState> listener, SyncState state) {
    try {
      listener.accept(state);
    } catch (RuntimeException e) {
      LOG.error("A listener failed", e);
    }
  }
}
