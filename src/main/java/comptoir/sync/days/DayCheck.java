package comptoir.sync.days;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.incident.Incident.DayDiffers;
import comptoir.incident.Incident.Restored;
import comptoir.incident.Incident.Witness;
import comptoir.incident.Incidents;
import comptoir.journal.Journal;
import comptoir.journal.RetailTransaction;
import comptoir.outbox.Outbox;
import comptoir.platform.Platform;
import comptoir.platform.PlatformDays;
import comptoir.platform.Reply;
import comptoir.value.BusinessDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the platform for its days and compares them. Not thread-safe: used by `sync-up` alone;
/// blocks on the network and on the database.
public final class DayCheck {

  private static final Logger LOG = LoggerFactory.getLogger(DayCheck.class);
  private static final int DAYS_AT_FIRST = 31;
  private static final int DAYS = 7;

  private final Platform platform;
  private final Sources sources;
  private final LocalDays local;
  private final Map<BusinessDate, PlatformDays.Day> even = new HashMap<>();
  private boolean hasCompared;

  /// Where the till's side is read from, and whom a difference is told.
  public record Sources(Database database, Journal journal, Outbox outbox, Incidents incidents) {}

  public DayCheck(Platform platform, Sources sources) {
    this.platform = platform;
    this.sources = sources;
    this.local = new LocalDays(sources.database(), sources.journal(), sources.outbox());
  }

  /// How a comparison ended.
  public sealed interface Result {

    /// @param differing how many of the days differ
    record Done(int days, int differing) implements Result {}

    /// The platform did not answer, or not so.
    ///
    /// @param isAway whether no answer came at all
    record NotNow(String reason, boolean isAway) implements Result {}
  }

  /// Asks how far the till's series has come at the platform. Where that is further than the
  /// journal, an older copy of the file was brought back and nobody here has noticed: the series
  /// goes on behind, and an incident says so.
  public Result lookBack(BusinessDate today) {
    return switch (platform.days(today, today)) {
      case Reply.Told<PlatformDays> it -> {
        look(it.value());
        yield new Result.Done(0, 0);
      }
      case Reply<PlatformDays> other -> notNow(other);
    };
  }

  private void look(PlatformDays told) {
    told.head()
        .filter(head -> head.chain().equals(RetailTransaction.CHAIN))
        .ifPresent(head -> sources.database().run(tx -> goOnBehind(tx, told, head)).join());
  }

  private void goOnBehind(Tx tx, PlatformDays told, PlatformDays.Head head) {
    var reached = sources.journal().lastSequence(tx, told.till());
    if (reached < head.sequence()) {
      sources.journal().goOnBehind(tx, told.till(), head.sequence(), head.signature().orElse(""));
      sources
          .incidents()
          .raise(
              tx,
              new Restored(told.till(), reached, head.sequence(), Witness.PLATFORM, 0, List.of()));
    }
  }

  /// Compares the last days, those on which the journal holds something newer, and those that sales
  /// bear which were made while the clock stood elsewhere. Where the first of the last days
  /// differs, those before it are looked at too, as far as one is even: a platform may have been
  /// restored from a backup that is older than they are.
  ///
  /// @param today by the shop's clock
  /// @param touched days of which something has left since the last time
  public Result compare(BusinessDate today, Set<BusinessDate> touched) {
    var back = hasCompared ? DAYS : DAYS_AT_FIRST;
    for (; ; back *= 2) {
      var window = new Window(new BusinessDate(today.day().minusDays(back)), today);
      var others = new TreeSet<>(touched);
      local.ofSales(window.first(), today).stream()
          .filter(day -> !window.has(day))
          .forEach(others::add);
      var compared = compare(new Asked(window, others, touched));
      if (!compared.differsFromItsFirst() || !local.hasBefore(window.first())) {
        return compared.result();
      }
    }
  }

  /// A stretch of days, both ends counted.
  private record Window(BusinessDate first, BusinessDate last) {

    boolean has(BusinessDate day) {
      return day.compareTo(first) >= 0 && day.compareTo(last) <= 0;
    }
  }

  /// @param others that are looked at besides the window; a clock that was set leaves them on
  ///   either side of it
  /// @param touched of which what is known is known no more
  private record Asked(Window window, SortedSet<BusinessDate> others, Set<BusinessDate> touched) {

    boolean has(BusinessDate day) {
      return window.has(day) || others.contains(day);
    }

