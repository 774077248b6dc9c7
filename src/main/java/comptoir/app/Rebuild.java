package comptoir.app;

import comptoir.copy.CopiedSale;
import comptoir.copy.CopyFolder;
import comptoir.copy.FoundCopy;
import comptoir.customer.Told;
import comptoir.db.Database;
import comptoir.db.Opening;
import comptoir.db.Rescue;
import comptoir.db.Tx;
import comptoir.journal.Journal;
import comptoir.outbox.Outbox;
import comptoir.outbox.UnsentFile;
import comptoir.outbox.UnsentSale;
import comptoir.sale.Recovery;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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

  /// Blocks on the disk. The till must not be open.
  static Outcome putAside(Session.Place place) {
    return putAside(place.folder(), place.secondCopy(), place.clock());
  }

  private static Outcome putAside(Path folder, Optional<Path> second, InstantSource clock) {
    return switch (DataFolder.take(folder)) {
      case DataFolder.Taking.InUse it ->
          new Outcome.Refused(new Session.Problem.InUse(it.folder()));
      case DataFolder.Taking.Unusable it ->
          new Outcome.Refused(new Session.Problem.FolderUnusable(it.folder(), it.detail()));
      case DataFolder.Taking.Taken it -> {
        try (var taken = it.folder()) {
          var copies = new CopyFolder(second.orElse(taken.copies()));
          yield new Outcome.Done(rebuild(taken, copies, clock));
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

  private static RebuildReport rebuild(DataFolder folder, CopyFolder copies, InstantSource clock)
      throws IOException {
    var fresh = beside(folder.database(), ".building");
    for (var part : PARTS) {
      Files.deleteIfExists(beside(fresh, part));
    }
    var rescued = Rescue.into(fresh, folder.database());
    var beside = new Beside(UnsentFile.at(folder.unsent()), copies(copies));
    var amended = amend(fresh, rescued, beside, clock);
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
    var end = freeEnd(folder, clock.millis());
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

  /// The first moment from then on that no damaged file beside is named after: a clock may stand
  /// still between two rebuildings, or be set back.
  private static String freeEnd(DataFolder folder, long millis) {
    return LongStream.iterate(millis, at -> at + 1)
        .mapToObj(at -> ".damaged-" + at)
        .filter(
            end ->
                Stream.of(folder.database(), folder.key())
                    .flatMap(file -> PARTS.stream().map(part -> beside(beside(file, end), part)))
                    .noneMatch(Files::exists))
        .findFirst()
        .orElseThrow();
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
      Path fresh, Rescue.Report rescued, Beside beside, InstantSource clock) {
    return switch (Database.open(fresh)) {
      case Opening.Opened opened -> {
        try (var database = opened.database()) {
          var amending = new Amending(database, rescued, beside, clock);
          yield database.write(amending::in).join();
        }
      }
      case Opening other ->
          throw new Fault(Fault.Code.DB_IO, "The fresh file does not open: " + other, null);
    };
  }

  /// What is known beside the damaged file.
  private record Beside(UnsentFile names, List<CopiedSale> copies) {}

  /// A folder that cannot be read is looked through at the next start.
  private static List<CopiedSale> copies(CopyFolder folder) {
    try {
      var copies = new ArrayList<CopiedSale>();
      for (var found : folder.found()) {
        switch (found) {
          case FoundCopy.Whole it -> copies.add(it.sale());
          case FoundCopy.Damaged it -> LOG.warn("{} is damaged: {}", it.file(), it.reason());
        }
      }
      return copies;
    } catch (IOException e) {
      LOG.warn("The second folder cannot be read", e);
      return List.of();
    }
  }

  private record Amending(
      Journal journal, TillBook till, Outbox outbox, Rescue.Report rescued, Beside beside) {

    Amending(Database database, Rescue.Report rescued, Beside beside, InstantSource clock) {
      this(
          new Journal(database, Version.NAME),
          new TillBook(database),
          new Outbox(database, clock),
          rescued,
          beside);
    }

    RebuildReport.Amended in(Tx tx) {
      rescued.transactions().forEach(id -> book(tx, TransactionId.parse(id)));
      var gaps = new ArrayList<>(rescued.gaps());
      beside.names().last().ifPresent(last -> goOnBehind(tx, last, gaps));
      var putBack = putBack(tx);
      var lost = sendAgain(tx);
      return new RebuildReport.Amended(
          rescued.transactions().size() + putBack.size(),
          outbox.waiting(tx),
          Gaps.without(gaps, putBack),
          lost);
    }

    /// The sales of this till that lie in the second folder; answers with their numbers.
    private Set<Long> putBack(Tx tx) {
      var ours = beside.names().last().map(UnsentSale::till).or(() -> journal.latestTill(tx));
      var numbers = new HashSet<Long>();
      for (var copy : beside.copies()) {
        var transaction = copy.entry().transaction();
        var chained = new Journal.Chained(copy.entry(), copy.previousSignature());
        var lost = new Recovery.Lost(chained, copy.names(), copy.madeAt(), copy.steps());
        var isOurs = ours.filter(transaction.till()::equals).isPresent();
        if (isOurs) {
          Told.putBack(tx, outbox, copy.told());
        }
        if (isOurs && Recovery.putBack(tx, lost, journal, till, outbox)) {
          numbers.add(transaction.sequence());
        }
      }
      return numbers;
    }

    private void book(Tx tx, TransactionId id) {
      tx.attempt(() -> journal.find(tx, id).ifPresent(it -> till.book(tx, it.transaction())))
          .ifPresent(failure -> LOG.warn("The till's part of {} is lost", id, failure));
    }

    /// Those that had not left and are in no journal any more.
    private List<UnsentSale> sendAgain(Tx tx) {
      var lost = new ArrayList<UnsentSale>();
      for (var sale : beside.names().open()) {
        if (journal.find(tx, sale.transaction()).isPresent()) {
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
