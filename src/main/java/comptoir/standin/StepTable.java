package comptoir.standin;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The steps of reservations that tills made, in the order in which they were taken.
final class StepTable {
  private final Handle handle;
  private final PreparedTable prepared;

  StepTable(Handle handle, PreparedTable prepared) {
    this.handle = handle;
    this.prepared = prepared;
  }

  void keep(String envelope, String reservation, String from, String to) {
    prepared.run(
        "INSERT INTO step (envelope, reservation, from_state, to_state) VALUES (?, ?, ?, ?)",
        envelope,
        reservation,
        from,
        to);
  }

  /// The envelope that brought a reservation into the state it is in, if one did.
  Optional<String> last(String reservation, String state) {
    return prepared.only(
        """
        SELECT envelope FROM step WHERE reservation = ? AND to_state = ? ORDER BY n DESC LIMIT 1
        """,
        row -> row.getString(1),
        reservation,
        state);
  }

  List<String> handedOver() {
    return handle
        .createQuery(
            """
            SELECT DISTINCT reservation FROM step WHERE to_state = 'handed-over'
            ORDER BY reservation
            """)
        .mapTo(String.class)
        .list();
  }
}
