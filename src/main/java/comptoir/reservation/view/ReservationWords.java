package comptoir.reservation.view;

import comptoir.reservation.Reservation;
import comptoir.text.Texts;
import comptoir.ui.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A reservation in words.
public final class ReservationWords {

  private ReservationWords() {}

  public static String state(Reservation.State state, Texts texts) {
    return texts.get(
        switch (state) {
          case REQUESTED -> "reservation.state.requested";
          case PREPARING -> "reservation.state.preparing";
          case READY -> "reservation.state.ready";
          case HANDED_OVER -> "reservation.state.handed-over";
          case EXPIRED -> "reservation.state.expired";
          case RELEASED -> "reservation.state.released";
          case CANCELLED -> "reservation.state.cancelled";
          case OTHER -> "reservation.state.other";
        });
  }

  public static Role role(Reservation.State state) {
    return switch (state) {
      case READY -> Role.SUCCESS;
      case REQUESTED, PREPARING -> Role.WARNING;
      case EXPIRED, CANCELLED -> Role.DANGER;
      case HANDED_OVER, RELEASED, OTHER -> Role.NEUTRAL;
    };
  }

  /// The first articles by name, and how many more.
  static String articles(Reservation reservation, Texts texts) {
    var first = reservation.lines().stream().findFirst().map(line -> line.label()).orElse("");
    var more = reservation.lines().size() - 1;
    return more > 0 ? texts.get("reservation.more", first, more) : first;
  }

  /// Paid or to be paid, where it lies, how long it has waited.
  static String facts(Reservation reservation, Texts texts, Instant now) {
    var paid = texts.get(reservation.paid() ? "reservation.paid" : "reservation.unpaid");
    var locker = reservation.locker().map(it -> texts.get("reservation.locker", it));
    var since =
        reservation.state() == Reservation.State.READY
            ? reservation.readyAt().map(at -> texts.get("reservation.since", texts.age(at, now)))
            : Optional.of(
                texts.get("reservation.ordered", texts.age(reservation.requestedAt(), now)));
    return Stream.of(Optional.of(paid), locker, since)
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }
}
