package comptoir.standin;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What the platform knows about itself, by key.
final class MetaTable {
  private final Handle handle;

  MetaTable(Handle handle) {
    this.handle = handle;
  }

  Optional<String> find(String key) {
    return handle
        .createQuery("SELECT value FROM meta WHERE key = :key")
        .bind("key", key)
        .mapTo(String.class)
        .findOne();
  }

  void put(String key, String value) {
    handle
        .createUpdate(
            """
            INSERT INTO meta (key, value) VALUES (:key, :value)
            ON CONFLICT (key) DO UPDATE SET value = excluded.value
            """)
        .bind("key", key)
        .bind("value", value)
        .execute();
  }
}
