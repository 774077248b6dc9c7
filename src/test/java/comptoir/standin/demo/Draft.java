package comptoir.standin.demo;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order before it has a number. Amounts are euro cents; a return counts below zero.
///
/// @param customer empty for a ticket without a name
/// @param shop where it was sold, or where it is fetched
/// @param of the order that is returned
/// @param pickup what is held in the shop for it
record Draft(
    String customer,
    String channel,
    String status,
    LocalDateTime at,
    String shop,
    List<Line> lines,
    @Nullable Draft of,
    @Nullable Pickup pickup) {

  static Draft sale(
      Person person, String channel, String status, LocalDateTime at, List<Line> lines) {
    return new Draft(person.id(), channel, status, at, person.town().shop(), lines, null, null);
  }

  Draft returned(String where, LocalDateTime when, List<Line> back) {
    return new Draft(customer, where, "returned", when, shop, back, this, null);
  }

  Draft held(Pickup what) {
    return new Draft(customer, channel, status, at, "S01", lines, of, what);
  }

  int total() {
    return lines.stream().mapToInt(Line::total).sum();
  }

  record Line(Article article, int quantity, int unit) {
    int total() {
      return quantity * unit;
    }

    Line back(int returned) {
      return new Line(article, -returned, unit);
    }
  }

  /// @param locker empty where the goods lie behind the counter
  record Pickup(
      String kind,
      String state,
      boolean paid,
      String code,
      String locker,
      @Nullable LocalDateTime ready,
      @Nullable LocalDateTime expires) {}
}
