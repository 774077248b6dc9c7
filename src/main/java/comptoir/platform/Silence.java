package comptoir.platform;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okio.AsyncTimeout;

/// Ends a call that says nothing for too long; how long that is may change while it goes on. A
/// socket's own time-out cannot: it is set when the call begins.
final class Silence extends AsyncTimeout implements AutoCloseable {

  private final Call call;
  private volatile boolean hasRunOut;

  private Silence(Call call) {
    this.call = call;
  }

  /// From now on the call has `longest` for its next word.
  static Silence over(Call call, Duration longest) {
    var silence = new Silence(call);
    silence.timeout(longest.toMillis(), TimeUnit.MILLISECONDS);
    silence.enter();
    return silence;
  }

  /// Something was said.
  void broken() {
    exit();
    enter();
  }

  /// As [#broken]; `longest` counts from now on.
  void broken(Duration longest) {
    exit();
    timeout(longest.toMillis(), TimeUnit.MILLISECONDS);
    enter();
  }

  boolean hasRunOut() {
    return hasRunOut;
  }

  @Override
  protected void timedOut() {
    hasRunOut = true;
    call.cancel();
  }

  @Override
  public void close() {
    exit();
  }
}
