package comptoir.standin.demo;

import comptoir.standin.demo.Draft.Line;
import comptoir.standin.demo.Draft.Pickup;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `orders.csv`, `order-lines.csv`, `reservations.csv`, `reservation-lines.csv`.
final class OrderFiles {
  private final List<Order> orders;

  OrderFiles(List<Order> orders) {
    this.orders = orders;
  }

  String orders() {
    var csv = new Csv("id,number,customer,channel,kind,of,placed_at,status,total_minor");
    for (Order order : orders) {
      Draft draft = order.draft();
      csv.row(
          order.id(),
          order.number(),
          draft.customer(),
          draft.channel(),
          draft.of() == null ? "sale" : "return",
          order.of(),
          Clock.text(draft.at()),
          draft.status(),
          draft.total());
    }
    return csv.toString();
  }

  String orderLines() {
    var csv = new Csv("order,n,item,sku,label,qty_milli,unit_minor,total_minor");
    for (Order order : orders) {
      int n = 0;
      for (Line line : order.draft().lines()) {
        csv.row(
            order.id(),
            ++n,
            line.article().id(),
            line.article().sku(),
            line.article().name(),
            line.quantity() * 1000,
            line.unit(),
            line.total());
      }
    }
    return csv.toString();
  }

  String reservations() {
    var csv = new Csv("id,order,kind,state,paid,code,locker,requested_at,ready_at,expires_at");
    for (Order order : orders) {
      Pickup pickup = order.draft().pickup();
      if (pickup != null) {
        csv.row(
            id(order),
            order.id(),
            pickup.kind(),
            pickup.state(),
            pickup.paid(),
            pickup.code(),
            pickup.locker(),
            Clock.text(order.draft().at()),
            text(pickup.ready()),
            text(pickup.expires()));
      }
    }
    return csv.toString();
  }

  String reservationLines() {
    var csv = new Csv("reservation,n,item,label,qty_milli,unit_minor,total_minor");
    for (Order order : orders) {
      int n = 0;
      for (Line line : order.draft().pickup() == null ? List.<Line>of() : order.draft().lines()) {
        csv.row(
            id(order),
            ++n,
            line.article().id(),
            line.article().name(),
            line.quantity() * 1000,
            line.unit(),
            line.total());
      }
    }
    return csv.toString();
  }

  private static String id(Order order) {
    return "R" + order.id().substring(1);
  }

  private static String text(@Nullable LocalDateTime at) {
    return at == null ? "" : Clock.text(at);
  }
}
