package comptoir.app;

import comptoir.copy.CopyState;
import comptoir.customer.Customers;
import comptoir.health.SupportFolder;
import comptoir.value.Folding;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the health screen writes and keeps.
///
/// @param copy what is true of the second copy
/// @param token keeps another token for the platform; fails where the disk does not take it
public record Help(
    SupportFolder support,
    Supplier<CopyState> copy,
    Function<String, CompletionStage<Void>> token) {

  private static final int MATCHES = 20;

  /// @param worker writes the files
  /// @param log what was logged lately
  public static Help of(Session session, Executor worker, RecentLog log) {
    var rooms = session.rooms();
    var about = new About(session.standIn().isPresent(), session.support());
    var material =
        new SupportFolder.Material(
            about::facts,
            log::lines,
            words -> namesAmong(words, rooms.customers()),
            rooms.database(),
            rooms.outbox(),
            rooms.settings(),
            rooms.operators(),
            InstantSource.system());
    return new Help(
        new SupportFolder(session.support(), worker, material),
        session.secondCopy()::state,
        token -> CompletableFuture.runAsync(() -> session.token().replace(token), worker));
  }

  private static List<String> namesAmong(List<String> words, Customers customers) {
    return words.stream().filter(word -> isName(word, customers)).toList();
  }

  private static boolean isName(String word, Customers customers) {
    var folded = Folding.words(word);
    return customers.search(word, MATCHES).toCompletableFuture().join().stream()
        .flatMap(match -> Folding.words(match.fullName()).stream())
        .anyMatch(folded::contains);
  }
}
