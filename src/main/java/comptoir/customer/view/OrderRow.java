package comptoir.customer.view;

import comptoir.customer.OrderSummary;
import comptoir.customer.PastOrder;
import comptoir.text.Texts;
import comptoir.value.OrderId;
import java.time.LocalDate;
import java.time.ZoneId;

/// A row of the history in words.
///
/// @param isBad returned or cancelled
record OrderRow(
    OrderId id,
    String day,
    String channel,
    String channelStyle,
    String what,
    boolean isBad,
    String total) {

  static OrderRow of(OrderSummary order, Texts texts, ZoneId zone, LocalDate today) {
    var day = LocalDate.ofInstant(order.placedAt(), zone);
    return new OrderRow(
        order.id(),
        texts.dayNear(day, today),
        Channels.name(order.channel(), texts),
        Channels.styleClass(order.channel()),
        what(order, texts),
        order.kind() == PastOrder.Kind.RETURN || order.status().equals("cancelled"),
        texts.amount(order.total()));
  }

  private static String what(OrderSummary order, Texts texts) {
    var count = Math.abs(order.items().milli()) / 1000;
    var status = order.here() ? texts.get("customer.status.here") : status(order.status(), texts);
    return texts.get("customer.history.row", count, status);
  }

  static String status(String code, Texts texts) {
    var key = "customer.status." + code;
    return texts.has(key) ? texts.get(key) : code;
  }

  String spoken() {
    return String.join(", ", day, channel, what, total);
  }
}
