package comptoir.db;

/// Why a cache is of no use any more. What was in it comes down from the platform again.
public enum CacheLoss {
  /// Its file is damaged.
  DAMAGED,
  /// A newer program wrote it.
  NEWER
}
