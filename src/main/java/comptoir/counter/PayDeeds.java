package comptoir.counter;

import comptoir.basket.BasketState;

/// From the counter to where a basket is paid.
final class PayDeeds {

  private PayDeeds() {}

  /// Leads there, or says why not.
  static void pay(Desk desk, BasketState basket) {
    var state = desk.state();
    if (basket.isEmpty()) {
      desk.refuse(new Notice.NothingToPay());
    } else if (state.settings().isEmpty() || state.operator().isEmpty()) {
      desk.refuse(new Notice.NoSettings());
    } else {
      desk.tools()
          .exits()
          .pay(new Exits.Paying(basket, state.settings().get(), state.operator().get()));
    }
  }
}
