package comptoir.counter;

import comptoir.basket.OwnCoupon;
import comptoir.customer.CustomerView;
import comptoir.reservation.Reservation;
import comptoir.value.CustomerId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps the customer panel on the basket's customer. An answer for anybody else is dropped,
/// however late it comes.
final class CustomerWatch {

  private final Desk desk;
  private final Set<String> putAside = new HashSet<>();
  private long asked;

  CustomerWatch(Desk desk) {
    this.desk = desk;
  }

  /// Follows the basket: whoever was shown before is gone at once.
  void follow() {
    var wanted = desk.state().basket().customer();
    if (wanted.isEmpty() && desk.state().basket().isEmpty()) {
      putAside.clear();
    }
    if (wanted.equals(shown(desk.state().customer()))) {
      return;
    }
    asked++;
    desk.change(
        it ->
            (it.context() instanceof Context.OnWeb ? it.withContext(new Context.Idle()) : it)
                .withCustomer(
                    wanted
                        .<CustomerPane>map(CustomerPane.Loading::new)
                        .orElse(new CustomerPane.Nobody())));
    wanted.ifPresent(
        id -> {
          desk.change(it -> it.withSide(SellState.Side.CUSTOMER));
          load(id);
        });
  }

  /// What is proposed is not wanted now: it is not proposed again on this ticket.
  void putAdviceAside() {
    if (desk.state().customer() instanceof CustomerPane.Known known) {
      known.advice().ifPresent(it -> putAside.add(it.id()));
      desk.change(it -> it.withCustomer(known.withoutAdvice()));
    }
  }

  /// Asks again for the one who is shown, without hiding them meanwhile.
  void refresh() {
    desk.state().basket().customer().ifPresent(this::load);
  }

  private static Optional<CustomerId> shown(CustomerPane pane) {
    return switch (pane) {
      case CustomerPane.Nobody _ -> Optional.empty();
      case CustomerPane.Loading loading -> Optional.of(loading.id());
      case CustomerPane.Known known -> Optional.of(known.view().customer().id());
      case CustomerPane.NotHere gone -> Optional.of(gone.id());
    };
  }

  private void load(CustomerId id) {
    var mine = ++asked;
    var rooms = desk.rooms();
    var answer =
        rooms
            .customers()
            .view(id)
            .thenCombine(rooms.reservations().openOf(id), Both::new)
            .thenCombine(
                rooms.loyalty().pending(id),
                (both, pending) -> new Answer(both.view(), both.open(), pending, List.of()))
            .thenCombine(rooms.coupons().openOf(id).thenCompose(rooms.basket()::own), Answer::with);
    desk.look(
        answer,
        it -> {
          if (mine == asked && desk.state().basket().customer().equals(Optional.of(id))) {
            show(id, it);
          }
        });
  }

  private record Both(Optional<CustomerView> view, List<Reservation> open) {}

  private record Answer(
      Optional<CustomerView> view, List<Reservation> open, long pending, List<OwnCoupon> coupons) {

    Answer with(List<OwnCoupon> own) {
      return new Answer(view, open, pending, own);
    }
  }

  private void show(CustomerId id, Answer answer) {
    desk.change(
        it ->
            it.withCustomer(
                answer
                    .view()
                    .<CustomerPane>map(
                        view ->
                            new CustomerPane.Known(
                                view,
                                answer.open(),
                                answer.pending(),
                                answer.coupons(),
                                view.customer()
                                    .advice()
                                    .filter(advice -> !putAside.contains(advice.id()))))
                    .orElse(new CustomerPane.NotHere(id))));
  }
}
