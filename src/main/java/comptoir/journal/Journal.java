package comptoir.journal;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.fiscal.FiscalEntry;
import comptoir.fiscal.FiscalModule;
import comptoir.value.BusinessDate;
import comptoir.value.CustomerId;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/// The door to the journal. Writing happens inside a transaction that others take part in.
public final class Journal {

  private final Database database;
  private final String software;

  /// @param software the program's version, kept in each record (FR-REQ-01)
  public Journal(Database database, String software) {
    this.database = database;
    this.software = software;
  }

  /// Gives the draft the next number of its till's series, chains it and keeps it. The number is
  /// taken in the same transaction as the insert (FR-REQ-20), so that there is no gap and no
  /// double.
  public Journalled append(Tx tx, Draft draft, FiscalModule fiscal) {
    var head = JournalTable.head(tx, draft.till(), RetailTransaction.CHAIN);
    var sequence = head.sequence() + 1;
    var number = fiscal.number(draft.till(), sequence);
    var transaction = draft.numbered(sequence, number, software);
    var record = CanonicalRecord.write(transaction);
    var sha256 = CanonicalRecord.sha256(record);
    var stamp =
        fiscal.stamp(
            new FiscalEntry(
                RetailTransaction.CHAIN,
                sequence,
                number,
                draft.at(),
                draft.total(),
                sha256,
                head.signature()));
    var entry = new Journalled(transaction, draft.customer(), record, sha256, stamp);
    JournalTable.insert(tx, entry, head.signature());
    return entry;
  }

  /// The number in its series that a till gave last; 0 where it gave none.
  public long lastSequence(Tx tx, TillId till) {
    return JournalTable.head(tx, till, RetailTransaction.CHAIN).sequence();
  }

  /// The till of the transaction journalled last, or of a series that goes on behind a loss.
  public Optional<TillId> latestTill(Tx tx) {
    return JournalTable.latestTill(tx);
  }

  /// Days from the first on which the till has sold, the oldest first.
  public List<BusinessDate> days(Tx tx, TillId till, BusinessDate first) {
    return JournalTable.days(tx, till, first);
  }

  /// The days that the till's sales bear, from the first sale of a stretch of days on, by their
  /// numbers: a clock that was set leaves days among them that are not of the stretch. Where it has
  /// no sale, the day of the last one.
  ///
  /// @param last day of the stretch
  public List<BusinessDate> daysOfSales(Tx tx, TillId till, BusinessDate first, BusinessDate last) {
    return JournalTable.daysOfSales(tx, till, first, last);
  }

  /// Whether the till has sold before that day.
  public boolean hasBefore(Tx tx, TillId till, BusinessDate day) {
    return JournalTable.hasBefore(tx, till, day);
  }

  /// What the till has journalled of a day, in the order of its numbers.
  ///
  /// @param after the number in the series behind which to begin
  public List<Journalled> ofDay(Tx tx, TillId till, BusinessDate day, long after, int limit) {
    return JournalTable.ofDay(tx, new JournalTable.Day(till, day), after, limit);
  }

  /// Has a till's series go on behind a number that is known to be given although the journal does
  /// not hold it: after a loss no number is given twice.
  public void goOnBehind(Tx tx, TillId till, long sequence, String signature) {
    JournalTable.goOnBehind(
        tx, till, RetailTransaction.CHAIN, new JournalTable.Head(sequence, signature));
  }

  /// A transaction and what it is chained to.
  ///
  /// @param previousSignature of the record before it, empty on the first
  public record Chained(Journalled entry, String previousSignature) {}

  public Optional<Chained> chained(Tx tx, TransactionId id) {
    return find(tx, id).map(entry -> new Chained(entry, JournalTable.previousSignature(tx, entry)));
  }

  /// Puts back a transaction of this till that the journal has lost, word for word. False where it
  /// is there, or where its number is.
  public boolean putBack(Tx tx, Chained lost) {
    var transaction = lost.entry().transaction();
    if (JournalTable.holds(tx, transaction.till(), transaction.sequence())
        || find(tx, transaction.id()).isPresent()) {
      return false;
    }
    JournalTable.insert(tx, lost.entry(), lost.previousSignature());
    return true;
  }

  /// What a customer bought here.
  public Set<TransactionId> soldTo(Tx tx, CustomerId customer) {
    return JournalTable.soldTo(tx, customer);
  }

  /// Forgets who bought in these: the records do not say it.
  public void forgetBuyer(Tx tx, Set<TransactionId> transactions) {
    JournalTable.forgetBuyer(tx, transactions);
  }

  public Optional<Journalled> find(Tx tx, TransactionId id) {
    return JournalTable.find(tx, id);
  }

  public CompletionStage<Optional<Journalled>> find(TransactionId id) {
    return database.read(tx -> find(tx, id));
  }

  /// By the number people read, as it stands on the receipt; the newest first.
  public CompletionStage<List<Journalled>> byNumber(String number) {
    return database.read(tx -> JournalTable.byNumber(tx, number));
  }

  /// The newest first.
  public CompletionStage<List<Journalled>> latest(int limit) {
    return database.read(tx -> JournalTable.latest(tx, limit));
  }
}
