package comptoir.counter;

import comptoir.basket.BasketState;
import comptoir.customer.Customer;
import comptoir.customer.CustomerChange.Part;
import comptoir.customer.CustomerView;
import comptoir.operator.Operator;
import comptoir.reservation.Reservation;
import comptoir.settings.ShopSettings;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// Where the counter leads, and its voice. Called on the JavaFX thread.
public interface Exits {

  /// The person wants to settle what is shown.
  void pay(Paying paying);

  /// A customer is to be written down, or what is written of one changed.
  void write(Writing writing);

  /// All that is known of the customer who is served.
  ///
  /// @param zone that of the shop
  void lookAt(CustomerView customer, ZoneId zone);

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

  /// Who is to be written down.
  ///
  /// @param before the customer as they are known; empty where they are to be made
  /// @param typed what of them stands in the one field already
  record Writing(
      Optional<Customer> before, Map<Part, String> typed, Operator operator, ZoneId zone) {

    public Writing {
      typed = Map.copyOf(typed);
    }
  }

  /// What is to be settled: the basket as it was shown.
  record Paying(BasketState basket, ShopSettings settings, Operator operator) {}
}
