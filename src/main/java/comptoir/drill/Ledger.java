package comptoir.drill;

import java.util.List;
import java.util.Map;

/// All the platform has, as it says itself.
///
/// @param sales each as often as it is there
/// @param stock by `item@place`, in thousandths
/// @param reservations the state of each, as it is called in the contract
/// @param handOvers reservation of each hand-over, as often as it was done
/// @param points of each customer who has any
/// @param coupons the state of each
/// @param erasures the tills that have forgotten a customer, each as often as it said so, by the
///   request's id
record Ledger(
    List<SaleFacts> sales,
    Map<String, Long> stock,
    Map<String, String> reservations,
    List<String> handOvers,
    Map<String, Long> points,
    Map<String, String> coupons,
    Map<String, List<String>> erasures) {

  Ledger {
    sales = List.copyOf(sales);
    stock = Map.copyOf(stock);
    reservations = Map.copyOf(reservations);
    handOvers = List.copyOf(handOvers);
    points = Map.copyOf(points);
    coupons = Map.copyOf(coupons);
    erasures = Map.copyOf(erasures);
  }
}
