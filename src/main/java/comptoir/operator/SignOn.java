package comptoir.operator;

import java.time.Instant;

/// How a sign-on ended.
public sealed interface SignOn {

  record Welcome(Operator operator) implements SignOn {}

  record WrongPin(int triesLeft) implements SignOn {}

  record LockedOut(Instant until) implements SignOn {}

  /// Withdrawn since the tile was shown.
  record Unknown() implements SignOn {}
}
