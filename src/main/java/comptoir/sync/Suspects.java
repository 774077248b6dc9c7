package comptoir.sync;

import comptoir.outbox.Outcome;
import comptoir.value.EnvelopeId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Envelopes over which the platform fails (5xx). One that failed several times is suspected: if
/// the platform then takes the one behind it, it is at fault itself and is put aside; if not, the
/// platform is unwell and nothing is held against the envelope.
final class Suspects {

  private static final int FAILURES = 3;

  private final Map<EnvelopeId, Integer> failures = new HashMap<>();
  private Outcome.@Nullable Rejected suspect;

  /// Counts a failure; true where the envelope behind it shall be tried.
  boolean suspect(EnvelopeId id, String code) {
    var count = failures.merge(id, 1, Integer::sum);
    if (suspect != null || count < FAILURES) {
      suspect = null;
      return false;
    }
    suspect = new Outcome.Rejected(id, code, "", Optional.empty());
    return true;
  }

  /// There is a word on it: it is suspected no more.
  void clear(EnvelopeId id) {
    failures.remove(id);
    if (suspect != null && suspect.id().equals(id)) {
      suspect = null;
    }
  }

  boolean isEmpty() {
    return suspect == null;
  }

  /// The platform took another envelope: the suspect is at fault.
  List<Outcome> convicted() {
    var convicted = suspect;
    suspect = null;
    if (convicted == null) {
      return List.of();
    }
    failures.remove(convicted.id());
    return List.of(convicted);
  }
}
