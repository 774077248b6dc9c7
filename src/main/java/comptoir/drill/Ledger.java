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
record Ledger(
    List<SaleFacts> sales,
    Map<String, Long> stock,
    Map<String, String> reservations,
    List<String> handOvers,
    Map<String, Long> points,
    Map<String, String> coupons) {}