    BusinessDate first() {
      return others.isEmpty() || others.first().compareTo(window.first()) > 0
          ? window.first()
          : others.first();
    }

    BusinessDate last() {
      return others.isEmpty() || others.last().compareTo(window.last()) < 0
          ? window.last()
          : others.last();
    }
  }

  /// @param differsFromItsFirst whether the first day of the window that holds anything differs
  private record Compared(Result result, boolean differsFromItsFirst) {}

  private Compared compare(Asked asked) {
    return switch (platform.days(asked.first(), asked.last())) {
      case Reply.Told<PlatformDays> it -> {
        look(it.value());
        yield compare(it.value(), asked);
      }
      case Reply<PlatformDays> other -> new Compared(notNow(other), false);
    };
  }

  private Compared compare(PlatformDays told, Asked asked) {
    var there = new HashMap<BusinessDate, PlatformDays.Day>();
    told.days().forEach(day -> there.put(day.date(), day));
    var days = new TreeSet<>(there.keySet());
    days.addAll(local.from(told.till(), asked.first()));
    days.removeIf(day -> !asked.has(day));
    var uneven = new TreeSet<BusinessDate>();
    for (var day : days) {
      var isKnown = !asked.touched().contains(day) && Objects.equals(even.get(day), there.get(day));
      if (isKnown && even.containsKey(day)) {
        continue;
      }
      switch (compare(told, day, Optional.ofNullable(there.get(day)))) {
        case Verdict.Even it -> remember(day, there.get(day));
        case Verdict.Uneven it -> uneven.add(day);
        case Verdict.Unknown it -> {
          return new Compared(new Result.NotNow(it.reason(), it.isAway()), false);
        }
      }
    }
    hasCompared = true;
    var first = days.stream().filter(asked.window()::has).findFirst();
    return new Compared(
        new Result.Done(days.size(), uneven.size()), first.filter(uneven::contains).isPresent());
  }

  private void remember(BusinessDate day, PlatformDays.@Nullable Day there) {
    if (there == null) {
      even.remove(day);
    } else {
      even.put(day, there);
    }
  }

  private sealed interface Verdict {

    record Even() implements Verdict {}

    record Uneven() implements Verdict {}

    record Unknown(String reason, boolean isAway) implements Verdict {}
  }

  private Verdict compare(PlatformDays told, BusinessDate day, Optional<PlatformDays.Day> there) {
    even.remove(day);
    var comparison = new DayComparison(told.till(), day, local.of(told.till(), day), there);
    if (comparison.isEven()) {
      return even(told, day);
    }
    return switch (platform.daySales(day)) {
      case Reply.Told<List<PlatformDays.DaySale>> it -> {
        var difference = comparison.against(it.value());
        yield difference.isEmpty() ? even(told, day) : uneven(difference.get());
      }
      case Reply<List<PlatformDays.DaySale>> other -> {
        var not = notNow(other);
        yield new Verdict.Unknown(not.reason(), not.isAway());
      }
    };
  }

  private Verdict even(PlatformDays told, BusinessDate day) {
    var key = "day/" + told.till() + "/" + day;
    sources.database().run(tx -> sources.incidents().over(tx, key)).join();
    return new Verdict.Even();
  }

  private Verdict uneven(DayDiffers difference) {
    sources.database().run(tx -> sources.incidents().raise(tx, difference)).join();
    return new Verdict.Uneven();
  }

  private static Result.NotNow notNow(Reply<?> reply) {
    return switch (reply) {
      case Reply.Told<?> told -> throw new IllegalArgumentException("Told: " + told);
      case Reply.Refused<?> it -> new Result.NotNow(it.code(), false);
      case Reply.Spoilt<?> it -> new Result.NotNow(it.reason(), false);
      case Reply.Unreachable<?> it -> new Result.NotNow(it.reason(), true);
    };
  }

  /// Has all of a day wait again that the platform had acknowledged; what it still has it takes for
  /// a double. What is no sale is of the day on which it was made here. May be called on any
  /// thread.
  public void sendAgain(BusinessDate day, ZoneId zone) {
    var till = sources.database().read(sources.journal()::latestTill).join();
    var sales = till.map(id -> local.sendAgain(id, day)).orElse(0);
    var others = local.sendOthersAgain(day, zone);
    LOG.info("{} sales and {} other envelopes of {} are sent again", sales, others, day);
  }
}
