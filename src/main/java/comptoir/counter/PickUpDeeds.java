package comptoir.counter;

import comptoir.basket.BasketState;
import comptoir.operator.Operator;
import comptoir.reservation.Reservation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/// From a reservation to its lines on the basket.
final class PickUpDeeds {

  private static final String HAND_OVER = "hand-over";

  private final Desk desk;
  private final BiConsumer<BasketState, Reservation> show;

  PickUpDeeds(Desk desk, BiConsumer<BasketState, Reservation> show) {
    this.desk = desk;
    this.show = show;
  }

  /// What F6 means now: the reservation that is shown, else the customer's one that is ready, else
  /// a list to choose from, and from there the board with all of them.
  ///
  /// @param isListed whether the list was shown
  void handOver(boolean isListed) {
    var state = desk.state();
    if (isListed) {
      board(Optional.empty());
      return;
    }
    if (state.context() instanceof Context.PickUp shown) {
      handOver(shown.reservation());
      return;
    }
    var own = openOfCustomer();
    var ready = own.stream().filter(it -> it.state() == Reservation.State.READY).toList();
    if (ready.size() == 1) {
      handOver(ready.getFirst());
    } else {
      list(own.isEmpty() ? state.board() : own);
    }
  }

  /// Those of the basket's customer that are not on the basket yet.
  private List<Reservation> openOfCustomer() {
    var onBasket = desk.state().basket().pickUps();
    return desk.state().customer() instanceof CustomerPane.Known known
        ? known.open().stream().filter(it -> !onBasket.contains(it.id())).toList()
        : List.of();
  }

  private void list(List<Reservation> reservations) {
    if (reservations.isEmpty()) {
      board(Optional.empty());
    } else {
      desk.change(it -> it.withOverlay(new Overlay.Board(reservations, 0)));
    }
  }

  private void board(Optional<Reservation> first) {
    desk.change(it -> it.withOverlay(new Overlay.None()));
    desk.tools().exits().board(first);
  }

  /// Puts it on the basket, as it is known now and not as it was listed; where this shop looks at a
  /// paper each time, the board asks for it first.
  void handOver(Reservation listed) {
    if (desk.state().settings().filter(shop -> shop.rules().pickUps().asksForPaper()).isPresent()) {
      board(Optional.of(listed));
      return;
    }
    desk.deed(
        () -> {
          var operator = desk.state().operator();
          return desk.rooms()
              .reservations()
              .byId(listed.id())
              .thenCombine(desk.rooms().basket().current(), Fresh::new)
              .thenCompose(fresh -> put(fresh, listed, operator));
        },
        this::landed);
  }

  private record Fresh(Optional<Reservation> reservation, BasketState basket) {}

  /// What came of it: the basket it is on, or why it is not.
  private record Outcome(
      Optional<Reservation> put, Optional<BasketState> basket, Optional<Notice> refusal) {

    static Outcome refused(Notice why) {
      return new Outcome(Optional.empty(), Optional.empty(), Optional.of(why));
    }
  }

  private CompletionStage<Outcome> put(
      Fresh fresh, Reservation listed, Optional<Operator> operator) {
    var refusal = refusal(fresh, listed, operator);
    if (refusal.isPresent()) {
      return CompletableFuture.completedStage(Outcome.refused(refusal.get()));
    }
    var reservation = fresh.reservation().orElseThrow();
    return desk.rooms()
        .basket()
        .pickUp(reservation, operator.orElseThrow().id())
        .thenApply(
            after -> new Outcome(Optional.of(reservation), Optional.of(after), Optional.empty()));
  }

  private static Optional<Notice> refusal(
      Fresh fresh, Reservation listed, Optional<Operator> operator) {
    if (fresh.reservation().isEmpty()) {
      return Optional.of(new Notice.Withdrawn(listed.number()));
    }
    var state = fresh.reservation().get().state();
    if (state != Reservation.State.READY) {
      return Optional.of(new Notice.NotReady(listed.number(), state));
    }
    if (fresh.basket().pickUps().contains(listed.id())) {
      return Optional.of(new Notice.AlreadyOnBasket(listed.number()));
    }
    return operator.filter(it -> it.may(HAND_OVER)).isPresent()
        ? Optional.empty()
        : Optional.of(new Notice.NotAllowed(HAND_OVER));
  }

  private void landed(Outcome outcome) {
    outcome.refusal().ifPresent(desk::refuse);
    outcome
        .put()
        .ifPresent(reservation -> show.accept(outcome.basket().orElseThrow(), reservation));
  }
}
