package comptoir.incident;

import comptoir.value.OperatorId;
import comptoir.value.TillId;
import java.time.Instant;
import java.util.Optional;

/// Who did it, where and when, each as far as it is known.
public record Actor(Optional<TillId> till, Optional<OperatorId> operator, Optional<Instant> at) {

  public static final Actor UNKNOWN =
      new Actor(Optional.empty(), Optional.empty(), Optional.empty());
}
