package comptoir.counter.view;

import comptoir.basket.OwnCoupon;
import comptoir.counter.Context;
import comptoir.counter.CustomerPane;
import comptoir.counter.SellState;
import comptoir.counter.SellViewModel;
import comptoir.customer.view.CustomerPanel;
import comptoir.customer.view.CustomerPanel.Shown;
import comptoir.reservation.Reservation;
import comptoir.reservation.view.ReservationCard;
import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import comptoir.value.OrderId;
import comptoir.value.ReservationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
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

  private record Cards(
      List<Reservation> open,
      Optional<ReservationId> keyed,
      List<OwnCoupon> coupons,
      Instant now) {}

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
    public void putAdviceAside() {
      model.profile().putAdviceAside();
      afterwards.run();
    }

    @Override
    public void web() {
      model.profile().webKey();
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
              : new Shown.Known(
                  it.view(), it.pendingPoints(), it.advice(), TopBar.zone(state), now);
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
    var next = Optional.of(new Cards(open, keyed(open, state), coupons(state, now), now));
    if (!cards.equals(next)) {
      cards = next;
      var nodes = new ArrayList<Node>();
      next.get().coupons().forEach(it -> nodes.add(coupon(it)));
      open.forEach(it -> nodes.add(card(it, next.get()).root()));
      panel.setAside(nodes);
    }
  }

  /// Their own coupons that would count now and are not on the basket.
  private static List<OwnCoupon> coupons(SellState state, Instant now) {
    var today = LocalDate.ofInstant(now, TopBar.zone(state));
    return state.customer() instanceof CustomerPane.Known known && state.settings().isPresent()
        ? known.coupons().stream()
            .filter(it -> it.wouldCount(state.basket(), today, state.settings().get().currency()))
            .limit(MOST_CARDS)
            .toList()
        : List.of();
  }

  private Button coupon(OwnCoupon own) {
    var coupon = own.known().coupon();
    var key =
        Widgets.key(
            "customer.coupon." + coupon.code(),
            texts.get("customer.coupon", coupon.label()),
            "",
            Style.OUTLINE_KEY);
    key.setOnAction(
        event -> {
          model.redeem(own.known());
          afterwards.run();
        });
    return key;
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
