package comptoir.counter.view;

import comptoir.counter.Context;
import comptoir.counter.CustomerPane;
import comptoir.counter.SellState;
import comptoir.counter.SellViewModel;
import comptoir.customer.view.CustomerPanel;
import comptoir.customer.view.CustomerPanel.Shown;
import comptoir.reservation.Reservation;
import comptoir.reservation.view.ReservationCard;
import comptoir.text.Texts;
import comptoir.value.OrderId;
import comptoir.value.ReservationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;

/// The customer's panel, with the cards of what is to be handed over to them.
final class CustomerSide {

  private static final int MOST_CARDS = 2;

  private final Texts texts;
  private final SellViewModel model;
  private final Runnable afterwards;
  private final CustomerPanel panel;
  private Optional<Cards> cards = Optional.empty();
  private Optional<Shown> shown = Optional.empty();

  private record Cards(List<Reservation> open, Optional<ReservationId> keyed, Instant now) {}

  CustomerSide(Texts texts, SellViewModel model, Runnable afterwards) {
    this.texts = texts;
    this.model = model;
    this.afterwards = afterwards;
    this.panel = new CustomerPanel(texts, new PanelDeeds(model, afterwards));
  }

  private record PanelDeeds(SellViewModel model, Runnable afterwards)
      implements CustomerPanel.Deeds {

    @Override
    public void customerKey() {
      model.customerKey();
      afterwards.run();
    }

    @Override
    public void make() {
      model.makeCustomer();
    }

    @Override
    public void lookAt() {
      model.lookAtCustomer();
    }

    @Override
    public void edit() {
      model.editCustomer();
    }

    @Override
    public void show() {
      model.blank();
      afterwards.run();
    }

    @Override
    public void open(OrderId order) {
      model.showOrder(order);
    }
  }

  Region root() {
    return panel.root();
  }

  void show(SellState state, Instant now) {
    var next = shown(state, now);
    if (!shown.equals(Optional.of(next))) {
      shown = Optional.of(next);
      panel.show(next);
    }
    showCards(state, now);
  }

  private static Shown shown(SellState state, Instant now) {
    return switch (state.customer()) {
      case CustomerPane.Nobody _ -> new Shown.Nobody();
      case CustomerPane.Loading _ -> new Shown.Loading();
      case CustomerPane.NotHere _ -> new Shown.NotHere();
      case CustomerPane.Known it ->
          state.blanked()
              ? new Shown.Blanked()
              : new Shown.Known(it.view(), it.pendingPoints(), TopBar.zone(state), now);
    };
  }

  private void showCards(SellState state, Instant now) {
    var onBasket = state.basket().pickUps();
    var open =
        state.customer() instanceof CustomerPane.Known known
            ? known.open().stream()
                .filter(it -> !onBasket.contains(it.id()))
                .limit(MOST_CARDS)
                .toList()
            : List.<Reservation>of();
    var next = Optional.of(new Cards(open, keyed(open, state), now));
    if (!cards.equals(next)) {
      cards = next;
      panel.setAside(open.stream().map(it -> card(it, next.get()).root()).toList());
    }
  }

  /// The one the key would take: the only one that is ready, while no other one is shown.
  private static Optional<ReservationId> keyed(List<Reservation> open, SellState state) {
    var ready = open.stream().filter(it -> it.state() == Reservation.State.READY).toList();
    return ready.size() == 1 && !(state.context() instanceof Context.PickUp)
        ? Optional.of(ready.getFirst().id())
        : Optional.empty();
  }

  private ReservationCard card(Reservation reservation, Cards all) {
    return new ReservationCard(
        reservation,
        all.keyed().equals(Optional.of(reservation.id())),
        texts,
        all.now(),
        () -> {
          model.handOver(reservation);
          afterwards.run();
        });
  }
}
