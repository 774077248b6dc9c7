package comptoir.till;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.journal.RetailTransaction;
import comptoir.value.BusinessDate;
import comptoir.value.Money;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// The door to the till's movements.
public final class TillBook {

  private final Database database;

  public TillBook(Database database) {
    this.database = database;
  }

  /// What one way to pay brought in on a day; change counts as cash going out.
  public record Expected(String mode, Money amount) {}

  /// Books the tenders of a transaction, inside its commit.
  public void book(Tx tx, RetailTransaction transaction) {
    TillMovementTable.insert(tx, transaction);
  }

  /// By mode, of one business day.
  public CompletionStage<List<Expected>> expected(BusinessDate day, Currency currency) {
    return database.read(tx -> TillMovementTable.sums(tx, day, currency));
  }
}
