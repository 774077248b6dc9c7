package comptoir.app;

import comptoir.copy.CopyState;
import comptoir.health.SupportFolder;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the health screen writes and keeps.
///
/// @param copy what is true of the second copy
/// @param token keeps another token for the platform; throws where the disk does not take it
public record Help(SupportFolder support, Supplier<CopyState> copy, Consumer<String> token) {

  /// @param worker writes the files
  /// @param log what was logged lately
  public static Help of(Session session, Executor worker, RecentLog log) {
    var rooms = session.rooms();
    var about = new About(session.standIn().isPresent(), session.support());
    var material =
        new SupportFolder.Material(
            about::facts,
            log::lines,
            rooms.database(),
            rooms.settings(),
            rooms.operators(),
            InstantSource.system());
    return new Help(
        new SupportFolder(session.support(), worker, material),
        session.secondCopy()::state,
        session.token()::replace);
  }
}
