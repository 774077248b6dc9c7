package comptoir.tour;

import java.util.Optional;
import java.util.Set;

/// The platform of the tour, as somebody sees it who stands beside it.
interface FarSide extends AutoCloseable {

  /// What has arrived of this tour so far.
  Arrived arrived();

  /// What has arrived.
  ///
  /// @param sales returns and hand-overs included
  /// @param turnoverMinor in minor units of the shop's currency
  /// @param handedOver reservations that are handed over, by id
  record Arrived(long sales, long turnoverMinor, Set<String> handedOver) {}

  /// It cannot be reached.
  void goAway();

  /// It can again.
  void comeBack();

  /// Ends the till's token and returns the next one; empty where nobody here can do that.
  Optional<String> renewToken(String till, String name);

  @Override
  void close();
}
