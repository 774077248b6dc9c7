package comptoir.counter;

import comptoir.catalog.Offer;
import comptoir.customer.CustomerMatch;
import comptoir.customer.OrderSummary;
import comptoir.reservation.Reservation;
import comptoir.value.Quantity;
import java.util.ArrayList;
import java.util.List;

/// What answers to the words typed so far, at most [OneField#SUGGESTIONS] of a kind.
///
/// @param typed the words that were searched, without a quantity before them
/// @param quantity how many of a chosen item are rung up
public record Suggestions(
    String typed,
    Quantity quantity,
    List<Offer> items,
    List<CustomerMatch> customers,
    List<Reservation> reservations,
    List<OrderSummary> orders) {

  public Suggestions {
    items = List.copyOf(items);
    customers = List.copyOf(customers);
    reservations = List.copyOf(reservations);
    orders = List.copyOf(orders);
  }

  static Suggestions none(String typed) {
    return new Suggestions(typed, Quantity.ONE, List.of(), List.of(), List.of(), List.of());
  }

  static Suggestions ofReservations(String typed, List<Reservation> reservations) {
    return new Suggestions(typed, Quantity.ONE, List.of(), List.of(), reservations, List.of());
  }

  static Suggestions ofCustomers(String typed, List<CustomerMatch> customers) {
    return new Suggestions(typed, Quantity.ONE, List.of(), customers, List.of(), List.of());
  }

  static Suggestions ofOrders(String typed, List<OrderSummary> orders) {
    return new Suggestions(typed, Quantity.ONE, List.of(), List.of(), List.of(), orders);
  }

  Suggestions withQuantity(Quantity wanted) {
    return new Suggestions(typed, wanted, items, customers, reservations, orders);
  }

  Suggestions withoutCustomers() {
    return new Suggestions(typed, quantity, items, List.of(), reservations, orders);
  }

  /// All of them in the order in which they are listed.
  public List<Choice> choices() {
    var all = new ArrayList<Choice>();
    reservations.forEach(it -> all.add(new Choice.OfReservation(it)));
    orders.forEach(it -> all.add(new Choice.OfOrder(it)));
    items.forEach(it -> all.add(new Choice.OfItem(it)));
    customers.forEach(it -> all.add(new Choice.OfCustomer(it)));
    return List.copyOf(all);
  }
}
