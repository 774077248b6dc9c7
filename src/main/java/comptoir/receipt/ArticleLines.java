package comptoir.receipt;

import comptoir.journal.CouponUse;
import comptoir.journal.PromotionUse;
import comptoir.journal.RetailTransaction;
import comptoir.journal.SaleLine;
import comptoir.receipt.ReceiptLine.Article;
import comptoir.receipt.ReceiptLine.PickUp;
import comptoir.text.Texts;
import comptoir.value.Money;
import comptoir.value.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The articles of a transaction: first what is paid with it, then, order by order, what was paid
/// before and is handed over with it.
final class ArticleLines {

  private final RetailTransaction transaction;
  private final Texts texts;
  private final VatRows vat;

  ArticleLines(RetailTransaction transaction, Texts texts) {
    this.transaction = transaction;
    this.texts = texts;
    this.vat = new VatRows(transaction, texts);
  }

  List<ReceiptLine> lines() {
    var lines = new ArrayList<ReceiptLine>();
    Map<String, List<SaleLine>> paidOrders = new LinkedHashMap<>();
    for (var line : transaction.lines()) {
      paidOrder(line)
          .ifPresentOrElse(
              order -> paidOrders.computeIfAbsent(order, key -> new ArrayList<>()).add(line),
              () -> lines.add(sold(line)));
    }
    transaction.promotions().forEach(use -> lines.add(promotion(use)));
    transaction.coupons().stream()
        .filter(use -> use.amount().isPositive())
        .forEach(use -> lines.add(coupon(use)));
    paidOrders.forEach((order, articles) -> lines.addAll(handedOver(order, articles)));
    return lines;
  }

  private static Optional<String> paidOrder(SaleLine line) {
    return line.pickUp().filter(it -> line.isPaidBefore()).map(SaleLine.PickUp::orderNumber);
  }

  /// Coupons and promotions are taken off below the articles: here an article costs what it did
  /// before them.
  private ReceiptLine sold(SaleLine line) {
    var below = line.coupon().plus(line.promotion());
    var discount = line.discount().minus(below);
    var details = new ArrayList<String>();
    if (!line.quantity().equals(Quantity.ONE) || !discount.isZero()) {
      details.add(byUnit(line));
    }
    if (!discount.isZero()) {
      details.add(discount(line, discount));
    }
    line.returned().ifPresent(it -> details.addAll(returned(it)));
    line.pickUp().ifPresent(it -> details.add(texts.get("receipt.pick-up", it.orderNumber())));
    return new Article(
        line.label(), vat.letter(line.vat()), texts.amount(line.total().plus(below)), details);
  }

  private String byUnit(SaleLine line) {
    return texts.get(
        "receipt.by-unit", texts.quantity(line.quantity()), texts.unitAmount(line.unit()));
  }

  private ReceiptLine promotion(PromotionUse use) {
    return new Article(use.name(), "", texts.amount(use.amount().negated()), List.of());
  }

  private ReceiptLine coupon(CouponUse use) {
    return new Article(
        texts.get("receipt.coupon", use.label(), use.code()),
        "",
        texts.amount(use.amount().negated()),
        List.of());
  }

  private List<String> returned(SaleLine.Returned returned) {
    var reason = returned(returned.reason());
    return returned
        .origin()
        .map(it -> List.of(reason, texts.get("receipt.returned.of", it.orderNumber())))
        .orElse(List.of(reason));
  }

  /// An open list of reasons: one that is not known here is not explained.
  private String returned(String reason) {
    return switch (reason) {
      case "changed-mind" -> texts.get("receipt.returned.changed-mind");
      case "faulty" -> texts.get("receipt.returned.faulty");
      case "wrong-item" -> texts.get("receipt.returned.wrong-item");
      default -> texts.get("receipt.returned");
    };
  }

  private String discount(SaleLine line, Money discount) {
    var amount = texts.amount(discount.negated());
    return switch (line.reason().orElse("")) {
      case "web-align" -> texts.get("receipt.discount.web", amount);
      default -> texts.get("receipt.discount", amount);
    };
  }

  private List<ReceiptLine> handedOver(String order, List<SaleLine> articles) {
    var paid =
        Money.sum(
            articles.stream()
                .flatMap(line -> line.pickUp().flatMap(SaleLine.PickUp::paid).stream())
                .toList(),
            transaction.total().currency());
    var lines = new ArrayList<ReceiptLine>();
    lines.add(new PickUp(texts.get("receipt.pick-up.paid", order, texts.amount(paid))));
    articles.forEach(line -> lines.add(new Article(counted(line), "", "", List.of())));
    return lines;
  }

  private String counted(SaleLine line) {
    return line.quantity().equals(Quantity.ONE)
        ? line.label()
        : texts.get("receipt.by-unit", texts.quantity(line.quantity()), line.label());
  }
}
