package comptoir.counter;

import comptoir.basket.BasketState;
import comptoir.operator.Operator;
import comptoir.settings.ShopSettings;

/// Where the counter leads, and its voice. Called on the JavaFX thread.
public interface Exits {

  /// The person wants to settle what is shown.
  void pay(Paying paying);

  void lock();

  /// The state of the till and of the exchange; the basket stays as it is.
  void health();

  /// Full screen, or back.
  void fullScreen();

  /// What was scanned or done did not work, for eyes that are on the goods.
  void errorSound();

  /// What is to be settled: the basket as it was shown.
  record Paying(BasketState basket, ShopSettings settings, Operator operator) {}
}
