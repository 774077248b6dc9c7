package comptoir.kill;

import comptoir.basket.BasketLine;
import comptoir.basket.BasketState;
import comptoir.basket.PriceReason;
import java.util.stream.Collectors;

/// All of a basket's lines in one word: equal where the baskets are equal line for line.
final class Fingerprint {

  private Fingerprint() {}

  static String of(BasketState basket) {
    return basket.lines().isEmpty()
        ? "empty"
        : basket.lines().stream().map(Fingerprint::of).collect(Collectors.joining(";"));
  }

  private static String of(BasketLine line) {
    return "%d,%s,%d,%d,%s,%s,%s"
        .formatted(
            line.n(),
            line.sku(),
            line.quantity().milli(),
            line.charged().milli(),
            line.reason().map(PriceReason::code).orElse("-"),
            line.pickUp().map(it -> it.reservation().value()).orElse("-"),
            line.voided());
  }
}
