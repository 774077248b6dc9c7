package comptoir.operator.view;

import comptoir.operator.Operator;
import comptoir.settings.ShopSettings;
import comptoir.value.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the sign-on screen shows.
sealed interface SignOnState {

  /// A new till: the first settings and people have yet to come down.
  record Waiting(Arrival arrival) implements SignOnState {}

  /// @param chosen index of the chosen person
  /// @param pin what was typed so far
  /// @param busy while the PIN is checked; keys do nothing then
  record Choosing(
      ShopSettings settings,
      List<Operator> people,
      int chosen,
      String pin,
      boolean busy,
      Optional<Trouble> trouble)
      implements SignOnState {

    public Choosing {
      people = List.copyOf(people);
    }

    Operator person() {
      return people.get(chosen);
    }

    Choosing with(int person) {
      return new Choosing(settings, people, person, "", false, Optional.empty());
    }

    Choosing with(String typed) {
      return new Choosing(settings, people, chosen, typed, false, Optional.empty());
    }

    Choosing asBusy() {
      return new Choosing(settings, people, chosen, pin, true, Optional.empty());
    }

    Choosing with(Trouble why) {
      return new Choosing(settings, people, chosen, "", false, Optional.of(why));
    }

    @Override
    public String toString() {
      return "Choosing[chosen=%d, digits=%d]".formatted(chosen, pin.length());
    }
  }

  /// Why nobody was signed on.
  sealed interface Trouble {

    record WrongPin(int triesLeft) implements Trouble {}

    record LockedOut(Instant until) implements Trouble {}

    /// Withdrawn since the tile was shown.
    record Gone() implements Trouble {}

    record Scanned() implements Trouble {}

    record Failed(Fault.Code code) implements Trouble {}
  }
}
