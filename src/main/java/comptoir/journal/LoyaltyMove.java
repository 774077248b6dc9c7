package comptoir.journal;

/// Points that the customer of a sale earned or spent with it.
///
/// @param kind an open list: [#EARN], [#BURN]
/// @param points negative where a return takes back what was earned
public record LoyaltyMove(String kind, int points) {

  public static final String EARN = "earn";
  public static final String BURN = "burn";

  /// What the move does to the balance.
  public long change() {
    return kind.equals(BURN) ? -(long) points : points;
  }
}
