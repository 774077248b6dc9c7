package comptoir.outbox;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.value.CustomerId;
import comptoir.value.EnvelopeId;
import comptoir.value.OperatorId;
import comptoir.value.ReservationId;
import comptoir.value.TransactionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The door to what waits to leave. States are durable: waiting, claimed (being sent: sent again
/// under the same id if the program dies meanwhile), acknowledged, parked.
public final class Outbox {

  private final Database database;
  private final InstantSource clock;
  private final Optional<UnsentFile> unsent;
  private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

  public Outbox(Database database, InstantSource clock) {
    this(database, clock, Optional.empty());
  }

  /// @param unsent names what has not left, should the database be lost
  public Outbox(Database database, InstantSource clock, Optional<UnsentFile> unsent) {
    this.database = database;
    this.clock = clock;
    this.unsent = unsent;
  }

  /// A sale without the platform's word.
  public record Unsent(EnvelopeId envelope, TransactionId transaction) {}

  /// Tells the watcher from now on.
  public void watch(Watcher watcher) {
    watchers.add(watcher);
  }

  /// Puts an envelope at the end, inside the commit of what it tells.
  public void put(Tx tx, Envelope envelope) {
    OutboxTable.insert(tx, envelope);
  }

  /// As [#put] for a sale, which is also named beside the database once it is kept.
  public void put(Tx tx, UnsentSale sale, Instant madeAt) {
    put(tx, new Envelope.Sale(sale.envelope(), sale.transaction(), madeAt));
    name(tx, sale);
  }

  private void name(Tx tx, UnsentSale sale) {
    unsent.ifPresent(file -> tx.afterCommit(() -> file.add(sale)));
    watchers.forEach(watcher -> tx.afterCommit(() -> watcher.waits(sale)));
  }

  /// Puts the envelope of a sale again whose row was lost, under its old id; nothing where it is
  /// there.
  public void putAgain(Tx tx, UnsentSale sale) {
    if (OutboxTable.state(tx, sale.envelope()).isEmpty()) {
      put(tx, new Envelope.Sale(sale.envelope(), sale.transaction(), sale.at().toInstant()));
    }
  }

  /// Takes out of the names beside the database what had left before the word on it was written.
  public CompletionStage<Void> tidy() {
    return database.run(
        tx ->
            unsent.stream()
                .flatMap(file -> file.open().stream())
                .map(UnsentSale::envelope)
                .filter(id -> OutboxLookTable.hasLeftWhole(tx, id))
                .forEach(id -> nameNoMore(tx, id)));
  }

  private void nameNoMore(Tx tx, EnvelopeId id) {
    unsent.ifPresent(file -> tx.afterCommit(() -> file.sent(id)));
    watchers.forEach(watcher -> tx.afterCommit(() -> watcher.left(id)));
  }

  /// Claims the oldest that are due, in order. Where the next is not due yet, or awaits one on
  /// which there is no word yet, nothing behind it goes either, so that the order of the till is
  /// kept. Only those that await a parked one are passed over.
  public List<Envelope> claim(Tx tx, int limit) {
    var now = clock.instant();
    var due = new ArrayList<Envelope>();
    visitSendable(
        tx,
        row -> {
          if (dueAt(row, now).isAfter(now) || !row.isReady()) {
            return false;
          }
          due.add(row.envelope());
          return due.size() < limit;
        });
    OutboxTable.claim(tx, due.stream().map(Envelope::id).toList());
    return List.copyOf(due);
  }

  /// When the next may go; empty where nothing waits that could.
  public Optional<Instant> nextDue(Tx tx) {
    var next = new ArrayList<Instant>();
    visitSendable(
        tx,
        row -> {
          next.add(dueAt(row, clock.instant()));
          return false;
        });
    return next.stream().findFirst();
  }

  /// Where the clock was set back, what was due by the old one is due now.
  private static Instant dueAt(OutboxTable.Row row, Instant now) {
    return row.dueAt().isAfter(now.plus(BackOff.USUAL.longest())) ? now : row.dueAt();
  }

  /// Leaves out what awaits a parked envelope, and what awaits such a one.
  private static void visitSendable(Tx tx, Predicate<OutboxTable.Row> visitor) {
    var heldBack = new HashSet<EnvelopeId>();
    OutboxTable.visitOpen(
        tx,
        row -> {
          var awaits = row.envelope().awaits();
          if (row.awaits(OutboxTable.PARKED) || awaits.filter(heldBack::contains).isPresent()) {
            heldBack.add(row.envelope().id());
            return true;
          }
          return visitor.test(row);
        });
  }

  /// Keeps the word on an envelope.
  public void settle(Tx tx, Outcome outcome) {
    switch (outcome) {
      case Outcome.Acknowledged it -> {
        OutboxTable.acknowledge(tx, it.id(), it.reference());
        nameWhole(tx, it.id());
      }
      case Outcome.Rejected it -> {
        OutboxTable.park(tx, it);
        nameWhole(tx, it.id());
      }
      case Outcome.Retry it -> OutboxTable.wait(tx, it, nextTry(tx, it.id()));
    }
  }

  /// A sale is named until what awaits it has its word too: lost alone, a step would never be made
  /// again.
  private void nameWhole(Tx tx, EnvelopeId id) {
    var sale = OutboxLookTable.awaitedBy(tx, id).orElse(id);
    if (OutboxLookTable.hasLeftWhole(tx, sale)) {
      nameNoMore(tx, sale);
    }
  }

  private Instant nextTry(Tx tx, EnvelopeId id) {
    return clock.instant().plus(BackOff.USUAL.after(OutboxTable.tries(tx, id) + 1, id));
  }

  /// What is kept beside the database of those of these sales that have not left is written again:
  /// what it says has changed.
  public void changed(Tx tx, Set<TransactionId> transactions) {
    for (var sale : unsentSales(tx)) {
      if (transactions.contains(sale.transaction())) {
        watchers.forEach(watcher -> tx.afterCommit(() -> watcher.changed(sale.envelope())));
      }
    }
  }

  /// Sales that may have reached the platform although it gave no word: sent again they must say
  /// the same.
  public Set<TransactionId> withoutWord(Tx tx) {
    return OutboxTable.withoutWord(tx);
  }

  /// Makes all that waits due now: the platform is back.
  public void hurry(Tx tx) {
    OutboxTable.allDue(tx, clock.instant());
  }

  /// Puts a parked envelope aside for good: it is never sent again. Who, when and why are kept.
  /// False where that must not be ([Parked#mayBePutAside]), or where it is not parked any more.
  public CompletionStage<Boolean> putAside(EnvelopeId id, OperatorId by, Aside.Why why) {
    return database.write(tx -> putAside(tx, id, new Aside(by, clock.instant(), why)));
  }

  private boolean putAside(Tx tx, EnvelopeId id, Aside aside) {
    var may =
        OutboxTable.parked(tx).stream()
            .filter(it -> it.envelope().id().equals(id))
            .anyMatch(Parked::mayBePutAside);
    if (may) {
      AsideTable.put(tx, id, aside);
      nameWhole(tx, id);
    }
    return may;
  }

  /// What was put aside for good, the oldest first.
  public CompletionStage<List<PutAside>> putAside() {
    return database.read(AsideTable::all);
  }

  /// What was told of a customer who is forgotten is told no more, in whatever state it is.
  public void withdraw(Tx tx, CustomerId customer) {
    OutboxTable.withdraw(tx, customer);
  }

  /// Sends a parked envelope again: a person asked for it.
  public CompletionStage<Void> sendAgain(EnvelopeId id) {
    return database.run(tx -> OutboxTable.release(tx, id, clock.instant()));
  }

  /// Has sales wait again that the platform had acknowledged, and what awaited them; the others
  /// among them are left as they are. Answers with those that wait again.
  public List<Unsent> sendAgain(Tx tx, Collection<UnsentSale> sales) {
    var transactions = sales.stream().map(UnsentSale::transaction).toList();
    var again = OutboxLookTable.acknowledgedSales(tx, transactions);
    OutboxLookTable.waitAgain(tx, again.stream().map(Unsent::envelope).toList(), clock.instant());
    var ids = again.stream().map(Unsent::envelope).collect(Collectors.toSet());
    sales.stream().filter(sale -> ids.contains(sale.envelope())).forEach(sale -> name(tx, sale));
    return again;
  }

  /// Hand-overs of the whole of these reservations that the platform has acknowledged.
  public List<EnvelopeId> acknowledgedHandOvers(Tx tx, Collection<ReservationId> reservations) {
    return OutboxLookTable.acknowledgedHandOvers(tx, reservations);
  }

  /// Has envelopes wait again that the platform had acknowledged, and what awaited them.
  public void waitAgain(Tx tx, Collection<EnvelopeId> ids) {
    OutboxLookTable.waitAgain(tx, ids, clock.instant());
  }

  /// Has all but sales wait again that was made in that time, `until` not counted, and that the
  /// platform had acknowledged. Answers how many do.
  public int waitAgain(Tx tx, Instant from, Instant until) {
    return OutboxLookTable.othersWaitAgain(
        tx, new OutboxLookTable.Span(from, until), clock.instant());
  }

  /// The envelopes of these transactions' sales that the platform has acknowledged.
  public List<Unsent> acknowledgedSales(Tx tx, Collection<TransactionId> transactions) {
    return OutboxLookTable.acknowledgedSales(tx, transactions);
  }

  /// Of these transactions, those whose sale is without the platform's word.
  public Set<TransactionId> unsentAmong(Tx tx, Collection<TransactionId> transactions) {
    return OutboxLookTable.unsentAmong(tx, transactions);
  }

  /// The sales of this till without the platform's word, on themselves or on what awaits them,
  /// parked ones among them, in order.
  public List<Unsent> unsentSales(Tx tx) {
    return OutboxLookTable.unsentSales(tx);
  }

  /// What was put into the commit of a sale and awaits it.
  public List<Envelope.ReservationStep> stepsOf(Tx tx, EnvelopeId sale) {
    return OutboxLookTable.stepsOf(tx, sale);
  }

  /// What was told of the customer and has no word yet that ends its waiting, in order.
  public List<Envelope.CustomerTold> toldOf(Tx tx, CustomerId customer) {
    return OutboxLookTable.toldOf(tx, customer);
  }

  /// Of these, those that are here, in whatever state.
  public List<EnvelopeId> known(Tx tx, Collection<EnvelopeId> ids) {
    return OutboxLookTable.known(tx, ids);
  }

  /// When the envelope was made; empty where there is none of that id.
  public Optional<Instant> madeAt(Tx tx, EnvelopeId id) {
    return OutboxLookTable.madeAt(tx, id);
  }

  /// Of these, those that the platform has, with a word on all that awaits them.
  public List<EnvelopeId> leftWhole(Tx tx, Collection<EnvelopeId> ids) {
    return OutboxLookTable.acknowledged(tx, ids).stream()
        .filter(id -> OutboxLookTable.hasLeftWhole(tx, id))
        .toList();
  }

  /// Where the envelope stands; empty where there is none of that id.
  public Optional<EnvelopeState> stateOf(Tx tx, EnvelopeId id) {
    return OutboxTable.state(tx, id)
        .map(state -> EnvelopeState.valueOf(state.toUpperCase(Locale.ROOT)));
  }

  /// How many have no word of the platform that ends their waiting, parked ones among them.
  public long waiting(Tx tx) {
    var state = OutboxTable.state(tx);
    return state.waiting() + state.parked();
  }

  public CompletionStage<OutboxState> state() {
    return database.read(OutboxTable::state);
  }

  /// What the platform refused, the oldest first.
  public CompletionStage<List<Parked>> parked() {
    return database.read(OutboxTable::parked);
  }
}
