package comptoir.reservation.view;

import comptoir.operator.Operator;
import comptoir.reservation.Reservation;
import comptoir.reservation.Reservation.State;
import comptoir.reservation.Reservations;
import comptoir.reservation.StateMachine;
import comptoir.reservation.Step;
import comptoir.reservation.Stepped;
import comptoir.settings.Settings;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.OperatorId;
import comptoir.value.ReservationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks through the reservations of the shop, prepares one, hands one over. Knows nothing of a
/// toolkit; all methods and listeners run on the thread of the screen.
public final class BoardViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(BoardViewModel.class);

  private final Rooms rooms;
  private final Executor fx;
  private final InstantSource clock;
  private final Exits exits;
  private final BoardLook look;
  private final PickDeeds picks;
  private final HandDeeds hands;
  private final List<Consumer<BoardState>> listeners = new ArrayList<>();
  private BoardState state;
  private boolean looking;
  private boolean stepping;

  /// What it works with.
  public record Rooms(Reservations reservations, Settings settings, Far far) {}

  /// What other rooms know and do.
  public interface Far {

    CompletionStage<Map<CustomerId, String>> names(Set<CustomerId> ids);

    /// The articles that answer to a code.
    CompletionStage<Set<ItemId>> articles(String code);

    /// Where articles lie in the shop, as far as that is known.
    CompletionStage<Map<ItemId, String>> places(List<ItemId> items);

    /// Takes a step, in one commit with the envelope that tells of it.
    CompletionStage<Stepped> take(Asked asked);

    /// When the platform last said how reservations stand.
    Optional<Instant> asOf();
  }

  /// A step that somebody wants to take.
  public record Asked(
      ReservationId reservation, Step step, OperatorId operator, Optional<String> locker) {}

  /// Where the board leads, and its voice. Called on the thread of the screen.
  public interface Exits {

    void back();

    /// Puts what is given of a reservation on the basket, where it is paid or handed over.
    void give(Reservation given);

    void errorSound();
  }

  public BoardViewModel(Rooms rooms, Executor fx, InstantSource clock, Exits exits) {
    this.rooms = rooms;
    this.fx = fx;
    this.clock = clock;
    this.exits = exits;
    this.look = new BoardLook(rooms, clock);
    this.picks = new PickDeeds(this, rooms);
    this.hands = new HandDeeds(this, rooms, exits);
    this.state = BoardState.start(Optional.empty(), clock.instant());
  }

  /// Begins afresh: what is to be prepared is shown, or one reservation with what it asks for.
  ///
  /// @param operator who is signed on
  /// @param first the one to begin with
  public void open(Optional<Operator> operator, Optional<Reservation> first) {
    set(BoardState.start(operator, clock.instant()));
    then(
        look(),
        done ->
            first.ifPresent(
                it -> {
                  set(state.with(BoardTab.ALL).marking(it.id()));
                  enter("");
                }));
  }

  BoardState state() {
    return state;
  }

  /// Calls the listener with the present state, then at each change.
  Runnable listen(Consumer<BoardState> listener) {
    listeners.add(listener);
    listener.accept(state);
    return () -> listeners.remove(listener);
  }

  void set(BoardState next) {
    if (!next.equals(state)) {
      state = next;
      List.copyOf(listeners).forEach(listener -> listener.accept(next));
    }
  }

  void say(BoardNote note) {
    set(state.with(note));
    if (note.isBad()) {
      exits.errorSound();
    }
  }

  /// Does what is to be done with the result on the thread of the screen; a fault is said.
  <T> void then(CompletionStage<T> stage, Consumer<T> next) {
    var _ =
        stage.whenCompleteAsync(
            (result, failure) -> {
              if (failure == null) {
                next.accept(result);
              } else {
                failed(failure);
              }
            },
            fx);
  }

  private void failed(Throwable failure) {
    LOG.error("A deed on the board failed", failure);
    stepping = false;
    say(new BoardNote.Failed());
  }

  /// Time goes by, or something came from the platform.
  public void tick() {
    if (!looking) {
      var _ = look();
    }
  }

  /// Reads all again. Completes on the thread of the screen, when it is shown.
  private CompletionStage<?> look() {
    looking = true;
    return look.read().whenCompleteAsync(this::looked, fx);
  }

  private void looked(BoardLook.@Nullable Seen seen, @Nullable Throwable failure) {
    looking = false;
    if (seen == null) {
      LOG.error("The reservations could not be read", failure);
      return;
    }
    var next = state.with(seen.entries(), seen.shop()).at(clock.instant(), rooms.far().asOf());
    set(next);
    dropWhatNoLongerFits();
  }

  /// Somebody else was faster, or the customer has cancelled: what was under way ends here.
  private void dropWhatNoLongerFits() {
    var present = state.reservation();
    var fits =
        switch (state.work()) {
          case BoardWork.Looking _ -> true;
          case BoardWork.Picking _ ->
              present.filter(it -> it.state() == State.PREPARING).isPresent();
          case BoardWork.Handing _ -> present.filter(it -> it.state() == State.READY).isPresent();
          case BoardWork.Releasing _ -> present.filter(this::mayRelease).isPresent();
        };
    if (!fits && !stepping) {
      end(present.<BoardNote>map(BoardViewModel::wrong).orElseGet(BoardNote.Withdrawn::new));
    }
  }

  private static BoardNote wrong(Reservation it) {
    return new BoardNote.WrongState(it.number(), it.state());
  }

  private boolean mayRelease(Reservation it) {
    return StateMachine.way(it, Step.RELEASE, state.now()) instanceof StateMachine.Way.Open;
  }

  void show(BoardTab tab) {
    if (!state.isAtWork()) {
      set(state.with(tab));
    }
  }

  /// The next tab, or the one before.
  void turn(int step) {
    show(state.tab().beside(step));
  }

  /// Marks one of what is shown, and leaves what was under way with another.
  void mark(int at) {
    var shown = state.shown();
    if (at >= 0 && at < shown.size()) {
      var id = shown.get(at).reservation().id();
      if (!state.marked().equals(Optional.of(id))) {
        set(state.marking(id));
      }
    }
  }

  /// Marks the next or the one before: of the lines where one is at work, else of the list.
  void move(int step) {
    switch (state.work()) {
      case BoardWork.Looking _ -> mark(state.index(state.shown()) + step);
      case BoardWork.Picking it -> set(state.with(it.at(line(it.line() + step))));
      case BoardWork.Handing it -> set(state.with(it.at(line(it.line() + step))));
      case BoardWork.Releasing _ -> {}
    }
  }

  void markLine(int at) {
    switch (state.work()) {
      case BoardWork.Picking it -> set(state.with(it.at(line(at))));
      case BoardWork.Handing it -> set(state.with(it.at(line(at))));
      case BoardWork.Looking _, BoardWork.Releasing _ -> {}
    }
  }

  private int line(int wanted) {
    var last = state.reservation().map(it -> it.lines().size() - 1).orElse(0);
    return Math.clamp(wanted, 0, Math.max(0, last));
  }

  /// Enter: acts on what was typed, or does what is offered first.
  void enter(String typed) {
    var text = typed.strip();
    switch (state.work()) {
      case BoardWork.Looking _ when !text.isEmpty() -> find(text);
      case BoardWork.Looking _ -> state.reservation().ifPresent(this::begin);
      case BoardWork.Picking it -> picks.enter(it, text);
      case BoardWork.Handing it when !text.isEmpty() -> hands.showCode(it, text);
      case BoardWork.Handing it -> hands.give(it);
      case BoardWork.Releasing _ -> take(Step.RELEASE, Optional.empty(), this::released);
    }
  }

  private void begin(Reservation it) {
    switch (it.state()) {
      case REQUESTED -> take(Step.PREPARE, Optional.empty(), taken -> picks.begin(taken));
      case PREPARING -> picks.begin(it);
      case READY -> hands.begin(it, Optional.empty());
      case EXPIRED -> askRelease();
      case HANDED_OVER, RELEASED, CANCELLED, OTHER -> say(wrong(it));
    }
  }

  /// A code from the scanner, wherever the focus is.
  void scan(String code) {
    switch (state.work()) {
      case BoardWork.Picking _ -> picks.check(code);
      case BoardWork.Handing it -> hands.showCode(it, code);
      case BoardWork.Looking _, BoardWork.Releasing _ -> find(code);
    }
  }

  private void find(String code) {
    then(
        rooms.reservations().byCode(code),
        found ->
            found.stream().findFirst().ifPresentOrElse(it -> found(it, code), () -> none(code)));
  }

  private void none(String code) {
    say(new BoardNote.NoSuchCode(code));
  }

  /// Who shows the code of what is ready wants it handed over.
  private void found(Reservation it, String code) {
    if (state.of(state.tab()).stream()
        .noneMatch(entry -> entry.reservation().id().equals(it.id()))) {
      set(state.with(BoardTab.ALL));
    }
    set(state.marking(it.id()));
    if (it.state() == State.READY) {
      hands.begin(it, HandDeeds.shownBy(it, code));
    }
  }

  /// The next kind of paper that was looked at; never its number.
  void nextPaper() {
    if (state.work() instanceof BoardWork.Handing it) {
      set(state.with(it.nextPaper()));
    }
  }

  /// More of the marked line, or less: found, or given.
  void step(int step) {
    switch (state.work()) {
      case BoardWork.Picking it -> picks.step(it, step);
      case BoardWork.Handing it -> hands.step(it, step);
      case BoardWork.Looking _, BoardWork.Releasing _ -> {}
    }
  }

  /// The marked line is not there, or is not taken; once more, and it is.
  void strike() {
    switch (state.work()) {
      case BoardWork.Picking it -> picks.strike(it);
      case BoardWork.Handing it -> hands.strike(it);
      case BoardWork.Looking _, BoardWork.Releasing _ -> {}
    }
  }

  /// F8: asks whether the goods go back on the shelf.
  void askRelease() {
    if (state.isAtWork() && !(state.work() instanceof BoardWork.Handing)) {
      return;
    }
    state
        .reservation()
        .ifPresent(
            it -> {
              switch (StateMachine.way(it, Step.RELEASE, state.now())) {
                case StateMachine.Way.Open _ ->
                    set(state.marking(it.id()).with(new BoardWork.Releasing()));
                case StateMachine.Way.Barred(var why, var present) ->
                    say(BoardNote.barred(it.number(), why, present));
              }
            });
  }

  private void released(Reservation it) {
    end(new BoardNote.Released(it.number()));
  }

  /// @param next what follows, with the reservation as it was before the step
  void take(Step step, Optional<String> locker, Consumer<Reservation> next) {
    var reservation = state.reservation();
    if (stepping || reservation.isEmpty()) {
      return;
    }
    if (state.operator().isEmpty()) {
      say(new BoardNote.NotAllowed());
      return;
    }
    stepping = true;
    var it = reservation.get();
    var asked = new Asked(it.id(), step, state.operator().get().id(), locker);
    then(rooms.far().take(asked), stepped -> took(it, stepped, next));
  }

  private void took(Reservation it, Stepped stepped, Consumer<Reservation> next) {
    switch (stepped) {
      case Stepped.Taken _ ->
          then(
              look(),
              done -> {
                stepping = false;
                next.accept(it);
              });
      case Stepped.Barred(var id, var why, var present) ->
          end(BoardNote.barred(it.number(), why, present));
      case Stepped.Unknown _ -> end(new BoardNote.Withdrawn());
    }
  }

  /// What was under way ends here, for this reason.
  private void end(BoardNote why) {
    stepping = false;
    set(state.with(new BoardWork.Looking()));
    say(why);
  }

  /// Esc: one step back, then off the board.
  void back() {
    if (state.isAtWork()) {
      set(state.with(new BoardWork.Looking()));
    } else {
      exits.back();
    }
  }
}
