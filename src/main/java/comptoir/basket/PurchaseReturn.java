package comptoir.basket;

import comptoir.pricing.PaidShare;
import comptoir.value.PurchaseLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lines that come back of purchases: pure, from state to state. Together they never bring back
/// more of a purchase than was left of it, and what they are worth hangs on the order in which they
/// stand: the one that takes the last piece takes the cents that are left.
final class PurchaseReturn {

  private PurchaseReturn() {}

  /// Puts a line on the basket; one that comes back for the same reason and to the same place is
  /// raised instead. More than is left changes nothing.
  static BasketState put(BasketState before, BasketLine line) {
    var origin = line.origin().orElseThrow();
    var left = origin.share().left().minus(before.broughtBack(origin.line()));
    if (line.count().compareTo(left) > 0) {
      return before;
    }
    return valued(
        before.live().stream()
            .filter(present -> isSame(present, line))
            .findFirst()
            .map(present -> raised(before, present, line))
            .orElseGet(() -> BasketChange.appended(before, List.of(line))));
  }

  private static boolean isSame(BasketLine present, BasketLine line) {
    return present.origin().isPresent()
        && present.origin().map(TakenBack.Origin::line).equals(line.origin().map(it -> it.line()))
        && present.returned().map(TakenBack::reason).equals(line.returned().map(it -> it.reason()))
        && present.returned().map(TakenBack::to).equals(line.returned().map(it -> it.to()))
        && present.seller().equals(line.seller());
  }

  private static BasketState raised(BasketState before, BasketLine present, BasketLine by) {
    var count = present.count().plus(by.count());
    return before.with(
        before.lines().stream()
            .map(line -> line.equals(present) ? line.withCount(count) : line)
            .toList());
  }

  /// Each line worth what is left of its purchase behind the lines above it.
  static BasketState valued(BasketState basket) {
    Map<PurchaseLine, PaidShare> left = new HashMap<>();
    var lines = new ArrayList<BasketLine>(basket.lines().size());
    for (var line : basket.lines()) {
      lines.add(line.voided() ? line : valued(line, left));
    }
    return basket.with(lines);
  }

  private static BasketLine valued(BasketLine line, Map<PurchaseLine, PaidShare> left) {
    return line.origin()
        .map(
            origin -> {
              var share = left.getOrDefault(origin.line(), origin.share());
              var refund = share.of(line.count());
              left.put(origin.line(), share.less(line.count(), refund));
              return line.worth(refund);
            })
        .orElse(line);
  }
}
