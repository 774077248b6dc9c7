package comptoir.customer;

import comptoir.db.Database;
import comptoir.db.Seal;
import comptoir.db.Tx;
import comptoir.value.Change;
import comptoir.value.CustomerId;
import comptoir.value.OrderId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// The door to the customers of all channels, as last received. Runs on `db-read`; names are
/// searched in memory.
public final class Customers {

  private final Database database;
  private final Seal seal;
  private final InstantSource clock;

  public Customers(Database database, Seal seal, InstantSource clock) {
    this.database = database;
    this.seal = seal;
    this.clock = clock;
  }

  /// Opens the sealed names into memory, so that search as typed stays local. Complete when names
  /// can be found; called once at start, in the background.
  public CompletionStage<Void> loadNames() {
    throw new UnsupportedOperationException();
  }

  /// By name as typed (any order of words, accents do not matter, each word a prefix), or by exact
  /// phone in any form, e-mail or loyalty card.
  public CompletionStage<List<CustomerMatch>> search(String typed, int limit) {
    throw new UnsupportedOperationException();
  }

  /// By exact phone, e-mail or card alone; never by name.
  public CompletionStage<List<CustomerMatch>> byExactKey(String text) {
    throw new UnsupportedOperationException();
  }

  public CompletionStage<Optional<CustomerView>> view(CustomerId id) {
    throw new UnsupportedOperationException();
  }

  /// An order with its lines.
  public CompletionStage<Optional<PastOrder>> order(OrderId id) {
    throw new UnsupportedOperationException();
  }

  /// Orders by their number, of any customer.
  public CompletionStage<List<OrderSummary>> ordersByNumber(String number) {
    throw new UnsupportedOperationException();
  }

  public void applyCustomers(Tx tx, List<Change<Customer>> changes) {
    throw new UnsupportedOperationException();
  }

  public void applyOrders(Tx tx, List<Change<PastOrder>> changes) {
    throw new UnsupportedOperationException();
  }

  /// Puts a sale of this till into the history at once, in the commit of the sale; the platform's
  /// own order of the same id replaces it.
  public void soldHere(Tx tx, PastOrder order) {
    throw new UnsupportedOperationException();
  }
}
