package comptoir.drill;

import comptoir.reservation.Reservation;
import comptoir.value.CustomerId;
import comptoir.value.ReservationId;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Whether what came down to a till is whole: what it shows is what the platform has.
final class InboxComparison {

  private final Post post;
  private final Ledger ledger;
  private final Consumer<String> differs;

  InboxComparison(Post post, Ledger ledger, Consumer<String> differs) {
    this.post = post;
    this.ledger = ledger;
    this.differs = differs;
  }

  void compare() {
    reservations();
    histories();
  }

  private void equal(String what, Object here, Object there) {
    if (!here.equals(there)) {
      differs.accept("%s: %s is %s here, %s there".formatted(post.name(), what, here, there));
    }
  }

  private void reservations() {
    ledger
        .reservations()
        .forEach(
            (id, state) -> {
              var here =
                  Till.join(post.till().rooms().reservations().byId(new ReservationId(id)))
                      .map(Reservation::state)
                      .map(it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                      .orElse("missing");
              equal("reservation " + id, here, state);
            });
  }

  private void histories() {
    var there = new TreeMap<String, TreeSet<String>>();
    ledger
        .orders()
        .forEach(
            (id, order) -> {
              var words = order.split(" ", 2);
              there
                  .computeIfAbsent(words[0], it -> new TreeSet<>())
                  .add(id + " " + words[1]);
            });
    there.remove("");
    there.forEach(
        (customer, orders) -> {
          var here = new TreeSet<String>();
          Till.join(post.till().rooms().customers().view(new CustomerId(customer))).stream()
              .flatMap(view -> view.history().stream())
              .forEach(
                  it -> here.add("%s %d %s".formatted(it.id().value(), it.total().minor(), it.status())));
          equal("history of " + customer, here, orders);
        });
  }
}
