package comptoir.copy;

import comptoir.customer.Told;
import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.journal.Journal;
import comptoir.outbox.Outbox;
import comptoir.outbox.UnsentSale;
import comptoir.outbox.Watcher;
import comptoir.settings.Settings;
import comptoir.settings.ShopSettings;
import comptoir.value.CustomerId;
import comptoir.value.EnvelopeId;
import comptoir.value.TillId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the second copy in step with the outbox: writes what waits, takes away what has left. Told
/// of changes on `db-write`, it works on the executor it was given; where the folder fails, it
/// looks through all of it again half a minute later. [#turn] does the same by hand. Thread-safe.
public final class SecondCopy implements Watcher {

  private static final Logger LOG = LoggerFactory.getLogger(SecondCopy.class);
  private static final Duration RETRY = Duration.ofSeconds(30);
  private static final int AT_ONCE = 50;

  private final CopyFolder folder;
  private final Rooms rooms;
  private final Worker worker;
  private final Losses losses;
  private final InstantSource clock;

  private final Object lock = new Object();
  private final Map<EnvelopeId, UnsentSale> toWrite = new LinkedHashMap<>();
  private final Set<EnvelopeId> toRefresh = new HashSet<>();
  private final List<EnvelopeId> toRemove = new ArrayList<>();
  private boolean isDue;
  private boolean isBehind = true;
  private CompletableFuture<Void> looked = new CompletableFuture<>();
  private boolean hasKnownTill;

  private final Map<EnvelopeId, Path> here = new HashMap<>();
  private volatile CopyState state;

  /// Where the sales are read from.
  public record Rooms(
      Database database, Journal journal, Outbox outbox, Settings settings, Told told) {}

  /// Who does the work, and who is told of what is found.
  public record Tending(Worker worker, Losses losses) {}

  /// Runs what is to be done, on one thread that may be blocked for long.
  public interface Worker extends Executor {

    /// Runs it once the time has passed.
    void later(Duration time, Runnable work);
  }

  /// Is told of sales of this till that lie in the folder and that the till does not know.
  public interface Losses {

    /// @param till this till
    /// @param head how far its series has come, as the folder knows
    /// @param copies the sales that are in no outbox here, in the order of their numbers
    void found(Tx tx, TillId till, Optional<ChainEnd> head, List<CopiedSale> copies);
  }

  public SecondCopy(CopyFolder folder, Rooms rooms, Tending tending, InstantSource clock) {
    this.folder = folder;
    this.rooms = rooms;
    this.worker = tending.worker();
    this.losses = tending.losses();
    this.clock = clock;
    this.state = new CopyState(folder.path(), 0, 0, Optional.empty());
  }

  /// Looks through the folder, then follows the outbox.
  public void start() {
    rooms.outbox().watch(this);
    due();
  }

  /// The till knows who it is by now: where it did not when the folder was looked through, that is
  /// done again.
  ///
  /// @return as [#looked]
  public CompletionStage<Void> lookAgain() {
    synchronized (lock) {
      if (!hasKnownTill) {
        isBehind = true;
        looked = new CompletableFuture<>();
      }
    }
    due();
    return looked();
  }

  /// Complete once the folder was looked through for lost sales, or could not be. A till that does
  /// not know yet who it is finds none.
  public CompletionStage<Void> looked() {
    synchronized (lock) {
      return looked.minimalCompletionStage();
    }
  }

  /// What is true now; never waits.
  public CopyState state() {
    return state;
  }

  @Override
  public void waits(UnsentSale sale) {
    synchronized (lock) {
      toWrite.put(sale.envelope(), sale);
    }
    due();
  }

  @Override
  public void changed(EnvelopeId id) {
    synchronized (lock) {
      toRefresh.add(id);
      isBehind = true;
    }
    due();
  }

  @Override
  public void left(EnvelopeId id) {
    synchronized (lock) {
      toWrite.remove(id);
      toRemove.add(id);
    }
    due();
  }

  /// One job at a time waits for the worker; while the folder fails, only the retry does.
  private void due() {
    synchronized (lock) {
      if (isDue || state.trouble().isPresent()) {
        return;
      }
      isDue = true;
    }
    try {
      worker.execute(this::turn);
    } catch (RejectedExecutionException e) {
      LOG.debug("The program ends; the second copy is looked through at the next start");
    }
  }

  /// Does all that is to be done; blocks on the folder and on the database. Throws nothing: what
  /// fails is in the state, and done again.
  public synchronized void turn() {
    var work = take();
    try {
      if (work.isBehind()) {
        catchUp(work);
      }
      follow(work);
      state = new CopyState(folder.path(), here.size(), 0, Optional.empty());
    } catch (IOException | RuntimeException e) {
      fail(e);
    } finally {
      work.looked().complete(null);
    }
  }

  private record Work(
      List<UnsentSale> toWrite,
      List<EnvelopeId> toRemove,
      boolean isBehind,
      CompletableFuture<Void> looked) {}

  private Work take() {
    synchronized (lock) {
      var work = new Work(List.copyOf(toWrite.values()), List.copyOf(toRemove), isBehind, looked);
      toWrite.clear();
      toRemove.clear();
      isDue = false;
      isBehind = false;
      return work;
    }
  }

  private void fail(Exception e) {
    var since = state.trouble().map(CopyState.Trouble::since).orElseGet(clock::instant);
    if (state.trouble().isEmpty()) {
      LOG.warn("The second copy in {} cannot be kept: {}", folder.path(), String.valueOf(e));
    }
    synchronized (lock) {
      isBehind = true;
      state =
          new CopyState(
              folder.path(),
              here.size(),
              missing(),
              Optional.of(new CopyState.Trouble(String.valueOf(e), since)));
    }
    try {
      worker.later(RETRY, this::turn);
    } catch (RejectedExecutionException ended) {
      LOG.debug("The program ends; the second copy is looked through at the next start");
    }
  }

