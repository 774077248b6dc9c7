package comptoir.operator.view;

import java.util.Optional;

/// How far the first filling of a new till is.
///
/// @param onLine whether the platform is there
/// @param operators how many people are here
/// @param items how many articles are here
/// @param customers how many customers are here
/// @param filling how far all of it is; empty where nothing is taken from the beginning
public record Arrival(
    boolean onLine, long operators, long items, long customers, Optional<Filling> filling) {

  /// Nothing has come yet.
  public static final Arrival NOTHING = new Arrival(false, 0, 0, 0);

  public Arrival(boolean onLine, long operators, long items, long customers) {
    this(onLine, operators, items, customers, Optional.empty());
  }

  /// @param here how many entries have come
  /// @param expected how many there will be, as far as is known: never fewer
  public record Filling(long here, long expected) {

    /// From 0 to 1; 0 where it is not known how many there will be.
    double share() {
      return expected > here ? (double) here / expected : 0;
    }
  }
}
