package comptoir.sync.days;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.journal.Journal;
import comptoir.journal.Journalled;
import comptoir.outbox.Outbox;
import comptoir.outbox.UnsentSale;
import comptoir.value.BusinessDate;
import comptoir.value.TillId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The journal's days with the word on each sale, read in portions so that no look-up waits long.
final class LocalDays {

  private static final int AT_ONCE = 100;

  private final Database database;
  private final Journal journal;
  private final Outbox outbox;

  LocalDays(Database database, Journal journal, Outbox outbox) {
    this.database = database;
    this.journal = journal;
    this.outbox = outbox;
  }

  /// Days on which the till has sold, the oldest first.
  List<BusinessDate> from(TillId till, BusinessDate first) {
    return database.read(tx -> journal.days(tx, till, first)).join();
  }

  /// The days that sales bear which were journalled between the first sale of these days and now,
  /// by their numbers: others than these where the clock stood elsewhere.
  List<BusinessDate> ofSales(BusinessDate first, BusinessDate last) {
    return database
        .read(
            tx ->
                journal
                    .latestTill(tx)
                    .map(till -> journal.daysOfSales(tx, till, first, last))
                    .orElse(List.of()))
        .join();
  }

  /// Whether the till has sold before that day.
  boolean hasBefore(BusinessDate day) {
    return database
        .read(tx -> journal.latestTill(tx).filter(it -> journal.hasBefore(tx, it, day)).isPresent())
        .join();
  }

  List<LocalSale> of(TillId till, BusinessDate day) {
    var sales = new ArrayList<LocalSale>();
    var after = 0L;
    List<LocalSale> part;
    do {
      var from = after;
      part = database.read(tx -> portion(tx, new Place(till, day, from))).join();
      sales.addAll(part);
      after = part.isEmpty() ? after : part.getLast().entry().transaction().sequence();
    } while (part.size() == AT_ONCE);
    return sales;
  }

  private record Place(TillId till, BusinessDate day, long after) {}

  /// A sale whose envelope was lost counts as acknowledged: nothing else would find that it is not.
  private List<LocalSale> portion(Tx tx, Place place) {
    var entries = journal.ofDay(tx, place.till(), place.day(), place.after(), AT_ONCE);
    var waiting =
        outbox.unsentAmong(tx, entries.stream().map(it -> it.transaction().id()).toList());
    return entries.stream()
        .map(entry -> new LocalSale(entry, waiting.contains(entry.transaction().id())))
        .toList();
  }

  /// Has what the platform had acknowledged of a day and is no sale of this till wait again: steps
  /// of reservations, words on erasures, sales that were rescued. Answers how many do.
  int sendOthersAgain(BusinessDate day, ZoneId zone) {
    var from = day.day().atStartOfDay(zone).toInstant();
    var until = day.day().plusDays(1).atStartOfDay(zone).toInstant();
    return database.write(tx -> outbox.waitAgain(tx, from, until)).join();
  }

  /// Has what the platform had acknowledged of the day wait again; answers how many sales do.
  int sendAgain(TillId till, BusinessDate day) {
    var count = 0;
    var after = 0L;
    List<Journalled> part;
    do {
      var from = after;
      part = database.read(tx -> journal.ofDay(tx, till, day, from, AT_ONCE)).join();
      var entries = part;
      count += database.write(tx -> sendAgain(tx, entries)).join();
      after = part.isEmpty() ? after : part.getLast().transaction().sequence();
    } while (part.size() == AT_ONCE);
    return count;
  }

  private int sendAgain(Tx tx, List<Journalled> entries) {
    var byId =
        entries.stream().collect(Collectors.toMap(it -> it.transaction().id(), entry -> entry));
    var names =
        outbox.acknowledgedSales(tx, byId.keySet()).stream()
            .flatMap(
                it ->
                    Optional.ofNullable(byId.get(it.transaction()))
                        .map(entry -> names(it, entry))
                        .stream())
            .toList();
    return outbox.sendAgain(tx, names).size();
  }

  private static UnsentSale names(Outbox.Unsent unsent, Journalled entry) {
    var transaction = entry.transaction();
    return new UnsentSale(
        unsent.envelope(),
        transaction.id(),
        transaction.till(),
        transaction.sequence(),
        transaction.number(),
        transaction.at(),
        transaction.total(),
        entry.stamp().signature());
  }
}
