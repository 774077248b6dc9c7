package comptoir.operator.view;

import comptoir.operator.Operator;
import comptoir.operator.Operators;
import comptoir.operator.SignOn;
import comptoir.operator.view.SignOnState.Choosing;
import comptoir.operator.view.SignOnState.Trouble;
import comptoir.settings.Settings;
import comptoir.settings.ShopSettings;
import comptoir.value.Fault;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Chooses a person, takes the PIN, signs on. JavaFX thread only.
public final class SignOnViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(SignOnViewModel.class);
  private static final int LONGEST_PIN = 12;

  private final Operators operators;
  private final Settings settings;
  private final Executor fx;
  private final Exits exits;
  private final ReadOnlyObjectWrapper<SignOnState> state =
      new ReadOnlyObjectWrapper<>(new SignOnState.Waiting(Arrival.NOTHING));
  private final ReadOnlyObjectWrapper<Arrival> arrival =
      new ReadOnlyObjectWrapper<>(Arrival.NOTHING);
  private boolean looking;

  /// Where sign-on leads, and its voice. Called on the JavaFX thread.
  public interface Exits {

    void signedOn(Operator operator, ShopSettings settings);

    /// The state of the till and of the exchange.
    void health();

    void errorSound();
  }

  public SignOnViewModel(Operators operators, Settings settings, Executor fx, Exits exits) {
    this.operators = operators;
    this.settings = settings;
    this.fx = fx;
    this.exits = exits;
  }

  ReadOnlyObjectProperty<SignOnState> state() {
    return state.getReadOnlyProperty();
  }

  /// How far the filling is, also once it is enough to work.
  ReadOnlyObjectProperty<Arrival> arrival() {
    return arrival.getReadOnlyProperty();
  }

  /// Tells how far the filling is; looks again whether it is enough to work.
  public void arrived(Arrival now) {
    arrival.set(now);
    if (state.get() instanceof SignOnState.Waiting) {
      state.set(new SignOnState.Waiting(now));
      look();
    }
  }

  /// Starts over: nobody is signed on, no PIN is typed.
  void restart() {
    if (state.get() instanceof Choosing now) {
      state.set(now.with(now.chosen()));
    }
    look();
  }

  private void look() {
    if (looking) {
      return;
    }
    looking = true;
    settings
        .current()
        .thenCombine(operators.all(), Found::new)
        .whenCompleteAsync((found, failure) -> show(found, failure), fx);
  }

  private record Found(Optional<ShopSettings> settings, List<Operator> people) {}

  private void show(@Nullable Found found, @Nullable Throwable failure) {
    looking = false;
    if (found == null || failure != null) {
      LOG.error("The people of the register could not be read", failure);
      return;
    }
    var shop = found.settings();
    if (shop.isEmpty() || found.people().isEmpty()) {
      if (state.get() instanceof Choosing) {
        state.set(new SignOnState.Waiting(Arrival.NOTHING));
      }
      return;
    }
    state.set(
        new Choosing(
            shop.get(), found.people(), chosenOf(found.people()), "", false, Optional.empty()));
  }

  /// The person chosen before, where still there.
  private int chosenOf(List<Operator> people) {
    return state.get() instanceof Choosing before
        ? Math.max(0, people.indexOf(before.person()))
        : 0;
  }

  void choose(int index) {
    ready()
        .filter(now -> index >= 0 && index < now.people().size())
        .ifPresent(now -> state.set(now.with(index)));
  }

  /// To another tile; at the edge nothing happens.
  void move(int by) {
    ready().ifPresent(now -> choose(now.chosen() + by));
  }

  void digit(char digit) {
    ready()
        .filter(now -> now.pin().length() < LONGEST_PIN)
        .ifPresent(now -> state.set(now.with(now.pin() + digit)));
  }

  void backspace() {
    ready()
        .filter(now -> !now.pin().isEmpty())
        .ifPresent(now -> state.set(now.with(now.pin().substring(0, now.pin().length() - 1))));
  }

  void clear() {
    ready().ifPresent(now -> state.set(now.with("")));
  }

  void enter() {
    ready().filter(now -> !now.pin().isEmpty()).ifPresent(this::signOn);
  }

  void health() {
    exits.health();
  }

  /// A code is no PIN, and is not tried as one.
  void scanned() {
    ready().ifPresent(now -> refuse(now, new Trouble.Scanned()));
  }

  private void signOn(Choosing now) {
    state.set(now.asBusy());
    operators
        .signOn(now.person().id(), now.pin())
        .whenCompleteAsync((answer, failure) -> settle(now, answer, failure), fx);
  }

  private void settle(Choosing asked, @Nullable SignOn answer, @Nullable Throwable failure) {
    if (answer == null) {
      LOG.error("A PIN could not be checked", failure);
      refuse(asked, new Trouble.Failed(code(failure)));
      return;
    }
    switch (answer) {
      case SignOn.Welcome welcome -> {
        state.set(asked.with(""));
        exits.signedOn(welcome.operator(), asked.settings());
      }
      case SignOn.WrongPin wrong -> refuse(asked, new Trouble.WrongPin(wrong.triesLeft()));
      case SignOn.LockedOut locked -> refuse(asked, new Trouble.LockedOut(locked.until()));
      case SignOn.Unknown unknown -> refuse(asked, new Trouble.Gone());
    }
  }

  private void refuse(Choosing now, Trouble why) {
    state.set(now.with(why));
    exits.errorSound();
  }

  private static Fault.Code code(@Nullable Throwable failure) {
    var cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof Fault fault ? fault.code() : Fault.Code.PROGRAM;
  }

  private Optional<Choosing> ready() {
    return state.get() instanceof Choosing now && !now.busy() ? Optional.of(now) : Optional.empty();
  }
}
