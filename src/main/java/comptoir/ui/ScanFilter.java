package comptoir.ui;

import comptoir.device.WedgeDecoder;
import comptoir.device.WedgeDecoder.Limits;
import comptoir.device.WedgeDecoder.Verdict;
import comptoir.value.ScannedCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Takes a scanner's burst out of the stream of keys, and gives a person's typing back. Keys that
/// make characters are held for at most 80 ms; then they were a code, or go on in their order to
/// whoever has the focus by then.
final class ScanFilter {

  /// The alarm rings on a pulse of the toolkit; later than two of them the thread stood still, and
  /// the time a key was handled does not tell when it was struck.
  private static final long STALLED_NANOS = Duration.ofMillis(40).toNanos();

  private static final Duration TOO_EARLY = Duration.ofMillis(8);

  private final Scene scene;
  private final LongSupplier nanos;
  private final Alarm alarm;
  private final Consumer<ScannedCode> scanned;
  private final WedgeDecoder decoder = new WedgeDecoder(Limits.USUAL);
  private final List<KeyEvent> held = new ArrayList<>();
  private long dueNanos;
  private long heldNanos;
  private long lostNanos;
  private boolean forgiven;
  private boolean replaying;
  private boolean suffixTaken;

  /// @param nanos a monotonic clock
  ScanFilter(Scene scene, LongSupplier nanos, Alarm alarm, Consumer<ScannedCode> scanned) {
    this.scene = scene;
    this.nanos = nanos;
    this.alarm = alarm;
    this.scanned = scanned;
  }

  /// True where the key is kept from whoever has the focus.
  boolean takes(KeyEvent event) {
    if (replaying) {
      return false;
    }
    if (event.getEventType() == KeyEvent.KEY_TYPED) {
      return takesTyped(event);
    }
    if (event.getEventType() == KeyEvent.KEY_PRESSED) {
      return takesPressed(event);
    }
    return takesReleased(event);
  }

  private boolean takesTyped(KeyEvent event) {
    var character = ScanKeys.character(event);
    if (character.isEmpty()) {
      return suffixTaken && ScanKeys.isSuffix(event);
    }
    var pressed = ScanKeys.lastPressed(held);
    reckonStall();
    decoder.character(character.get(), time()).ifPresent(verdict -> act(verdict, pressed));
    hold(event);
    return true;
  }

  private boolean takesPressed(KeyEvent event) {
    suffixTaken = false;
    return switch (ScanKeys.kind(event)) {
      case MODIFIER -> false;
      case CHARACTER -> {
        reckonStall();
        hold(event);
        yield true;
      }
      case SUFFIX -> {
        reckonStall();
        suffixTaken = endsAScan();
        yield suffixTaken;
      }
      case OTHER -> {
        decoder.interrupted();
        replay();
        yield false;
      }
    };
  }

  private boolean endsAScan() {
    var verdict = decoder.suffix(time());
    verdict.ifPresentOrElse(it -> act(it, Optional.empty()), this::replay);
    return verdict.filter(Verdict.Scan.class::isInstance).isPresent();
  }

  private boolean takesReleased(KeyEvent event) {
    var isOfHeld = held.stream().anyMatch(it -> it.getCode() == event.getCode());
    if (isOfHeld && event.getCode() != KeyCode.UNDEFINED) {
      held.add(event);
      return true;
    }
    return suffixTaken && ScanKeys.isSuffix(event);
  }

  private void hold(KeyEvent event) {
    held.add(event);
    heldNanos = nanos.getAsLong();
    wait(decoder.patience());
  }

  private void wait(Duration time) {
    dueNanos = nanos.getAsLong() + time.toNanos();
    alarm.in(time, this::ring);
  }

  /// The clock of the keys, which stands still while the thread does.
  private long time() {
    return nanos.getAsLong() - lostNanos;
  }

  /// Where the alarm should have rung long ago, the thread stood still, and the next key was most
  /// likely struck just after the one before. Once in a burst: where it stands still again and
  /// again, the time between keys may as well be a person's.
  private boolean reckonStall() {
    var now = nanos.getAsLong();
    if (held.isEmpty() || forgiven || now - dueNanos <= STALLED_NANOS) {
      return false;
    }
    forgiven = true;
    lostNanos += now - heldNanos;
    heldNanos = now;
    dueNanos = now;
    return true;
  }

  private void ring() {
    if (reckonStall()) {
      wait(decoder.patience());
      return;
    }
    var verdict = decoder.silence(time());
    if (verdict.isEmpty() && !decoder.isEmpty()) {
      wait(TOO_EARLY);
      return;
    }
    verdict.ifPresentOrElse(it -> act(it, Optional.empty()), this::replay);
  }

  /// @param kept a key pressed already for the character that comes next
  private void act(Verdict verdict, Optional<KeyEvent> kept) {
    kept.ifPresent(held::remove);
    switch (verdict) {
      case Verdict.Typing typing -> replay();
      case Verdict.Scan scan -> {
        forget();
        scanned.accept(scan.code());
      }
    }
    kept.ifPresent(held::add);
  }

  private void forget() {
    held.clear();
    forgiven = false;
    alarm.cancel();
  }

  private void replay() {
    var events = List.copyOf(held);
    forget();
    replaying = true;
    try {
      events.forEach(this::fire);
    } finally {
      replaying = false;
    }
  }

  private void fire(KeyEvent event) {
    var owner = scene.getFocusOwner();
    EventTarget target = owner == null ? scene : owner;
    Event.fireEvent(target, event.copyFor(event.getSource(), target));
  }
}
