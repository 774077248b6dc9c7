package comptoir.standin;

import java.util.Optional;

/// What the platform knows about itself, by key.
final class MetaTable {
  private final PreparedTable prepared;

  MetaTable(PreparedTable prepared) {
    this.prepared = prepared;
  }

  Optional<String> find(String key) {
    return prepared.only("SELECT value FROM meta WHERE key = ?", row -> row.getString(1), key);
  }

  void put(String key, String value) {
    prepared.run(
        """
        INSERT INTO meta (key, value) VALUES (?, ?)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value
        """,
        key,
        value);
  }
}
