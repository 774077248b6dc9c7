package comptoir.standin;

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
  record Kept(byte[] sha256, String reference, @Nullable String state) {}

  Optional<Kept> find(String id) {
    return handle
        .createQuery("SELECT sha256, reference, state FROM envelope WHERE id = :id")
        .bind("id", id)
        .map((row, ctx) -> new Kept(row.getBytes(1), row.getString(2), row.getString(3)))
        .findOne();
  }

  void keep(EnvelopeForm envelope, Verdict.Accepted verdict, String receivedAt) {
    handle
        .createUpdate(
            """
            INSERT INTO envelope
              (id, sha256, kind, till, operator, at, received_at, reference, state, body)
            VALUES
              (:id, :sha256, :kind, :till, :operator, :at, :received, :reference, :state, :body)
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
        .bind("body", envelope.body().toString())
        .execute();
  }

  long count() {
    return handle.createQuery("SELECT count(*) FROM envelope").mapTo(Long.class).one();
  }
}
