package comptoir.app;

import comptoir.copy.CopyFolder;
import comptoir.copy.SecondCopy;
import comptoir.outbox.UnsentFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The second copy of a till that is open, and who tends it.
///
/// @param thread the one it works on, where it has one of its own
record SecondFolder(Rooms rooms, Restoring restoring, SecondCopy copy, Optional<Copying> thread)
    implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SecondFolder.class);
  private static final long PATIENCE_SECONDS = 3;

  static SecondFolder over(
      Path folder, Rooms rooms, Optional<UnsentFile> names, Session.Running running) {
    var restoring = new Restoring(rooms, names);
    Optional<Copying> thread =
        running.copying().isPresent() ? Optional.empty() : Optional.of(new Copying());
    var worker = running.copying().or(() -> thread).orElseThrow();
    var sources =
        new SecondCopy.Rooms(
            rooms.database(),
            rooms.journal(),
            rooms.outbox(),
            rooms.settings(),
            rooms.customers().told());
    var copy =
        new SecondCopy(
            new CopyFolder(folder),
            sources,
            new SecondCopy.Tending(worker, restoring),
            running.workings().clock());
    return new SecondFolder(rooms, restoring, copy, thread);
  }

  /// Looks for what was lost, and does not wait for the folder: what is sold meanwhile does, for a
  /// few seconds at most. Where the folder answers later, what was lost is put back then. A till
  /// that learns from the first pages who it is looks again, and its first sale waits for that.
  void lookForLosses() {
    restoring.lookAtNames();
    rooms.checkout().holdUntil(awhile(copy.looked()));
    copy.start();
    var ignored =
        rooms
            .sync()
            .firstPages()
            .thenRun(() -> rooms.checkout().holdUntil(awhile(copy.lookAgain())));
  }

  private static CompletionStage<?> awhile(CompletionStage<Void> looked) {
    return looked
        .toCompletableFuture()
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .exceptionally(
            e -> {
              LOG.warn("The second folder does not answer yet", e);
              return null;
            });
  }

  @Override
  public void close() {
    thread.ifPresent(Copying::close);
  }
}
