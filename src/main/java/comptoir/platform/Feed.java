package comptoir.platform;

import comptoir.campaign.Received;
import comptoir.catalog.Item;
import comptoir.catalog.Price;
import comptoir.catalog.StockLevel;
import comptoir.coupon.Coupon;
import comptoir.customer.Customer;
import comptoir.customer.Erasure;
import comptoir.customer.PastOrder;
import comptoir.operator.OperatorEntry;
import comptoir.reservation.Reservation;
import comptoir.settings.ShopSettings;
import java.util.List;

/// A stream of changes of one kind of entity.
///
/// @param <T> what its entries are
public final class Feed<T> {

  public static final Feed<ShopSettings> SETTINGS =
      new Feed<>("settings", (id, data) -> SettingsReader.settings(data));
  public static final Feed<Erasure> ERASURES = new Feed<>("erasures", CustomerReader::erasure);
  public static final Feed<OperatorEntry> OPERATORS =
      new Feed<>("operators", OperatorReader::operator);
  public static final Feed<Item> ITEMS = new Feed<>("items", CatalogReader::item);
  public static final Feed<Price> PRICES =
      new Feed<>("prices", (id, data) -> CatalogReader.price(data));
  public static final Feed<StockLevel> STOCK =
      new Feed<>("stock", (id, data) -> CatalogReader.stock(data));
  public static final Feed<Customer> CUSTOMERS = new Feed<>("customers", CustomerReader::customer);
  public static final Feed<PastOrder> ORDERS = new Feed<>("orders", OrderReader::order);
  public static final Feed<Reservation> RESERVATIONS =
      new Feed<>("reservations", OrderReader::reservation);

  public static final Feed<Coupon> COUPONS = new Feed<>("coupons", CouponReader::coupon);
  public static final Feed<Received> PROMOTIONS =
      new Feed<>("promotions", PromotionReader::promotion);

  private final String wireName;
  private final EntryReader<T> reader;

  private Feed(String wireName, EntryReader<T> reader) {
    this.wireName = wireName;
    this.reader = reader;
  }

  /// All of them, in the order in which a new till wants them.
  public static List<Feed<?>> all() {
    return List.of(
        SETTINGS,
        OPERATORS,
        ITEMS,
        PRICES,
        PROMOTIONS,
        STOCK,
        CUSTOMERS,
        ORDERS,
        RESERVATIONS,
        COUPONS);
  }

  /// As it is called in the contract.
  public String wireName() {
    return wireName;
  }

  /// True where entries hold personal data, which must not lie about readable.
  public boolean isPersonal() {
    return this == CUSTOMERS
        || this == ORDERS
        || this == RESERVATIONS
        || this == OPERATORS
        || this == COUPONS
        || this == PROMOTIONS;
  }

  EntryReader<T> reader() {
    return reader;
  }

  @Override
  public String toString() {
    return wireName;
  }

  /// Makes an entity of the `data` of an entry; [UnreadableException] says what is wrong with it.
  @FunctionalInterface
  interface EntryReader<T> {

    T read(String id, Fields data) throws UnreadableException;
  }
}
