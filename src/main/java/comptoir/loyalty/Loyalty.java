package comptoir.loyalty;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.value.CustomerId;
import comptoir.value.EnvelopeId;
import comptoir.value.TransactionId;
import java.util.concurrent.CompletionStage;

/// The door to the points that this till moved.
public final class Loyalty {

  private final Database database;

  public Loyalty(Database database) {
    this.database = database;
  }

  /// Points moved with a sale.
  ///
  /// @param n which of the sale's moves it is, from 1
  /// @param envelope that brings it to the platform
  /// @param kind an open list: `earn`, `burn`
  /// @param change what it does to the balance
  public record Move(
      TransactionId transaction,
      int n,
      CustomerId customer,
      EnvelopeId envelope,
      String kind,
      long change) {}

  /// Keeps a move, inside the sale's commit.
  public void move(Tx tx, Move move) {
    new LoyaltyTable(tx.handle()).insert(move);
  }

  /// The platform has the envelope: its own figure counts it from now on.
  public void acknowledged(Tx tx, EnvelopeId envelope) {
    new LoyaltyTable(tx.handle()).acknowledged(envelope);
  }

  /// What was moved here and the platform does not have yet; may be below zero.
  public CompletionStage<Long> pending(CustomerId customer) {
    return database.read(tx -> new LoyaltyTable(tx.handle()).pending(customer));
  }

  /// The moves are another customer's from now on: the same one by another id.
  public void passTo(Tx tx, CustomerId before, CustomerId now) {
    new LoyaltyTable(tx.handle()).passTo(before, now);
  }

  /// The moves stay, without the one whose they were.
  public void erase(Tx tx, CustomerId customer) {
    new LoyaltyTable(tx.handle()).erase(customer);
  }
}
