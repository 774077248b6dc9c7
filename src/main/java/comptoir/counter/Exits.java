package comptoir.counter;

import comptoir.basket.BasketState;
import comptoir.operator.Operator;
import comptoir.reservation.Reservation;
import comptoir.settings.ShopSettings;
import java.util.Optional;

/// Where the counter leads, and its voice. Called on the JavaFX thread.
public interface Exits {

  /// The person wants to settle what is shown.
  void pay(Paying paying);

  void lock();

  /// All that is set aside in this shop; the basket stays as it is.
  ///
  /// @param first the one to begin with
  void board(Optional<Reservation> first);

  /// The state of the till and of the exchange; the basket stays as it is.
  void health();

  /// Full screen, or back.
  void fullScreen();

  /// What was scanned or done did not work, for eyes that are on the goods.
  void errorSound();

  /// What is to be settled: the basket as it was shown.
  record Paying(BasketState basket, ShopSettings settings, Operator operator) {}
}
