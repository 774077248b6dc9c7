package comptoir.counter;

import comptoir.pricing.WebPrice;

/// What is asked before a deed that cannot be taken back lightly. Enter says yes, Esc says no, a
/// scan says no and is acted on.
public sealed interface Question {

  /// Is all of it to go?
  ///
  /// @param lines how many lines would go
  record CancelBasket(int lines) implements Question {}

  record RemoveCustomer() implements Question {}

  /// The web's price is old: is it still to be charged?
  record AlignOnOldPrice(int line, String label, WebPrice web) implements Question {}
}
