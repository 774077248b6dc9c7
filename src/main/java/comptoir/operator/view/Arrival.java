package comptoir.operator.view;

/// How far the first filling of a new till is.
///
/// @param onLine whether the platform is there
/// @param operators how many people are here
/// @param items how many articles are here
/// @param customers how many customers are here
public record Arrival(boolean onLine, long operators, long items, long customers) {

  /// Nothing has come yet.
  public static final Arrival NOTHING = new Arrival(false, 0, 0, 0);
}
