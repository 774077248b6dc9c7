package comptoir.platform;

import java.time.Duration;

/// Is told what the platform's pulse says, one call after the other, on the thread that listens.
public interface PulseListener {

  /// The stream is open. From now on something comes every `beat`, if only [#beat].
  void hello(Duration beat);

  /// A feed moved: it may be worth a look.
  void moved(String feed, String cursor);

  /// The platform is there.
  void beat();
}
