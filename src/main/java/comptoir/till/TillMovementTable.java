package comptoir.till;

import comptoir.db.Tx;
import comptoir.journal.RetailTransaction;
import comptoir.value.BusinessDate;
import comptoir.value.Money;
import java.util.Currency;
import java.util.List;

/// Rows of what moved in and out of the till.
final class TillMovementTable {

  private TillMovementTable() {}

  static void insert(Tx tx, RetailTransaction transaction) {
    if (transaction.tenders().isEmpty()) {
      return;
    }
    var batch =
        tx.handle()
            .prepareBatch(
                """
                INSERT INTO till_movement (transaction_id, n, business_date, mode, currency, amount)
                VALUES (?, ?, ?, ?, ?, ?)
                """);
    for (var tender : transaction.tenders()) {
      batch.add(
          transaction.id().toString(),
          tender.n(),
          transaction.businessDate().toString(),
          tender.mode(),
          tender.amount().currency().getCurrencyCode(),
          tender.amount().minor());
    }
    batch.execute();
  }

  static List<TillBook.Expected> sums(Tx tx, BusinessDate day, Currency currency) {
    return tx.handle()
        .createQuery(
            """
            SELECT CASE mode WHEN 'CHANGE' THEN 'CASH' ELSE mode END AS paid, sum(amount) AS amount
              FROM till_movement
             WHERE business_date = :day AND currency = :currency
             GROUP BY paid ORDER BY paid
            """)
        .bind("day", day.toString())
        .bind("currency", currency.getCurrencyCode())
        .map(
            (row, context) ->
                new TillBook.Expected(
                    row.getString("paid"), new Money(row.getLong("amount"), currency)))
        .list();
  }
}
