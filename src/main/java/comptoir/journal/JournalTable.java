package comptoir.journal;

import comptoir.db.Tx;
import comptoir.fiscal.FiscalStamp;
import comptoir.value.BusinessDate;
import comptoir.value.CustomerId;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rows of the journal, and who bought (apart from the record).
final class JournalTable {

  private static final String SELECT =
      """
      SELECT j.transaction_id, j.record, j.record_sha256, j.header, j.signature, j.algorithm,
             p.customer
        FROM journal j LEFT JOIN journal_party p USING (transaction_id)
      """;

  /// All days of the journal from the first on: from one to the next by the index, so that a long
  /// journal costs no more than its days. `+till` keeps SQLite from reading all of a till's rows.
  private static final String DAYS =
      """
      WITH RECURSIVE days(day) AS (
        SELECT min(business_date) FROM journal WHERE business_date >= :from
        UNION ALL
        SELECT (SELECT min(business_date) FROM journal WHERE business_date > day)
          FROM days WHERE day IS NOT NULL)
      """;

  private JournalTable() {}

  /// Where the chain of a till ends.
  record Head(long sequence, String signature) {}

  static Head head(Tx tx, TillId till, String chain) {
    return tx.handle()
        .createQuery(
            """
            SELECT seq, signature FROM
              (SELECT seq, signature FROM journal WHERE till = :till AND chain = :chain
                ORDER BY seq DESC LIMIT 1)
            UNION ALL
            SELECT seq, signature FROM journal_floor WHERE till = :till AND chain = :chain
            ORDER BY seq DESC LIMIT 1
            """)
        .bind("till", till.value())
        .bind("chain", chain)
        .map((row, context) -> new Head(row.getLong("seq"), row.getString("signature")))
        .findOne()
        .orElse(new Head(0, ""));
  }

  static void goOnBehind(Tx tx, TillId till, String chain, Head head) {
    tx.handle()
        .execute(
            "INSERT OR IGNORE INTO journal_floor (till, chain, seq, signature) VALUES (?, ?, ?, ?)",
            till.value(),
            chain,
            head.sequence(),
            head.signature());
  }

