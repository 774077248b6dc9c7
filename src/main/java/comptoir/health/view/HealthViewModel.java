package comptoir.health.view;

import comptoir.health.CheckUp;
import comptoir.health.Concern;
import comptoir.health.Filed;
import comptoir.health.Findings;
import comptoir.health.SupportFolder;
import comptoir.incident.Incident;
import comptoir.operator.Operator;
import comptoir.operator.Operators;
import comptoir.outbox.Aside;
import comptoir.settings.Settings;
import comptoir.sync.Subscription;
import comptoir.sync.SyncState;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the exchange, marks one concern, does what helps. Knows nothing of a toolkit; all
/// methods and listeners run on the thread of the screen.
public final class HealthViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(HealthViewModel.class);

  private final Rooms rooms;
  private final Executor fx;
  private final InstantSource clock;
  private final Exits exits;
  private final List<Consumer<HealthState>> listeners = new ArrayList<>();
  private final AtomicReference<@Nullable SyncState> news = new AtomicReference<>();
  private Subscription following = () -> {};
  private HealthState state;
  private boolean looking;
  private boolean lookAgain;

  /// What it works with.
  ///
  /// @param listen [comptoir.sync.Sync#listen]
  public record Rooms(
      CheckUp checkUp,
      SupportFolder support,
      Settings settings,
      Operators operators,
      Function<Consumer<SyncState>, Subscription> listen) {}

  /// Where the screen leads, and its voice. Called on the thread of the screen.
  public interface Exits {

    void back();

    /// Keeps another token for the platform, and tries it at once; returns before that is done.
    ///
    /// @return empty where the text cannot be a token
    Optional<CompletionStage<Void>> token(String text);

    void errorSound();
  }

  public HealthViewModel(Rooms rooms, Executor fx, InstantSource clock, Exits exits) {
    this.rooms = rooms;
    this.fx = fx;
    this.clock = clock;
    this.exits = exits;
    this.state = fresh(Optional.empty());
  }

  private HealthState fresh(Optional<Operator> operator) {
    return new HealthState(
        operator,
        Optional.empty(),
        List.of(),
        rooms.checkUp().unlooked(),
        Optional.empty(),
        HealthState.Open.NOTHING,
        false,
        Optional.empty(),
        clock.instant());
  }

  /// Begins to follow; nothing is marked, nothing is open.
  ///
  /// @param operator who is signed on; empty where nobody is
  public void open(Optional<Operator> operator) {
    close();
    state = fresh(operator);
    following = rooms.listen().apply(this::arrived);
    rooms
        .settings()
        .current()
        .thenAcceptBothAsync(
            rooms.operators().all(), (shop, all) -> set(state.with(shop, all)), fx);
    look();
  }

  /// Ends following.
  public void close() {
    following.close();
    following = () -> {};
  }

  HealthState state() {
    return state;
  }

  /// Calls the listener with the present state, then at each change.
  Subscription listen(Consumer<HealthState> listener) {
    listeners.add(listener);
    listener.accept(state);
    return () -> listeners.remove(listener);
  }

  private void set(HealthState next) {
    if (!next.equals(state)) {
      state = next;
      List.copyOf(listeners).forEach(listener -> listener.accept(next));
    }
  }

  /// Many states may come between two looks of the screen: it takes the last one.
  private void arrived(SyncState now) {
    if (news.getAndSet(now) == null) {
      fx.execute(this::take);
    }
  }

  private void take() {
    var now = news.getAndSet(null);
    if (now == null) {
      return;
    }
    var before = state.findings().sync();
    set(state.with(state.findings().with(now)));
    if (!now.outbox().equals(before.outbox())
        || !now.line().equals(before.line())
        || !now.fault().equals(before.fault())
        || unread(now) != unread(before)) {
      look();
    }
  }

  private static long unread(SyncState state) {
    return state.feeds().values().stream().mapToLong(SyncState.FeedState::parked).sum();
  }

  /// Looks at all again. Looks that come while one is under way are one more look after it.
  void look() {
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    rooms.checkUp().look().whenCompleteAsync(this::looked, fx);
  }

  private void looked(@Nullable Findings found, @Nullable Throwable failure) {
    looking = false;
    if (found == null) {
      LOG.error("The state of the till could not be read", failure);
    } else {
      set(state.with(found).at(clock.instant()));
    }
    if (lookAgain) {
      lookAgain = false;
      look();
    }
  }

  /// Time goes by: ages change.
  void tick() {
    set(state.at(clock.instant()));
    look();
  }

  void choose(int index) {
    if (index >= 0 && index < state.concerns().size() && index != state.index()) {
      set(state.choosing(state.concerns().get(index).key()));
    }
  }

  void move(int by) {
    choose(state.index() + by);
  }

  /// Shows what is in the marked concern, or hides it.
  void toggleContent() {
    if (state.deeds().export()) {
      var isOpen = state.opened();
      set(state.opening(isOpen ? HealthState.Open.NOTHING : HealthState.Open.CONTENT));
    }
  }

  /// Asks why the marked envelope is to be put aside, or leaves that again.
  void askWhy() {
    if (state.deeds().aside()) {
      var isAsked = state.open() == HealthState.Open.WHY;
      set(state.opening(isAsked ? HealthState.Open.NOTHING : HealthState.Open.WHY));
    }
  }

  /// Puts the marked envelope aside for good.
  void putAside(Aside.Why why) {
    if (state.deeds().aside() && state.concern().orElse(null) instanceof Concern.Refused it) {
      var by = state.operator().orElseThrow().id();
      var id = it.parked().envelope().id();
      run(
          () -> rooms.checkUp().putAside(id, by, why).thenAccept(HealthViewModel::mustBe),
          new Note.PutAside());
    }
  }

  private static void mustBe(boolean isDone) {
    if (!isDone) {
      throw new IllegalStateException("It is refused no more, or must not be put aside");
    }
  }

  /// The one deed that is offered first for the marked concern; the token has its own.
  void mainDeed() {
    switch (state.deeds().again()) {
      case ENVELOPE -> sendAgain();
      case DAY -> sendDayAgain();
      case NOTHING -> settle();
    }
  }

  private void sendAgain() {
    if (state.concern().orElse(null) instanceof Concern.Refused it) {
      run(() -> rooms.checkUp().sendAgain(it.parked().envelope().id()), new Note.SentAgain());
    }
  }

  private void sendDayAgain() {
    if (state.concern().orElse(null) instanceof Concern.Happened it
        && it.noticed().incident() instanceof Incident.DayDiffers day) {
      run(() -> rooms.checkUp().sendDayAgain(day), new Note.DaySentAgain());
    }
  }

  /// A person says that the marked incident is seen to; what was refused is put aside instead.
  void settle() {
    if (state.deeds().aside()) {
      askWhy();
    } else if (state.deeds().settle()
        && state.concern().orElse(null) instanceof Concern.Happened it) {
      var by = state.operator().orElseThrow().id();
      run(() -> rooms.checkUp().settle(it.noticed().incident(), by), new Note.Settled());
    }
  }

  /// Tries all that waits now, and the platform too.
  void hurry() {
    run(rooms.checkUp()::hurry, new Note.Hurried());
  }

  /// Takes another token, typed, pasted or scanned.
  void token(String text) {
    if (state.busy() || !state.deeds().token()) {
      return;
    }
    var kept = exits.token(text.strip());
    if (kept.isPresent()) {
      run(kept::get, new Note.TokenKept());
    } else {
      set(state.with(new Note.NoToken()));
      exits.errorSound();
    }
  }

  void export() {
    if (!state.busy()
        && state.deeds().export()
        && state.concern().orElse(null) instanceof Concern.Refused it) {
      set(state.asBusy());
      rooms.support().export(it).thenAcceptAsync(filed -> filed(filed, Note.Exported::new), fx);
    }
  }

  void bundle() {
    if (!state.busy()) {
      set(state.asBusy());
      rooms
          .support()
          .bundle(state.findings())
          .thenAcceptAsync(filed -> filed(filed, Note.Bundled::new), fx);
    }
  }

  private void filed(Filed filed, Function<Path, Note> well) {
    switch (filed) {
      case Filed.Written it -> set(state.with(well.apply(it.file())));
      case Filed.NotWritten it -> {
        set(state.with(new Note.NotWritten(it.file(), it.detail())));
        exits.errorSound();
      }
    }
  }

  private void run(Supplier<CompletionStage<Void>> deed, Note well) {
    if (!state.busy()) {
      set(state.asBusy());
      deed.get().whenCompleteAsync((done, failure) -> ended(failure, well), fx);
    }
  }

  private void ended(@Nullable Throwable failure, Note well) {
    if (failure != null) {
      LOG.error("A deed of the health screen failed", failure);
      exits.errorSound();
    }
    set(state.with(failure == null ? well : new Note.Failed()));
    look();
  }

  void back() {
    if (state.open() == HealthState.Open.WHY) {
      askWhy();
    } else {
      exits.back();
    }
  }
}