  private long missing() {
    try {
      var unsent = rooms.database().read(rooms.outbox()::unsentSales).join();
      return unsent.stream().filter(sale -> !here.containsKey(sale.envelope())).count();
    } catch (RuntimeException e) {
      return 0;
    }
  }

  /// Compares the folder with the outbox. What is of no envelope here is another till's, or a sale
  /// this one has lost.
  private void catchUp(Work work) throws IOException {
    here.clear();
    var named = folder.named();
    named.forEach(it -> here.put(it.envelope(), it.file()));
    lookForLosses(named);
    work.looked().complete(null);
    writeMissing();
    var ids = named.stream().map(CopyFolder.Named::envelope).toList();
    remove(rooms.database().read(tx -> rooms.outbox().leftWhole(tx, ids)).join());
    var files = List.copyOf(here.keySet());
    here.keySet().retainAll(rooms.database().read(tx -> rooms.outbox().known(tx, files)).join());
  }

  /// Writes what waits and is not here, or says by now something else.
  private void writeMissing() throws IOException {
    Set<EnvelopeId> stale;
    synchronized (lock) {
      stale = Set.copyOf(toRefresh);
    }
    var unsent = rooms.database().read(rooms.outbox()::unsentSales).join();
    write(
        unsent.stream()
            .filter(it -> !here.containsKey(it.envelope()) || stale.contains(it.envelope()))
            .toList());
    synchronized (lock) {
      toRefresh.removeAll(stale);
    }
  }

  private void lookForLosses(List<CopyFolder.Named> named) throws IOException {
    var till = rooms.database().read(this::till).join();
    synchronized (lock) {
      hasKnownTill = till.isPresent();
    }
    if (till.isEmpty()) {
      return;
    }
    var ours = named.stream().filter(it -> it.isOf(till.get())).toList();
    var unknown = rooms.database().read(tx -> unknown(tx, ours)).join();
    var copies = new ArrayList<CopiedSale>();
    for (var file : unknown) {
      switch (CopyFolder.read(file.file())) {
        case FoundCopy.Whole it -> copies.add(it.sale());
        case FoundCopy.Damaged it -> LOG.warn("{} is damaged: {}", it.file(), it.reason());
      }
    }
    copies.removeIf(copy -> !copy.entry().transaction().till().equals(till.get()));
    var head = folder.head(till.get());
    rooms.database().run(tx -> losses.found(tx, till.get(), head, copies)).join();
  }

  private Optional<TillId> till(Tx tx) {
    return rooms
        .journal()
        .latestTill(tx)
        .or(() -> rooms.settings().current(tx).map(shop -> shop.till().id()));
  }

  private List<CopyFolder.Named> unknown(Tx tx, List<CopyFolder.Named> named) {
    var ids = named.stream().map(CopyFolder.Named::envelope).toList();
    var known = Set.copyOf(rooms.outbox().known(tx, ids));
    return named.stream().filter(it -> !known.contains(it.envelope())).toList();
  }

  private void follow(Work work) throws IOException {
    var fresh = work.toWrite().stream().filter(sale -> !here.containsKey(sale.envelope())).toList();
    write(fresh.stream().map(it -> new Outbox.Unsent(it.envelope(), it.transaction())).toList());
    remove(work.toRemove());
  }

  /// A portion at a time, so that a look-up never waits long for the reading thread.
  private void write(List<Outbox.Unsent> sales) throws IOException {
    Map<TillId, ChainEnd> ends = new HashMap<>();
    for (var from = 0; from < sales.size(); from += AT_ONCE) {
      var part = sales.subList(from, Math.min(from + AT_ONCE, sales.size()));
      for (var sale : rooms.database().read(tx -> read(tx, part)).join()) {
        here.put(sale.envelope(), folder.write(sale));
        var transaction = sale.entry().transaction();
        ends.merge(
            transaction.till(),
            new ChainEnd(
                transaction.till(), transaction.sequence(), sale.entry().stamp().signature()),
            (one, other) -> one.sequence() > other.sequence() ? one : other);
      }
    }
    for (var end : ends.values()) {
      folder.writeHead(end);
    }
  }

  private List<CopiedSale> read(Tx tx, List<Outbox.Unsent> sales) {
    var shop = rooms.settings().current(tx).map(ShopSettings::shop).map(ShopSettings.Shop::id);
    var copies = new ArrayList<CopiedSale>();
    for (var sale : sales) {
      var chained = rooms.journal().chained(tx, sale.transaction());
      var madeAt = rooms.outbox().madeAt(tx, sale.envelope());
      if (chained.isPresent() && madeAt.isPresent()) {
        copies.add(
            new CopiedSale(
                shop,
                sale.envelope(),
                madeAt.get(),
                chained.get().entry(),
                chained.get().previousSignature(),
                rooms.outbox().stepsOf(tx, sale.envelope()),
                told(tx, chained.get().entry().customer())));
      }
    }
    return copies;
  }

  private List<Told.Copied> told(Tx tx, Optional<CustomerId> customer) {
    return customer.stream()
        .flatMap(it -> rooms.outbox().toldOf(tx, it).stream())
        .flatMap(it -> rooms.told().copy(tx, it).stream())
        .toList();
  }

  private void remove(List<EnvelopeId> ids) throws IOException {
    for (var id : ids) {
      var file = here.get(id);
      if (file != null) {
        CopyFolder.remove(file);
        here.remove(id);
      }
    }
  }
}
