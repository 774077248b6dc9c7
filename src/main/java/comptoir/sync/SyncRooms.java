package comptoir.sync;

import comptoir.basket.Basket;
import comptoir.campaign.Promotions;
import comptoir.catalog.Catalog;
import comptoir.copy.Rescued;
import comptoir.coupon.Coupons;
import comptoir.customer.Customers;
import comptoir.db.Database;
import comptoir.incident.Incidents;
import comptoir.journal.Journal;
import comptoir.loyalty.Loyalty;
import comptoir.operator.Operators;
import comptoir.outbox.Outbox;
import comptoir.reservation.Reservations;
import comptoir.settings.Settings;

/// The rooms that sync reads from and writes to, all over one database.
public record SyncRooms(
    Database database,
    Settings settings,
    Operators operators,
    Catalog catalog,
    Customers customers,
    Reservations reservations,
    Promotions promotions,
    Coupons coupons,
    Loyalty loyalty,
    Basket basket,
    Outbox outbox,
    Journal journal,
    Incidents incidents,
    Rescued rescued) {}
