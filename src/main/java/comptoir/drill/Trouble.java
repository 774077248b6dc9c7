package comptoir.drill;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The mishap that is on, and how often it has happened. Thread-safe.
final class Trouble {

  private @Nullable Mishap mishap;
  private Runnable strike = () -> {};
  private int hits;

  synchronized void begin(Mishap next, Runnable blow) {
    mishap = next;
    strike = blow;
    hits = 0;
  }

  synchronized int end() {
    mishap = null;
    return hits;
  }

  /// What an exchange with `path` meets.
  synchronized Optional<Mishap> meet(String path) {
    var met = mishap;
    if (met == null || hits >= met.times() || !met.where().concerns(path)) {
      return Optional.empty();
    }
    if (met.kind() != Mishap.Kind.POISON) {
      hits++;
    }
    return Optional.of(met);
  }

  /// Does to the till what the mishap does.
  void strike() {
    Runnable blow;
    synchronized (this) {
      blow = strike;
    }
    blow.run();
  }

  /// It is not the path but the content that decided.
  synchronized void hit() {
    hits++;
  }
}
