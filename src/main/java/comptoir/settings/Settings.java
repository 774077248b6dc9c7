package comptoir.settings;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.value.Change;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// The door to what the platform set for this shop.
public final class Settings {

  private final Database database;

  public Settings(Database database) {
    this.database = database;
  }

  /// Empty until the first settings have come down.
  public CompletionStage<Optional<ShopSettings>> current() {
    return database.read(this::current);
  }

  public Optional<ShopSettings> current(Tx tx) {
    throw new UnsupportedOperationException("settings table");
  }

  public void apply(Tx tx, List<Change<ShopSettings>> changes) {
    throw new UnsupportedOperationException("settings table");
  }
}
