package comptoir.settings;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.value.Change;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

  /// The same, inside a transaction under way.
  public Optional<ShopSettings> current(Tx tx) {
    return new SettingsTable(tx.handle()).read();
  }

  /// The time zone of the shop, which decides what day it is; UTC until settings have come down.
  public ZoneId zone(Tx tx) {
    return new SettingsTable(tx.handle()).zone().orElse(ZoneOffset.UTC);
  }

  /// The last settings given replace those that stand. A withdrawal is ignored: a till without
  /// settings could not sell.
  public void apply(Tx tx, List<Change<ShopSettings>> changes) {
    var table = new SettingsTable(tx.handle());
    for (var change : changes) {
      switch (change) {
        case Change.Put<ShopSettings> put -> table.replace(put.data());
        case Change.Drop<ShopSettings> ignored -> {}
      }
    }
  }
}
