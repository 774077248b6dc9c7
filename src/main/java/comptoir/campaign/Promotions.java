package comptoir.campaign;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.promotion.Promotion;
import comptoir.value.Change;
import comptoir.value.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// The door to the promotions of the shop and the web.
public final class Promotions {

  private final Database database;

  /// All of them as the cache holds them; null until they were read.
  private volatile @Nullable List<Promotion> known;

  public Promotions(Database database) {
    this.database = database;
  }

  /// All of them, whether or not they hold today; inside a transaction under way. Reads the disk
  /// the first time alone.
  public List<Promotion> all(Tx tx) {
    return Optional.ofNullable(known).orElseGet(() -> new PromotionTable(tx.handle()).all());
  }

  /// By their ids, read from the cache.
  public CompletionStage<List<Promotion>> all() {
    return database.read(tx -> new PromotionTable(tx.handle()).all());
  }

  /// Reads them into memory; called at the start and when another cache is read.
  public CompletionStage<Void> load() {
    return database.read(tx -> known = new PromotionTable(tx.handle()).all()).thenAccept(all -> {});
  }

  /// Takes what the feed brought.
  public void apply(Tx tx, List<Change<Received>> changes) {
    new PromotionTable(tx.handle()).apply(changes);
    tx.afterCommit(() -> load().toCompletableFuture().join());
  }

  /// Forgets customers in the cache: what was for them alone goes.
  public void forget(Tx tx, List<CustomerId> customers) {
    customers.forEach(new PromotionTable(tx.handle())::forget);
    tx.afterCommit(() -> load().toCompletableFuture().join());
  }
}
