package comptoir.app;

import comptoir.db.Database;
import comptoir.db.Opening;
import comptoir.db.Rescue;
import comptoir.db.Tx;
import comptoir.journal.Journal;
import comptoir.outbox.Outbox;
import comptoir.outbox.UnsentFile;
import comptoir.outbox.UnsentSale;
import comptoir.till.TillBook;
import comptoir.value.Fault;
import comptoir.value.TransactionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a damaged database aside and saves what can be read of the sales into a fresh one; the rest
/// comes down from the platform again. The damaged files stay for support. Stopped at any moment it
/// is done again, or finished, at the next start: the damaged file stays in its place until the
/// fresh one is whole.
final class Rebuild {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
  private static final List<String> PARTS = List.of("-wal", "-shm", ".clean", "");

  private Rebuild() {}

  /// How it ended.
  sealed interface Outcome {

    record Done(RebuildReport report) implements Outcome {}

    record Refused(Session.Problem problem) implements Outcome {}
  }

  /// Blocks on the disk. The folder must not be open.
  static Outcome putAside(Path folder, InstantSource clock) {
    return switch (DataFolder.take(folder)) {
      case DataFolder.Taking.InUse it ->
          new Outcome.Refused(new Session.Problem.InUse(it.folder()));
      case DataFolder.Taking.Unusable it ->
          new Outcome.Refused(new Session.Problem.FolderUnusable(it.folder(), it.detail()));
      case DataFolder.Taking.Taken it -> {
        try (var taken = it.folder()) {
          yield new Outcome.Done(rebuild(taken, clock));
        } catch (IOException e) {
          LOG.error("The rebuilding broke off", e);
          yield new Outcome.Refused(new Session.Problem.FolderUnusable(folder, String.valueOf(e)));
        } catch (RuntimeException e) {
          LOG.error("The rebuilding broke off", e);
          yield new Outcome.Refused(refusal(e));
        }
      }
    };
  }

  private static Session.Problem refusal(RuntimeException e) {
    var cause = e instanceof CompletionException wrapped ? wrapped.getCause() : e;
    var code = cause instanceof Fault fault ? fault.code() : Fault.Code.PROGRAM;
    return new Session.Problem.DatabaseRefused(code, String.valueOf(e.getMessage()));
  }

  private static RebuildReport rebuild(DataFolder folder, InstantSource clock) throws IOException {
    var fresh = beside(folder.database(), ".building");
    for (var part : PARTS) {
      Files.deleteIfExists(beside(fresh, part));
    }
    var rescued = Rescue.into(fresh, folder.database());
    var amended = amend(fresh, rescued, UnsentFile.at(folder.unsent()), clock);
    Files.move(fresh, rebuilt(folder), StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(beside(fresh, ".clean"));
    var kept = finish(folder, clock);
    var report = new RebuildReport(kept, amended);
    LOG.warn("{}", report);
    return report;
  }

  /// Puts the rebuilt database in the place of the damaged one, where that has not been done.
  /// Answers where the damaged one lies now.
  static Path finish(DataFolder folder, InstantSource clock) throws IOException {
    var end = ".damaged-" + clock.millis();
    var kept = beside(folder.database(), end);
    if (Files.exists(rebuilt(folder))) {
      for (var part : PARTS) {
        moveIfThere(beside(folder.database(), part), beside(kept, part));
      }
      if (KeyFile.read(folder.key()).isEmpty()) {
        moveIfThere(folder.key(), beside(folder.key(), end));
        Database.removeCaches(folder.database());
        KeyFile.make(folder.key());
      }
      Files.move(rebuilt(folder), folder.database(), StandardCopyOption.ATOMIC_MOVE);
    }
    return kept;
  }

  private static Path rebuilt(DataFolder folder) {
    return beside(folder.database(), ".rebuilt");
  }

  private static void moveIfThere(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      Files.move(from, to);
    }
  }

  private static Path beside(Path file, String end) {
    return file.resolveSibling(file.getFileName() + end);
  }

  /// Does what follows from the rescued journal and from the names of what had not left.
  private static RebuildReport.Amended amend(
      Path fresh, Rescue.Report rescued, UnsentFile names, InstantSource clock) {
    return switch (Database.open(fresh)) {
      case Opening.Opened opened -> {
        try (var database = opened.database()) {
          var amending = new Amending(database, rescued, names, clock);
          yield database.write(amending::in).join();
        }
      }
      case Opening other ->
          throw new Fault(Fault.Code.DB_IO, "The fresh file does not open: " + other, null);
    };
  }

  private record Amending(
      Journal journal, TillBook till, Outbox outbox, Rescue.Report rescued, UnsentFile names) {

    Amending(Database database, Rescue.Report rescued, UnsentFile names, InstantSource clock) {
      this(
          new Journal(database, Version.NAME),
          new TillBook(database),
          new Outbox(database, clock),
          rescued,
          names);
    }

    RebuildReport.Amended in(Tx tx) {
      rescued.transactions().forEach(id -> book(tx, TransactionId.parse(id)));
      var lost = sendAgain(tx);
      var gaps = new ArrayList<>(rescued.gaps());
      names.last().ifPresent(last -> goOnBehind(tx, last, gaps));
      return new RebuildReport.Amended(
          rescued.transactions().size(), outbox.waiting(tx), gaps, lost);
    }

    private void book(Tx tx, TransactionId id) {
      tx.attempt(() -> journal.find(tx, id).ifPresent(it -> till.book(tx, it.transaction())))
          .ifPresent(failure -> LOG.warn("The till's part of {} is lost", id, failure));
    }

    /// Those that had not left and are in no journal any more.
    private List<UnsentSale> sendAgain(Tx tx) {
      var saved = new HashSet<>(rescued.transactions());
      var lost = new ArrayList<UnsentSale>();
      for (var sale : names.open()) {
        if (saved.contains(sale.transaction().toString())) {
          outbox.putAgain(tx, sale);
        } else {
          lost.add(sale);
        }
      }
      return lost;
    }

    private void goOnBehind(Tx tx, UnsentSale last, List<Rescue.Gap> gaps) {
      var reached = journal.lastSequence(tx, last.till());
      if (reached < last.sequence()) {
        gaps.add(new Rescue.Gap(last.till().value(), reached + 1, last.sequence()));
        journal.goOnBehind(tx, last.till(), last.sequence(), last.signature());
      }
    }
  }
}
