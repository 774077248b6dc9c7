package comptoir.standin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The envelopes whose effect is in the same transaction, by their id.
final class EnvelopeTable {
  private final Handle handle;

  EnvelopeTable(Handle handle) {
    this.handle = handle;
  }

  /// What was answered when an envelope came first.
  record Kept(
      byte[] sha256, String reference, @Nullable String state, @Nullable String incidents) {}

  Optional<Kept> find(String id) {
    return handle
        .createQuery("SELECT sha256, reference, state, incidents FROM envelope WHERE id = :id")
        .bind("id", id)
        .map(
            (row, ctx) ->
                new Kept(row.getBytes(1), row.getString(2), row.getString(3), row.getString(4)))
        .findOne();
  }

  void keep(EnvelopeForm envelope, Verdict.Accepted verdict, String receivedAt) {
    handle
        .createUpdate(
            """
            INSERT INTO envelope
              (id, sha256, kind, till, operator, at, received_at, reference, state, incidents, body)
            VALUES
              (:id, :sha256, :kind, :till, :operator, :at, :received, :reference, :state,
               :incidents, :body)
            """)
        .bind("id", envelope.id())
        .bind("sha256", envelope.sha256())
        .bind("kind", envelope.kind())
        .bind("till", envelope.till())
        .bind("operator", envelope.operator())
        .bind("at", envelope.at())
        .bind("received", receivedAt)
        .bind("reference", verdict.reference())
        .bind("state", verdict.state())
        .bind("incidents", verdict.incidents().isEmpty() ? null : verdict.incidents().toString())
        .bind("body", envelope.body().toString())
        .execute();
  }

  /// Who sent an envelope, as the contract tells it.
  Optional<ObjectNode> holder(String id) {
    return handle
        .createQuery("SELECT till, operator, at FROM envelope WHERE id = :id")
        .bind("id", id)
        .map(
            (row, ctx) ->
                JsonNodeFactory.instance
                    .objectNode()
                    .put("till", row.getString(1))
                    .put("operator", row.getString(2))
                    .put("at", row.getString(3)))
        .findOne();
  }

  long count() {
    return handle.createQuery("SELECT count(*) FROM envelope").mapTo(Long.class).one();
  }
}
