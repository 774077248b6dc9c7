package comptoir.standin.seed;

import java.time.Instant;
import java.util.List;

/// Reads a whole shop folder.
public final class Seed {
  private final ShopFolder folder;
  private final Pins pins;
  private final byte[] pinSecret;

  /// `pinSecret` is a random secret of the platform that salts the operators' PINs.
  public Seed(ShopFolder folder, Pins pins, byte[] pinSecret) {
    this.folder = folder;
    this.pins = pins;
    this.pinSecret = pinSecret.clone();
  }

  /// Hands every good entry to `sink` and returns what was wrong, in the order of reading. `now` is
  /// the day the folder's `as-of` day is moved to.
  ///
  /// @throws ShopFolderFault when a required file or setting is missing
  public List<LoadNotice> read(Instant now, EntrySink sink) {
    var notices = new Notices();
    Settings settings = Settings.read(folder, notices);
    var reading = new Reading(folder, notices, settings, settings.calendar(now), sink, now);
    var shop = new ShopFiles(reading);
    shop.read();
    shop.operators((operator, pin) -> pins.verifier(pinSecret, operator, pin));
    var catalogue = new CatalogueFiles(reading, shop);
    catalogue.read();
    var customers = new CustomerFile(reading);
    customers.read(catalogue.items());
    new CouponFile(reading, customers).read();
    new OrderFiles(reading, shop, catalogue, customers).read();
    return notices.all();
  }
}
