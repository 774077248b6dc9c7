package comptoir.standin;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The steps of reservations that tills made, in the order in which they were taken.
final class StepTable {
  private final Handle handle;

  StepTable(Handle handle) {
    this.handle = handle;
  }

  void keep(String envelope, String reservation, String from, String to) {
    handle
        .createUpdate(
            """
            INSERT INTO step (envelope, reservation, from_state, to_state)
            VALUES (:envelope, :reservation, :from, :to)
            """)
        .bind("envelope", envelope)
        .bind("reservation", reservation)
        .bind("from", from)
        .bind("to", to)
        .execute();
  }

  /// The envelope that brought a reservation into the state it is in, if one did.
  Optional<String> last(String reservation, String state) {
    return handle
        .createQuery(
            """
            SELECT envelope FROM step WHERE reservation = :reservation AND to_state = :state
            ORDER BY n DESC LIMIT 1
            """)
        .bind("reservation", reservation)
        .bind("state", state)
        .mapTo(String.class)
        .findOne();
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
