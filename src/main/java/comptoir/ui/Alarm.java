package comptoir.ui;

import java.time.Duration;

/// Rings once after a time. Setting it again forgets the time before.
interface Alarm {

  void in(Duration time, Runnable ring);

  void cancel();
}
