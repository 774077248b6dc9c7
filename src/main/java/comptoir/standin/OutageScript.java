package comptoir.standin;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/// The outage that is being played; safe for any number of threads.
final class OutageScript {
  private final AtomicReference<Outage> current = new AtomicReference<>(Outage.none());
  private final AtomicReference<CountDownLatch> silence =
      new AtomicReference<>(new CountDownLatch(1));
  private final Pulses pulses;

  OutageScript(Pulses pulses) {
    this.pulses = pulses;
  }

  void play(Outage outage) {
    current.set(outage);
    pulses.silence(outage.kind() == Outage.Kind.SILENT && outage.hitsPulse());
    if (outage.endsPulse()) {
      pulses.breakOff();
    }
    silence.getAndSet(new CountDownLatch(1)).countDown();
  }

  /// What a request to `path` meets, used up by one.
  Optional<Outage> meet(String path) {
    if (path.equals(Routes.PULSE)) {
      return Optional.of(current.get()).filter(Outage::hitsPulse);
    }
    Outage met = current.getAndUpdate(outage -> outage.hits(path) ? outage.less() : outage);
    return met.hits(path) ? Optional.of(met) : Optional.empty();
  }

  /// Waits until another outage is played.
  void awaitAnother() throws InterruptedException {
    silence.get().await();
  }
}
