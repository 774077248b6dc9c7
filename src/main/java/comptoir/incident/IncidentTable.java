package comptoir.incident;

import comptoir.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Rows of the incidents and of their facts.
final class IncidentTable {

  private IncidentTable() {}

  /// What closed by itself opens by itself; what a person closed asks for news.
  private record Row(long id, boolean isOpen, boolean isClosedByPerson) {}

  /// True where something changed.
  static boolean put(Tx tx, Incident incident, Instant now) {
    var facts = IncidentForm.facts(incident).all();
    var row = find(tx, incident.key());
    if (row.isEmpty()) {
      insertFacts(tx, insert(tx, incident, now), facts);
      return true;
    }
    return change(tx, row.get(), facts, now);
  }

  private static boolean change(Tx tx, Row row, List<Facts.Fact> facts, Instant now) {
    var isNews = !facts(tx, row.id()).equals(facts);
    if (isNews) {
      tx.handle().execute("DELETE FROM incident_fact WHERE incident = ?", row.id());
      insertFacts(tx, row.id(), facts);
    }
    var opens = !row.isOpen() && (isNews || !row.isClosedByPerson());
    if (opens) {
      tx.handle()
          .execute(
              "UPDATE incident SET noticed_at = ?, closed_at = NULL, closed_by = NULL WHERE id = ?",
              now.toEpochMilli(),
              row.id());
    }
    return isNews || opens;
  }

  private static Optional<Row> find(Tx tx, String key) {
    return tx.handle()
        .createQuery(
            "SELECT id, closed_at IS NULL AS open, closed_by FROM incident WHERE key = :key")
        .bind("key", key)
        .map(
            (row, context) ->
                new Row(
                    row.getLong("id"),
                    row.getBoolean("open"),
                    Optional.ofNullable(row.getString("closed_by")).orElse("").length() > 0))
        .findOne();
  }

  private static long insert(Tx tx, Incident incident, Instant now) {
    return tx.handle()
        .createQuery(
            """
            INSERT INTO incident (key, kind, noticed_at) VALUES (:key, :kind, :now) RETURNING id
            """)
        .bind("key", incident.key())
        .bind("kind", IncidentForm.kind(incident))
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }

  private static void insertFacts(Tx tx, long id, List<Facts.Fact> facts) {
    var batch =
        tx.handle()
            .prepareBatch(
                "INSERT INTO incident_fact (incident, n, name, value) VALUES (?, ?, ?, ?)");
    for (var n = 0; n < facts.size(); n++) {
      batch.add(id, n, facts.get(n).name(), facts.get(n).value());
    }
    batch.execute();
  }

  private static List<Facts.Fact> facts(Tx tx, long id) {
    return tx.handle()
        .createQuery("SELECT name, value FROM incident_fact WHERE incident = :id ORDER BY n")
        .bind("id", id)
        .map((row, context) -> new Facts.Fact(row.getString("name"), row.getString("value")))
        .list();
  }

  /// True where it was open.
  static boolean close(Tx tx, String key, String by, Instant now) {
    return tx.handle()
            .execute(
                """
                UPDATE incident SET closed_at = ?, closed_by = ?
                 WHERE key = ? AND closed_at IS NULL
                """,
                now.toEpochMilli(),
                by,
                key)
        > 0;
  }

  static List<Noticed> open(Tx tx) {
    return tx.handle()
        .createQuery("SELECT * FROM incident WHERE closed_at IS NULL ORDER BY id")
        .map(
            (row, context) ->
                new Noticed(
                    IncidentForm.read(
                        row.getString("kind"), new Facts(facts(tx, row.getLong("id")))),
                    Instant.ofEpochMilli(row.getLong("noticed_at"))))
        .list();
  }
}
