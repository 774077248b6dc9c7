package comptoir.standin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The envelopes whose effect is in the same transaction, by their id.
final class EnvelopeTable {
  private final Handle handle;
  private final PreparedTable prepared;

  EnvelopeTable(Handle handle, PreparedTable prepared) {
    this.handle = handle;
    this.prepared = prepared;
  }

  /// What was answered when an envelope came first.
  record Kept(
      byte[] sha256, String reference, @Nullable String state, @Nullable String incidents) {}

  Optional<Kept> find(String id) {
    return prepared.only(
        "SELECT sha256, reference, state, incidents FROM envelope WHERE id = ?",
        row -> new Kept(row.getBytes(1), row.getString(2), row.getString(3), row.getString(4)),
        id);
  }

  void keep(EnvelopeForm envelope, Verdict.Accepted verdict, String receivedAt) {
    prepared.run(
        """
        INSERT INTO envelope
          (id, sha256, kind, till, operator, at, received_at, reference, state, incidents, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        envelope.id(),
        envelope.sha256(),
        envelope.kind(),
        envelope.till(),
        envelope.operator(),
        envelope.at(),
        receivedAt,
        verdict.reference(),
        verdict.state(),
        verdict.incidents().isEmpty() ? null : verdict.incidents().toString(),
        envelope.body().toString());
  }

  /// Who sent an envelope, as the contract tells it.
  Optional<ObjectNode> holder(String id) {
    return prepared.only(
        "SELECT till, operator, at FROM envelope WHERE id = ?",
        row ->
            JsonNodeFactory.instance
                .objectNode()
                .put("till", row.getString(1))
                .put("operator", row.getString(2))
                .put("at", row.getString(3)),
        id);
  }

  long count() {
    return handle.createQuery("SELECT count(*) FROM envelope").mapTo(Long.class).one();
  }
}
