package comptoir.standin;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The tills of the shop and the tokens they may come with; a token is known by its digest only.
final class TokenTable {
  static final String VALID = "valid";
  static final String EXPIRED = "expired";
  static final String REVOKED = "revoked";

  private final Handle handle;

  TokenTable(Handle handle) {
    this.handle = handle;
  }

  /// Whose a token is, and whether it still counts.
  record Pass(String till, String state) {}

  /// Makes a till, or gives it another name.
  void till(String id, String name) {
    handle
        .createUpdate(
            """
            INSERT INTO till (id, name) VALUES (:id, :name)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name
            """)
        .bind("id", id)
        .bind("name", name)
        .execute();
  }

  List<String> tills() {
    return handle.createQuery("SELECT id FROM till ORDER BY id").mapTo(String.class).list();
  }

  Optional<String> name(String till) {
    return handle
        .createQuery("SELECT name FROM till WHERE id = :id")
        .bind("id", till)
        .mapTo(String.class)
        .findOne();
  }

  void let(String sha256, String till) {
    handle
        .createUpdate(
            """
            INSERT INTO token (sha256, till, state) VALUES (:sha256, :till, 'valid')
            ON CONFLICT (sha256) DO UPDATE SET till = excluded.till, state = 'valid'
            """)
        .bind("sha256", sha256)
        .bind("till", till)
        .execute();
  }

  Optional<Pass> find(String sha256) {
    return handle
        .createQuery("SELECT till, state FROM token WHERE sha256 = :sha256")
        .bind("sha256", sha256)
        .map((row, ctx) -> new Pass(row.getString(1), row.getString(2)))
        .findOne();
  }

  /// Returns whether there was such a token.
  boolean state(String sha256, String state) {
    return handle
            .createUpdate("UPDATE token SET state = :state WHERE sha256 = :sha256")
            .bind("state", state)
            .bind("sha256", sha256)
            .execute()
        > 0;
  }
}
