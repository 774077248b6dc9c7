package comptoir.bench;

import comptoir.app.Session;
import comptoir.settings.ShopSettings;
import comptoir.value.CustomerId;
import comptoir.value.OperatorId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// A till that is filled and still, and what to ask it.
///
/// @param codes of one article each, which has a shop price; at least ten articles
/// @param typed what clerks look for: names of articles and of customers
/// @param fullest the customer with the most order lines, where there are orders
/// @param title what it is filled with, and how much
record Subject(
    Session session,
    ShopSettings settings,
    OperatorId operator,
    List<String> codes,
    List<String> typed,
    Optional<CustomerId> fullest,
    String title) {

  Subject {
    codes = List.copyOf(codes);
    typed = List.copyOf(typed);
  }

  /// Waits for what a door answers.
  static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
