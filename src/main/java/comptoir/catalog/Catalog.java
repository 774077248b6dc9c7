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
    throw new UnsupportedOperationException();
  }

  /// Finds items by what was typed so far, from one character: each word a prefix of a word of the
  /// name, brand, category or SKU; accents and case do not matter. Exact and starting matches first.
  public CompletionStage<List<Offer>> search(String typed, int limit) {
    throw new UnsupportedOperationException();
  }

  public CompletionStage<Optional<Offer>> offer(ItemId item) {
    throw new UnsupportedOperationException();
  }

  public CompletionStage<Optional<ItemCard>> card(ItemId item) {
    throw new UnsupportedOperationException();
  }

  /// The items with the flag `quick`, by name.
  public CompletionStage<List<Offer>> quickKeys() {
    throw new UnsupportedOperationException();
  }

  /// How many items are here.
  public CompletionStage<Long> size() {
    throw new UnsupportedOperationException();
  }

  public void applyItems(Tx tx, List<Change<Item>> changes) {
    throw new UnsupportedOperationException();
  }

  public void applyPrices(Tx tx, List<Change<Price>> changes) {
    throw new UnsupportedOperationException();
  }

  public void applyStock(Tx tx, List<Change<StockLevel>> changes) {
    throw new UnsupportedOperationException();
  }

  /// Takes what was sold off this shop's stock until the platform counts it itself.
  public void sold(Tx tx, EnvelopeId envelope, Map<ItemId, Quantity> quantities) {
    throw new UnsupportedOperationException();
  }

  /// The platform has the envelope: its own stock figure counts it from now on.
  public void acknowledged(Tx tx, EnvelopeId envelope) {
    throw new UnsupportedOperationException();
  }
}
