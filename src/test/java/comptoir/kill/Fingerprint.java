package comptoir.kill;

import comptoir.basket.BasketCoupon;
import comptoir.basket.BasketLine;
import comptoir.basket.BasketState;
import comptoir.basket.PriceReason;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All of a basket's lines and coupons in one word: equal where the baskets are equal line for
/// line.
final class Fingerprint {

  private Fingerprint() {}

  static String of(BasketState basket) {
    return basket.lines().isEmpty() && basket.coupons().isEmpty()
        ? "empty"
        : Stream.concat(
                basket.lines().stream().map(Fingerprint::of),
                basket.coupons().stream().map(Fingerprint::of))
            .sorted(Comparator.comparingInt(Fingerprint::number))
            .collect(Collectors.joining(";"));
  }

  private static int number(String part) {
    return Integer.parseInt(part.substring(0, part.indexOf(',')));
  }

  private static String of(BasketCoupon coupon) {
    return "%d,%s,%s".formatted(coupon.n(), coupon.code(), coupon.voided());
  }

  private static String of(BasketLine line) {
    return "%d,%s,%d,%d,%s,%s,%s,%s"
        .formatted(
            line.n(),
            line.sku(),
            line.quantity().milli(),
            line.charged().milli(),
            line.reason().map(PriceReason::code).orElse("-"),
            line.pickUp().map(it -> it.reservation().value()).orElse("-"),
            line.returned().map(it -> it.reason().code()).orElse("-"),
            line.voided());
  }
}
