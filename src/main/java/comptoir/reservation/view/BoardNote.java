package comptoir.reservation.view;

import comptoir.reservation.Reservation.State;
import comptoir.reservation.StateMachine;

/// What the last deed on the board came to, where the board alone does not tell.
sealed interface BoardNote {

  /// Whether it did not work: with a sound, for eyes that are on the goods.
  default boolean isBad() {
    return !(this instanceof Ready || this instanceof Released || this instanceof Known);
  }

  /// Why a step cannot be taken.
  static BoardNote barred(String number, StateMachine.Why why, State present) {
    return switch (why) {
      case WRONG_STATE -> new WrongState(number, present);
      case PAID -> new Paid(number);
    };
  }

  record Ready(String number) implements BoardNote {}

  record Released(String number) implements BoardNote {}

  /// The code or number that was shown is that of the reservation.
  record Known() implements BoardNote {}

  /// No step leads there from the state it is in.
  record WrongState(String number, State present) implements BoardNote {}

  /// It was paid and its time is not over.
  record Paid(String number) implements BoardNote {}

  /// It is here no more.
  record Withdrawn() implements BoardNote {}

  record NoSuchCode(String code) implements BoardNote {}

  record WrongCode(String code) implements BoardNote {}

  /// The article that was scanned is not of this reservation.
  record WrongArticle(String code) implements BoardNote {}

  /// As many of it as are wanted are there already.
  record Enough(String label) implements BoardNote {}

  /// @param lines how many are neither checked nor said to be missing
  record NotChecked(int lines) implements BoardNote {}

  /// Nothing of it was found: there is nothing to make ready.
  record NothingFound() implements BoardNote {}

  record WhoIsIt() implements BoardNote {}

  record PaperFirst() implements BoardNote {}

  record NothingGiven() implements BoardNote {}

  record NotAllowed() implements BoardNote {}

  record Failed() implements BoardNote {}
}