  static void insert(Tx tx, Journalled entry, String previousSignature) {
    var transaction = entry.transaction();
    tx.handle()
        .createUpdate(
            """
            INSERT INTO journal (transaction_id, till, chain, seq, number, type, business_date, at,
              at_millis, operator, currency, total, record, record_sha256, header,
              previous_signature, signature, algorithm, software)
            VALUES (:id, :till, :chain, :seq, :number, :type, :day, :at, :millis, :operator,
              :currency, :total, :record, :sha256, :header, :previous, :signature, :algorithm,
              :software)
            """)
        .bind("id", transaction.id().toString())
        .bind("till", transaction.till().value())
        .bind("chain", RetailTransaction.CHAIN)
        .bind("seq", transaction.sequence())
        .bind("number", transaction.number())
        .bind("type", transaction.type().name())
        .bind("day", transaction.businessDate().toString())
        .bind("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(transaction.at()))
        .bind("millis", transaction.at().toInstant().toEpochMilli())
        .bind("operator", transaction.operator().value())
        .bind("currency", transaction.total().currency().getCurrencyCode())
        .bind("total", transaction.total().minor())
        .bind("record", entry.record())
        .bind("sha256", entry.recordSha256())
        .bind("header", entry.stamp().header())
        .bind("previous", previousSignature)
        .bind("signature", entry.stamp().signature())
        .bind("algorithm", entry.stamp().algorithm())
        .bind("software", transaction.software())
        .execute();
    entry.customer().ifPresent(customer -> insertParty(tx, transaction.id(), customer));
  }

  private static void insertParty(Tx tx, TransactionId id, CustomerId customer) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO journal_party (transaction_id, customer)
            SELECT :id, :customer
             WHERE NOT EXISTS (SELECT 1 FROM erasure WHERE customer = :customer)
            """)
        .bind("id", id.toString())
        .bind("customer", customer.value())
        .execute();
  }

  static Set<TransactionId> soldTo(Tx tx, CustomerId customer) {
    return tx.handle()
        .createQuery("SELECT transaction_id FROM journal_party WHERE customer = :customer")
        .bind("customer", customer.value())
        .map((row, context) -> TransactionId.parse(row.getString(1)))
        .set();
  }

  static void forgetBuyer(Tx tx, Set<TransactionId> transactions) {
    for (var id : transactions) {
      tx.handle().execute("DELETE FROM journal_party WHERE transaction_id = ?", id.toString());
    }
  }

  static Optional<Journalled> find(Tx tx, TransactionId id) {
    return tx.handle()
        .createQuery(SELECT + " WHERE j.transaction_id = :id")
        .bind("id", id.toString())
        .map((row, context) -> entry(row))
        .findOne();
  }

  record Day(TillId till, BusinessDate date) {}

  static List<BusinessDate> days(Tx tx, TillId till, BusinessDate first) {
    return tx.handle()
        .createQuery(
            DAYS
                + """
                SELECT day FROM days WHERE day IS NOT NULL AND EXISTS (
                         SELECT 1 FROM journal WHERE business_date = day AND +till = :till)
                 ORDER BY day
                """)
        .bind("from", first.toString())
        .bind("till", till.value())
        .map((row, context) -> BusinessDate.parse(row.getString("day")))
        .list();
  }

  static List<BusinessDate> daysOfSales(Tx tx, TillId till, BusinessDate first, BusinessDate last) {
    return tx.handle()
        .createQuery(
            DAYS
                + """
                , since(seq) AS (
                  SELECT coalesce(
                    (SELECT min((SELECT seq FROM journal
                                  WHERE business_date = day AND +till = :till
                                  ORDER BY seq LIMIT 1))
                       FROM days WHERE day BETWEEN :first AND :last),
                    (SELECT max(seq) FROM journal WHERE till = :till AND chain = :chain)))
                SELECT day FROM days, since WHERE day IS NOT NULL AND EXISTS (
                         SELECT 1 FROM journal j
                          WHERE j.business_date = day AND j.seq >= since.seq AND +j.till = :till)
                """)
        .bind("from", "")
        .bind("till", till.value())
        .bind("chain", RetailTransaction.CHAIN)
        .bind("first", first.toString())
        .bind("last", last.toString())
        .map((row, context) -> BusinessDate.parse(row.getString("day")))
        .list();
  }

  static boolean hasBefore(Tx tx, TillId till, BusinessDate day) {
    return tx.handle()
        .createQuery(
            "SELECT EXISTS (SELECT 1 FROM journal WHERE business_date < :day AND +till = :till)")
        .bind("day", day.toString())
        .bind("till", till.value())
        .mapTo(Boolean.class)
        .one();
  }

  static List<Journalled> ofDay(Tx tx, Day day, long after, int limit) {
    return tx.handle()
        .createQuery(
            SELECT
                + """
                 WHERE j.business_date = :day AND j.seq > :after AND j.till = :till
                 ORDER BY j.seq LIMIT :limit
                """)
        .bind("day", day.date().toString())
        .bind("after", after)
        .bind("till", day.till().value())
        .bind("limit", limit)
        .map((row, context) -> entry(row))
        .list();
  }

  static Optional<TillId> latestTill(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            SELECT coalesce((SELECT till FROM journal ORDER BY rowid DESC LIMIT 1),
                            (SELECT till FROM journal_floor LIMIT 1)) AS till
            """)
        .map((row, context) -> Optional.ofNullable(row.getString("till")).map(TillId::new))
        .one();
  }

  static List<Journalled> byNumber(Tx tx, String number) {
    return tx.handle()
        .createQuery(SELECT + " WHERE j.number = :number ORDER BY j.rowid DESC")
        .bind("number", number)
        .map((row, context) -> entry(row))
        .list();
  }

  static String previousSignature(Tx tx, Journalled entry) {
    return tx.handle()
        .createQuery("SELECT previous_signature FROM journal WHERE transaction_id = :id")
        .bind("id", entry.transaction().id().toString())
        .mapTo(String.class)
        .one();
  }

  static boolean holds(Tx tx, TillId till, long sequence) {
    return tx.handle()
        .createQuery(
            """
            SELECT count(*) FROM journal WHERE till = :till AND chain = :chain AND seq = :seq
            """)
        .bind("till", till.value())
        .bind("chain", RetailTransaction.CHAIN)
        .bind("seq", sequence)
        .map((row, context) -> row.getInt(1) > 0)
        .one();
  }

  static List<Journalled> latest(Tx tx, int limit) {
    return tx.handle()
        .createQuery(SELECT + " ORDER BY j.rowid DESC LIMIT :limit")
        .bind("limit", limit)
        .map((row, context) -> entry(row))
        .list();
  }

  private static Journalled entry(ResultSet row) throws SQLException {
    var id = TransactionId.parse(row.getString("transaction_id"));
    var record = row.getString("record");
    return new Journalled(
        new RecordReader(record).read(id),
        Optional.ofNullable(row.getString("customer")).map(CustomerId::new),
        record,
        row.getString("record_sha256"),
        new FiscalStamp(
            row.getString("header"), row.getString("signature"), row.getString("algorithm")));
  }
}
