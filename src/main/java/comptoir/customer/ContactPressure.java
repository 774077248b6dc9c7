package comptoir.customer;

/// How much a customer was contacted of late, in words a clerk acts on.
public enum ContactPressure {
  NONE,
  /// Once or twice: there is room for an offer.
  LOW,
  /// Three to five times: only what concerns them.
  RAISED,
  /// More than that: nothing is proposed.
  HIGH;

  /// So many contacts fill the gauge.
  public static final int FULL = 6;

  private static final int LOW_MOST = 2;
  private static final int RAISED_MOST = 5;

  /// @param contacts of the last 30 days; not negative
  public static ContactPressure of(int contacts) {
    if (contacts == 0) {
      return NONE;
    }
    if (contacts <= LOW_MOST) {
      return LOW;
    }
    return contacts <= RAISED_MOST ? RAISED : HIGH;
  }
}
