package comptoir.platform;

import comptoir.customer.PastOrder;
import comptoir.reservation.Reservation;
import comptoir.value.Channel;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.OrderId;
import comptoir.value.PurchaseLine;
import comptoir.value.ReservationId;
import java.util.Currency;
import java.util.Optional;

/// Entries of the feeds `orders` and `reservations`.
final class OrderReader {

  private OrderReader() {}

  static PastOrder order(String id, Fields data) throws UnreadableException {
    var currency = data.currency("currency");
    return new PastOrder(
        new OrderId(id),
        data.text("number"),
        data.optionalText("customer").map(CustomerId::new),
        new Channel(data.text("channel")),
        data.oneOf("kind", PastOrder.Kind.class, PastOrder.Kind.OTHER),
        data.optionalText("of").map(OrderId::new),
        data.instant("placedAt"),
        data.text("status"),
        data.money("totalMinor", currency),
        data.list("lines", line -> orderLine(line, currency)));
  }

  private static PastOrder.Line orderLine(Fields data, Currency currency)
      throws UnreadableException {
    return new PastOrder.Line(
        data.smallInteger("n"),
        data.optionalText("item").map(ItemId::new),
        data.optionalText("sku").orElse(""),
        data.optionalText("label").orElse(""),
        data.quantity("qtyMilli"),
        data.unitPrice("unitMilli", currency),
        data.money("totalMinor", currency),
        data.optionalVatRate("bp"),
        purchase(data.optionalObject("of")));
  }

  private static Optional<PurchaseLine> purchase(Optional<Fields> of) throws UnreadableException {
    return of.isPresent()
        ? Optional.of(
            new PurchaseLine(new OrderId(of.get().text("order")), of.get().smallInteger("n")))
        : Optional.empty();
  }

  static Reservation reservation(String id, Fields data) throws UnreadableException {
    var currency = data.currency("currency");
    return new Reservation(
        new ReservationId(id),
        new OrderId(data.text("order")),
        data.text("number"),
        data.optionalText("customer").map(CustomerId::new),
        data.oneOf("kind", Reservation.Kind.class, Reservation.Kind.OTHER),
        data.oneOf("state", Reservation.State.class, Reservation.State.OTHER),
        data.flag("paid"),
        data.optionalText("code").orElse(""),
        data.optionalText("locker"),
        data.instant("requestedAt"),
        data.optionalInstant("readyAt"),
        data.optionalInstant("expiresAt"),
        data.list("lines", line -> reservationLine(line, currency)));
  }

  private static Reservation.Line reservationLine(Fields data, Currency currency)
      throws UnreadableException {
    return new Reservation.Line(
        data.smallInteger("n"),
        new ItemId(data.text("item")),
        data.optionalText("sku").orElse(""),
        data.optionalText("label").orElse(""),
        data.quantity("qtyMilli"),
        data.unitPrice("unitMilli", currency),
        data.money("totalMinor", currency),
        data.vatRate("bp"));
  }
}
