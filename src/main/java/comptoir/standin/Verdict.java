package comptoir.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the platform says to one envelope.
sealed interface Verdict {
  /// The effect is kept. `state` is that of what it names.
  record Accepted(String reference, @Nullable String state, List<ObjectNode> incidents)
      implements Verdict {
    Accepted(String reference, @Nullable String state) {
      this(reference, state, List.of());
    }
  }

  /// The same envelope came before; its effect is there once.
  ///
  /// @param incidents a JSON array, as it was told the first time
  record Duplicate(String reference, @Nullable String state, @Nullable String incidents)
      implements Verdict {}

  /// The envelope will never be taken as it is. `state` is the present state of what it names,
  /// `holder` who brought it there.
  record Rejected(String code, String message, @Nullable String state, @Nullable ObjectNode holder)
      implements Verdict {
    Rejected(String code, String message) {
      this(code, message, null, null);
    }
  }

  /// Not now; to be sent again under the same id.
  record Retry(String code, String message) implements Verdict {}
}
