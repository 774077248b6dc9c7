package comptoir.basket.view;

import comptoir.basket.BasketLine;
import comptoir.basket.PickUp;
import comptoir.basket.PriceReason;
import comptoir.pricing.WebPrice;
import comptoir.text.Texts;
import comptoir.ui.Role;
import comptoir.value.Money;
import comptoir.value.UnitPrice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A line in words, so that two that read alike need no repainting.
///
/// @param shop the shop's unit price; empty on a pick-up
/// @param web the web's unit price with its age
/// @param webRole accent where the web is cheaper, warning where its price is old
/// @param badge why the line is not at the shop's price, what it is picked up for, or which
///   promotions take something off it
/// @param before what it would cost without the discount
record LineRow(
    int n,
    String quantity,
    String label,
    String shop,
    boolean isShopStruck,
    String web,
    Role webRole,
    String badge,
    Role badgeRole,
    String total,
    String before,
    boolean isPaid) {

  /// What a promotion takes off a line, in sum, and their names.
  record Promoted(Money off, List<String> names) {}

  static LineRow of(BasketLine line, Promoted promoted, Texts texts, Instant now) {
    return line.pickUp().isPresent()
        ? pickUp(line, line.pickUp().get(), texts)
        : sold(line, promoted, texts, now);
  }

  private static LineRow pickUp(BasketLine line, PickUp pickUp, Texts texts) {
    var isPaid = line.isPaidBefore();
    return new LineRow(
        line.n(),
        texts.quantity(line.quantity()),
        line.label(),
        texts.get(isPaid ? "basket.line.paid-before" : "basket.line.due-here"),
        false,
        "",
        Role.NEUTRAL,
        texts.get("basket.line.pick-up", pickUp.orderNumber()),
        Role.SUCCESS,
        isPaid ? texts.get("basket.line.paid") : texts.amount(line.total()),
        "",
        isPaid);
  }

  private static LineRow sold(BasketLine line, Promoted promoted, Texts texts, Instant now) {
    var discount = line.discount().plus(promoted.off());
    var due = line.total().minus(promoted.off());
    return new LineRow(
        line.n(),
        texts.quantity(line.quantity()),
        line.label(),
        shop(line, texts),
        line.reason().isPresent() && line.shopPrice().isPresent(),
        web(line, texts, now),
        webRole(line, now),
        promoted.names().isEmpty() ? badge(line, texts) : String.join(" · ", promoted.names()),
        badgeRole(line),
        texts.amount(due),
        discount.isPositive() ? texts.amount(due.plus(discount)) : "",
        false);
  }

  private static String shop(BasketLine line, Texts texts) {
    if (line.origin().isPresent()) {
      return texts.get("basket.line.bought", line.origin().get().orderNumber());
    }
    if (line.reason().equals(Optional.of(PriceReason.LABEL))) {
      return texts.get("basket.line.label", texts.unitAmount(line.charged()));
    }
    return line.shopPrice()
        .map(price -> texts.get("basket.line.shop", texts.unitAmount(price)))
        .orElseGet(() -> texts.get("basket.line.typed", texts.unitAmount(line.charged())));
  }

  private static String web(BasketLine line, Texts texts, Instant now) {
    return line.web().map(web -> web(line, web, texts, now)).orElse("");
  }

  private static String web(BasketLine line, WebPrice web, Texts texts, Instant now) {
    var age = texts.age(web.asOf(), now);
    var comparison = line.shopPrice().map(shop -> web.unit().compareTo(shop)).orElse(1);
    if (comparison == 0) {
      return texts.get("basket.line.same-on-web", age);
    }
    var key = comparison < 0 ? "basket.line.web-lower" : "basket.line.web";
    return texts.get(key, texts.unitAmount(web.unit()), age);
  }

  private static Role webRole(BasketLine line, Instant now) {
    if (line.web().filter(web -> web.isOld(now)).isPresent()) {
      return Role.WARNING;
    }
    return isLower(line.web(), line.shopPrice()) ? Role.ACCENT : Role.NEUTRAL;
  }

  private static boolean isLower(Optional<WebPrice> web, Optional<UnitPrice> shop) {
    return web.isPresent() && shop.isPresent() && web.get().unit().compareTo(shop.get()) < 0;
  }

  private static Role badgeRole(BasketLine line) {
    var isTyped = line.reason().equals(Optional.of(PriceReason.TYPED));
    return isTyped || line.isReturn() ? Role.WARNING : Role.ACCENT;
  }

  private static String badge(BasketLine line, Texts texts) {
    if (line.returned().isPresent()) {
      var reason = texts.get("basket.return." + line.returned().get().reason().code());
      return texts.get("basket.line.return", reason);
    }
    return line.reason()
        .map(
            reason ->
                switch (reason) {
                  case WEB_ALIGNED -> texts.get("basket.line.aligned");
                  case TYPED -> texts.get("basket.line.price-typed");
                  case LABEL -> texts.get("basket.line.price-of-label");
                })
        .orElse("");
  }

  /// As a screen reader says it.
  String spoken() {
    return String.join(", ", quantity + " × " + label, badge, shop, web, total);
  }
}
