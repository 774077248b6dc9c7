package comptoir.reservation;

/// What the shop does with a reservation before it is handed over, or instead.
public enum Step {
  /// Somebody fetches the goods.
  PREPARE,
  /// They lie where they are handed over.
  MAKE_READY,
  /// They go back on the shelf.
  RELEASE
}
