package comptoir.catalog;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.settings.Settings;
import comptoir.value.Change;
import comptoir.value.EnvelopeId;
import comptoir.value.ItemId;
import comptoir.value.Quantity;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// The door to what can be sold, as last received. Look-ups run on `db-read`.
public final class Catalog {

  private final Database database;
  private final Settings settings;
  private final InstantSource clock;

  public Catalog(Database database, Settings settings, InstantSource clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  /// Finds items by a code as scanned (GTIN of any length, in-store code) or by SKU.
  public CompletionStage<CodeLookup> byCode(String code) {
    return look(reading -> reading.byCode(code));
  }

  /// Finds items by what was typed so far, from one character: each word a prefix of a word of the
  /// name, brand, category or SKU; accents and case do not matter. Exact and starting matches
  /// first.
  public CompletionStage<List<Offer>> search(String typed, int limit) {
    return look(reading -> reading.search(typed, limit));
  }

  public CompletionStage<Optional<Offer>> offer(ItemId item) {
    return look(reading -> reading.offer(item));
  }

  public CompletionStage<Optional<ItemCard>> card(ItemId item) {
    return look(reading -> reading.card(item));
  }

  /// The categories of those that are here: which shelves they lie on.
  public CompletionStage<Map<ItemId, String>> categories(List<ItemId> items) {
    return look(reading -> reading.categories(items));
  }

  /// The items with the flag `quick`, by name.
  public CompletionStage<List<Offer>> quickKeys() {
    return look(Reading::quickKeys);
  }

  /// How many items are here.
  public CompletionStage<Long> size() {
    return look(Reading::size);
  }

  /// Returns how many items more are here than before.
  public long applyItems(Tx tx, List<Change<Item>> changes) {
    tx.leaveDeleted();
    return new ItemFeedTable(tx.handle()).apply(changes);
  }

  /// Returns how many prices more are here than before.
  public long applyPrices(Tx tx, List<Change<Price>> changes) {
    tx.leaveDeleted();
    return new PriceTable(tx.handle()).apply(changes);
  }

  public void applyStock(Tx tx, List<Change<StockLevel>> changes) {
    new StockTable(tx.handle()).apply(changes);
  }

  /// Takes what was sold off this shop's stock until the platform counts it itself.
  public void sold(Tx tx, EnvelopeId envelope, Map<ItemId, Quantity> quantities) {
    new StockTable(tx.handle()).sold(envelope, quantities);
  }

  /// The platform has the envelope: its own stock figure counts it from now on.
  public void acknowledged(Tx tx, EnvelopeId envelope) {
    new StockTable(tx.handle()).acknowledged(envelope);
  }

  private <T> CompletionStage<T> look(Function<Reading, T> work) {
    return database.read(tx -> work.apply(new Reading(tx, settings, clock.instant())));
  }
}
