package comptoir.sync;

import comptoir.outbox.BackOff;
import comptoir.outbox.Envelope;
import comptoir.outbox.Outcome;
import comptoir.platform.Outgoing;
import comptoir.platform.Platform;
import comptoir.platform.PushReply;
import comptoir.settings.ShopSettings;
import comptoir.sync.SyncState.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The work of `sync-up`: claims the oldest envelopes, sends them, keeps the word on each. What was
/// sent without an answer stays claimed and is sent again under the same ids.
final class Uploader {

  private static final Logger LOG = LoggerFactory.getLogger(Uploader.class);

  private final SyncRooms rooms;
  private final Platform platform;
  private final Health health;
  private final Pace pace;
  private final BackOff backOff;
  private final DayTurn days;
  private final Settling settling;
  private final Suspects suspects = new Suspects();
  private int failures;
  private volatile Instant notBefore = Instant.MIN;

  /// When to go on, and whom to tell.
  ///
  /// @param look asks the other loop to look at the platform now
  record Pace(InstantSource clock, SyncOptions options, Runnable look) {}

  Uploader(SyncRooms rooms, Platform platform, Health health, Pace pace) {
    this.rooms = rooms;
    this.platform = platform;
    this.health = health;
    this.pace = pace;
    this.days = new DayTurn(rooms, platform, health, pace.clock());
    this.settling = new Settling(rooms, days, pace.look());
    this.backOff = new BackOff(pace.options().firstPause(), BackOff.USUAL.longest());
  }

  /// Ends the pause after tries without an answer: the platform is back, or the token is another.
  /// May be called on any thread.
  void goOn() {
    notBefore = Instant.MIN;
  }

  DayTurn days() {
    return days;
  }

  /// Sends one batch; where there is none, looks whether both ends hold the same.
  Duration turn() {
    report();
    var rest = rest();
    if (isCut() || rest.isPositive()) {
      return isCut() ? pace.options().pollEvery() : rest;
    }
    var settings = rooms.settings().current().toCompletableFuture().join();
    if (settings.isEmpty()) {
      return pace.options().pollEvery();
    }
    var obstacle = days.lookBack(settings.get());
    if (obstacle.isPresent()) {
      pace.look().run();
      return pace.options().firstPause();
    }
    var batch = claim();
    if (batch.isEmpty()) {
      days.play(settings.get());
      return untilNextDue();
    }
    var pause = send(batch, settings.get());
    report();
    return pause;
  }

  /// What is left of a pause; one that ends further off than any does is of a clock set back.
  private Duration rest() {
    var left = Duration.between(pace.clock().instant(), notBefore);
    return left.compareTo(backOff.longest()) > 0 ? Duration.ZERO : left;
  }

  private boolean isCut() {
    return switch (health.state().line()) {
      case Line.Starting starting -> false;
      case Line.OnLine onLine -> false;
      case Line.OffLine offLine -> true;
      case Line.Refused refused -> true;
    };
  }

  private void report() {
    health.outbox(rooms.outbox().state().toCompletableFuture().join());
  }

  /// Looks before it writes, so that an idle till does not write.
  private List<Envelope> claim() {
    var due = rooms.database().read(rooms.outbox()::nextDue).join();
    if (due.filter(next -> !next.isAfter(pace.clock().instant())).isEmpty()) {
      return List.of();
    }
    var limit = Math.min(pace.options().batchLimit(), Platform.MOST_ENVELOPES);
    return rooms.database().write(tx -> rooms.outbox().claim(tx, limit)).join();
  }

  private Duration untilNextDue() {
    var due = rooms.database().read(rooms.outbox()::nextDue).join();
    var wait = due.map(next -> Duration.between(pace.clock().instant(), next));
    return wait.filter(Duration::isPositive).orElse(pace.options().pollEvery());
  }

  private Duration send(List<Envelope> batch, ShopSettings settings) {
    var packing = new Packing(rooms, settings);
    var outgoing = packing.pack(batch);
    settling.settle(packing.unsendable(), List.of(), settings);
    if (outgoing.isEmpty()) {
      return Duration.ZERO;
    }
    return switch (platform.push(outgoing)) {
      case PushReply.Answered it -> answered(it.outcomes(), outgoing, settings);
      case PushReply.Failed it when outgoing.size() > 1 -> oneByOne(outgoing, settings);
      case PushReply.Failed it -> failed(outgoing.getFirst(), it, settings);
      case PushReply.Refused it -> pause(outgoing.getFirst(), it.code());
      case PushReply.Unreachable it -> pause(outgoing.getFirst(), it.reason());
    };
  }

  private Duration answered(List<Outcome> outcomes, List<Outgoing> sent, ShopSettings settings) {
    failures = 0;
    health.up(up -> up.withPause(Optional.empty()));
    outcomes.forEach(outcome -> suspects.clear(outcome.id()));
    settling.settle(outcomes, sent, settings);
    return Duration.ZERO;
  }

  /// The platform failed over a batch: one of it may be the cause, and must not hold up the others.
  private Duration oneByOne(List<Outgoing> batch, ShopSettings settings) {
    for (var outgoing : batch) {
      switch (platform.push(List.of(outgoing))) {
        case PushReply.Answered it -> {
          answered(it.outcomes(), List.of(outgoing), settings);
          settling.settle(suspects.convicted(), List.of(), settings);
        }
        case PushReply.Failed it -> {
          if (!goesOnAfter(outgoing, it, settings)) {
            return pause(outgoing, it.code());
          }
        }
        case PushReply.Refused it -> {
          return pause(outgoing, it.code());
        }
        case PushReply.Unreachable it -> {
          return pause(outgoing, it.reason());
        }
      }
    }
    return suspects.isEmpty() ? Duration.ZERO : pause(batch.getLast(), "one envelope fails");
  }

  private Duration failed(Outgoing only, PushReply.Failed failure, ShopSettings settings) {
    return goesOnAfter(only, failure, settings) && suspects.isEmpty()
        ? Duration.ZERO
        : pause(only, failure.code());
  }

  /// True where the next envelope may be tried: this one is at fault by itself, or has failed so
  /// often that the next shall show whether it is.
  private boolean goesOnAfter(Outgoing outgoing, PushReply.Failed failure, ShopSettings settings) {
    if (failure.isOfRequest()) {
      var rejected = new Outcome.Rejected(outgoing.id(), failure.code(), "", Optional.empty());
      settling.settle(List.of(rejected), List.of(outgoing), settings);
      return true;
    }
    return suspects.suspect(outgoing.id(), failure.code());
  }

  private Duration pause(Outgoing over, String reason) {
    LOG.info("Sending waits: {}", reason);
    failures++;
    var pause = backOff.after(failures, over.id());
    var until = pace.clock().instant().plus(pause);
    notBefore = until;
    health.up(up -> up.withPause(Optional.of(new UpState.Pause(reason, failures, until))));
    pace.look().run();
    return pause;
  }
}
