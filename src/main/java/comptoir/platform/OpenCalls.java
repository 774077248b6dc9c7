package comptoir.platform;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.EventListener;

/// The calls that are under way, to the end of their answers' bodies: the client's own list ends
/// with the headers. Thread-safe.
final class OpenCalls extends EventListener {

  private final Set<Call> open = ConcurrentHashMap.newKeySet();

  /// Whoever waits for one of them gets an [IOException].
  void giveUp() {
    open.forEach(Call::cancel);
  }

  @Override
  public void callStart(Call call) {
    open.add(call);
  }

  @Override
  public void callEnd(Call call) {
    open.remove(call);
  }

  @Override
  public void callFailed(Call call, IOException e) {
    open.remove(call);
  }
}
