package comptoir.customer;

import comptoir.value.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Customers as they stand: what came down, with what was told here since laid over it. For a
/// connection that sees both files.
final class Standing {

  private final CustomerTable cameDown;
  private final ToldTable told;

  Standing(CustomerTable cameDown, ToldTable told) {
    this.cameDown = cameDown;
    this.told = told;
  }

  /// @param at when the record came down, or when the customer was made here
  /// @param isMadeHere whether no record came down yet
  /// @param isUntold whether the platform does not have all of it yet
  record One(Customer customer, Instant at, boolean isMadeHere, boolean isUntold) {}

  Optional<One> byId(CustomerId id) {
    var received = cameDown.byId(id).map(it -> new One(it.customer(), it.at(), false, false));
    return laidOver(received, told.standing(List.of(id)));
  }

  /// Those of the ids that are known, in no order.
  List<Customer> byIds(Collection<CustomerId> ids) {
    var customers = new ArrayList<Customer>();
    var changes = new LinkedHashMap<CustomerId, List<ToldTable.Row>>();
    told.standing(ids)
        .forEach(it -> changes.computeIfAbsent(it.customer(), id -> new ArrayList<>()).add(it));
    for (var customer : cameDown.byIds(ids)) {
      var since = changes.remove(customer.id());
      customers.add(since == null ? customer : applied(customer, since));
    }
    changes.values().stream()
        .flatMap(since -> laidOver(Optional.empty(), since).stream())
        .map(One::customer)
        .forEach(customers::add);
    return customers;
  }

  /// All of whom something was told here that stands.
  List<Customer> told() {
    return byIds(told.standing().stream().map(ToldTable.Row::customer).distinct().toList());
  }

  List<CustomerId> byBlindKey(long key, int limit) {
    var ids = new LinkedHashSet<>(told.byBlindKey(key));
    ids.addAll(cameDown.byBlindKey(key, limit));
    return List.copyOf(ids);
  }

  /// A change of somebody whose record is not here says too little to show them by.
  private static Optional<One> laidOver(Optional<One> received, List<ToldTable.Row> since) {
    if (since.isEmpty()) {
      return received;
    }
    var isUntold = since.stream().anyMatch(it -> !it.isTaken());
    return received
        .or(() -> since.getFirst().isNew() ? Optional.of(made(since.getFirst())) : Optional.empty())
        .map(one -> new One(applied(one.customer(), since), one.at(), one.isMadeHere(), isUntold));
  }

  private static Customer applied(Customer before, List<ToldTable.Row> since) {
    var customer = before;
    for (var change : since) {
      customer = change.change().appliedTo(customer);
    }
    return customer;
  }

  private static One made(ToldTable.Row making) {
    return new One(nameless(making.customer()), making.at(), true, true);
  }

  private static Customer nameless(CustomerId id) {
    return new Customer(
        id,
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        List.of(),
        OptionalInt.empty());
  }
}
