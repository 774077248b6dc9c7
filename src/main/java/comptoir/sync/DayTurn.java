package comptoir.sync;

import comptoir.db.Tx;
import comptoir.platform.Platform;
import comptoir.settings.ShopSettings;
import comptoir.sync.days.DayCheck;
import comptoir.value.BusinessDate;
import comptoir.value.EnvelopeId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// When the days are compared: before the first envelope goes the head alone; then soon after
/// something has left, and every ten minutes. Used by `sync-up` but where said.
final class DayTurn {

  private static final Logger LOG = LoggerFactory.getLogger(DayTurn.class);
  private static final Duration AFTER_DRAIN = Duration.ofMinutes(1);
  private static final Duration EVERY = Duration.ofMinutes(10);
  private static final int TRIES = 3;

  private final SyncRooms rooms;
  private final DayCheck check;
  private final Health health;
  private final InstantSource clock;
  private final Set<BusinessDate> touched = new HashSet<>();
  private int lookBacks;
  private final CompletableFuture<Void> lookedBack = new CompletableFuture<>();
  private volatile boolean isAsked;
  private Optional<Instant> triedAt = Optional.empty();

  DayTurn(SyncRooms rooms, Platform platform, Health health, InstantSource clock) {
    var sources =
        new DayCheck.Sources(rooms.database(), rooms.journal(), rooms.outbox(), rooms.incidents());
    this.rooms = rooms;
    this.check = new DayCheck(platform, sources);
    this.health = health;
    this.clock = clock;
  }

  DayCheck check() {
    return check;
  }

  /// Complete once it is known how far the series has come at the platform. Any thread.
  CompletableFuture<Void> lookedBack() {
    return lookedBack;
  }

  /// Compare at the next turn: a person asked for it. Any thread.
  void ask() {
    isAsked = true;
  }

  /// Something of these days has left.
  void left(Set<BusinessDate> days) {
    touched.addAll(days);
  }

  /// Asks for the head where that has not been done. A platform that does not know the question is
  /// done without; one that is away is asked again, three times.
  ///
  /// @return why nothing should be sent yet
  Optional<String> lookBack(ShopSettings settings) {
    if (lookedBack.isDone()) {
      return Optional.empty();
    }
    if (check.lookBack(today(settings)) instanceof DayCheck.Result.NotNow it) {
      LOG.info("How far the series has come at the platform is not known: {}", it.reason());
      lookBacks++;
      if (it.isAway() && lookBacks < TRIES) {
        return Optional.of(it.reason());
      }
    }
    lookedBack.complete(null);
    return Optional.empty();
  }

  /// There is nobody to ask for the head; after three times it is done without, too.
  void away() {
    if (!lookedBack.isDone() && ++lookBacks >= TRIES) {
      lookedBack.complete(null);
    }
  }

  private BusinessDate today(ShopSettings settings) {
    return new BusinessDate(clock.instant().atZone(settings.zone()).toLocalDate());
  }

  /// Compares where it is time; nothing waits to be sent just now.
  void play(ShopSettings settings) {
    if (!isDue()) {
      return;
    }
    triedAt = Optional.of(clock.instant());
    isAsked = false;
    switch (check.compare(today(settings), Set.copyOf(touched))) {
      case DayCheck.Result.Done it -> {
        touched.clear();
        var compared = new UpState.Compared(clock.instant(), it.days(), it.differing());
        health.up(up -> up.withCompared(compared));
        handOverAgain();
      }
      case DayCheck.Result.NotNow it -> LOG.info("The days are not compared: {}", it.reason());
    }
  }

  /// A platform that was restored may have a sale and not the hand-over sent behind it: it says
  /// that the goods still lie here. The step is told again; a platform that had it takes it for a
  /// double.
  private void handOverAgain() {
    var steps = rooms.database().read(this::forgottenHandOvers).join();
    if (!steps.isEmpty()) {
      LOG.warn("{} hand-overs are told again: the platform says the goods are here", steps.size());
      rooms.database().run(tx -> rooms.outbox().waitAgain(tx, steps)).join();
    }
  }

  private List<EnvelopeId> forgottenHandOvers(Tx tx) {
    return rooms.outbox().acknowledgedHandOvers(tx, rooms.reservations().saidOpen(tx));
  }

  /// A try that lies in the future is of a clock set back.
  private boolean isDue() {
    if (isAsked || triedAt.isEmpty()) {
      return true;
    }
    var past = Duration.between(triedAt.get(), clock.instant());
    return past.isNegative() || past.compareTo(touched.isEmpty() ? EVERY : AFTER_DRAIN) >= 0;
  }
}
