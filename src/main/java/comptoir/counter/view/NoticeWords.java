package comptoir.counter.view;

import comptoir.basket.view.BasketPanel.Remark;
import comptoir.counter.Context;
import comptoir.counter.Notice;
import comptoir.counter.SellState;
import comptoir.coupon.KnownCoupon;
import comptoir.reservation.view.ReservationWords;
import comptoir.returns.RefundPath;
import comptoir.returns.ReturnDecision;
import comptoir.text.Texts;
import comptoir.ui.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the last deed came to, in words.
final class NoticeWords {

  private final Texts texts;

  NoticeWords(Texts texts) {
    this.texts = texts;
  }

  Optional<Remark> of(SellState state) {
    return state
        .notice()
        .map(this::of)
        .or(
            () ->
                switch (state.context()) {
                  case Context.NotFound it ->
                      Optional.of(stop("counter.not-found", it.unknown().text()));
                  case Context.Unreadable it ->
                      Optional.of(stop("counter.unreadable", it.malformed().text()));
                  default -> Optional.empty();
                });
  }

  private Remark of(Notice notice) {
    return switch (notice) {
      case Notice.NotAllowed it -> stop("counter.notice.not-allowed." + it.right());
      case Notice.NoSettings _ -> stop("counter.notice.no-settings");
      case Notice.NoVatRate it -> stop("counter.notice.no-vat", it.label(), it.category());
      case Notice.Expired it -> stop("counter.notice.expired", it.label(), texts.day(it.last()));
      case Notice.PastItsBest it ->
          look("counter.notice.past-its-best", it.label(), texts.day(it.last()));
      case Notice.OfBatch it ->
          new Remark(Role.ACCENT, texts.get("counter.notice.batch", it.label(), it.batch()));
      case Notice.PriceOfLabel it -> look("counter.notice.price-of-label", it.label());
      case Notice.NoLine _ -> look("counter.notice.no-line");
      case Notice.NothingToPay _ -> look("counter.notice.nothing-to-pay");
      case Notice.CouponRefused it -> stop(it.why(), it.code());
      case Notice.CouponOnBasket it -> look("counter.notice.coupon.already", it.code());
      case Notice.CouponOfAnother it -> stop("counter.notice.coupon.of-another", it.code());
      case Notice.NotOnCoupon _ -> look("counter.notice.not-on-coupon");
      case Notice.NotOnReturn it -> look("counter.notice.not-on-return", it.label());
      case Notice.FixedByOrder it -> look("counter.notice.fixed", it.number());
      case Notice.LastPiece _ -> look("counter.notice.last-piece");
      case Notice.AskForPurchase _ -> told("counter.notice.ask-purchase");
      case Notice.NoPurchase it -> look("counter.notice.no-purchase", it.label());
      case Notice.NothingLeft it -> look("counter.notice.nothing-left", it.number());
      case Notice.NothingChosen _ -> look("counter.notice.nothing-chosen");
      case Notice.MoreThanLeft it ->
          stop("counter.notice.more-than-left", it.label(), texts.quantity(it.left()));
      case Notice.NotReturnable it -> stop(TakeBackRow.hindrance(it.why()) + ".of", it.label());
      case Notice.NotOfPurchase it ->
          stop("counter.notice.not-of-purchase", it.label(), it.number());
      case Notice.ReturnedMeanwhile it -> stop("counter.notice.returned-meanwhile", it.number());
      case Notice.ReturnRefused it -> stop(refusal(it.why()));
      case Notice.NeedsApproval it -> doubt(it.why());
      case Notice.CheckBuyer _ -> look("counter.notice.check-buyer");
      case Notice.RefundBy it -> new Remark(Role.SUCCESS, texts.get(refund(it.paths())));
      case Notice.NoWebPrice it -> look("counter.notice.no-web-price", it.label());
      case Notice.WebNotLower it -> look("counter.notice.web-not-lower", it.label());
      case Notice.NeverAligned _ -> look("counter.notice.never-aligned");
      case Notice.NotAligned it -> look("counter.notice.not-aligned", it.label());
      case Notice.BelowFloor it ->
          look("counter.notice.below-floor", it.label(), texts.unitPrice(it.floor()));
      case Notice.NoShopPrice it -> look("counter.notice.no-shop-price", it.label());
      case Notice.NotAPrice it -> stop("counter.notice.not-a-price", it.typed());
      case Notice.NotReady it ->
          look(
              "counter.notice.not-ready",
              it.number(),
              ReservationWords.state(it.state(), texts).toLowerCase(texts.locale()));
      case Notice.AlreadyOnBasket it -> look("counter.notice.already", it.number());
      case Notice.CheckIdentity it ->
          new Remark(Role.SUCCESS, texts.get("counter.notice.check", it.number(), it.code()));
      case Notice.OfAnotherCustomer it ->
          look("counter.notice.other-customer", it.number(), it.code());
      case Notice.CustomerForgotten _ -> look("counter.notice.forgotten");
      case Notice.Withdrawn it -> stop("counter.notice.withdrawn", it.number());
      case Notice.Cancelled _ -> told("counter.notice.cancelled");
      case Notice.AskForCustomer _ -> told("counter.notice.ask-customer");
      case Notice.Hidden _ -> told("counter.notice.hidden");
      case Notice.NoCustomer _ -> told("counter.notice.no-customer");
      case Notice.NothingOnWeb _ -> look("counter.notice.nothing-on-web");
      case Notice.Resumed it -> resumed(it);
      case Notice.Failed it -> stop(fault(it.code().name()));
    };
  }

  private Remark resumed(Notice.Resumed it) {
    if (it.left() == 0) {
      return new Remark(Role.SUCCESS, texts.get("counter.notice.resumed", it.rung()));
    }
    return look("counter.notice.resumed.left", it.rung(), it.left());
  }

  private static String refusal(ReturnDecision.Refusal why) {
    return switch (why) {
      case NO_RIGHT -> "counter.notice.not-allowed.return";
      case NOT_HANDED_OVER -> "counter.notice.return.not-handed-over";
      case CANCELLED -> "counter.notice.return.cancelled";
    };
  }

  private Remark doubt(ReturnDecision.Doubt why) {
    return switch (why) {
      case ReturnDecision.Doubt.Late it ->
          look("counter.notice.approval.late", it.days(), it.limit());
      case ReturnDecision.Doubt.NothingKnown _ -> look("counter.notice.approval.unknown");
      case ReturnDecision.Doubt.TooOld it -> look("counter.notice.approval.old", it.age().toDays());
      case ReturnDecision.Doubt.TooMuch it ->
          look("counter.notice.approval.much", texts.money(it.amount()), texts.money(it.cap()));
      case ReturnDecision.Doubt.NotTheirs _ -> look("counter.notice.approval.not-theirs");
    };
  }

  private static String refund(List<RefundPath> paths) {
    if (paths.equals(List.of(RefundPath.CASH))) {
      return "counter.notice.refund.cash";
    }
    return paths.contains(RefundPath.CASH)
        ? "counter.notice.refund.card-or-cash"
        : "counter.notice.refund.card";
  }

  private Remark stop(KnownCoupon.Refusal why, String code) {
    return switch (why) {
      case KnownCoupon.Refusal.Expired it ->
          stop("counter.notice.coupon.expired", code, texts.day(it.last()));
      case KnownCoupon.Refusal.TooEarly it ->
          stop("counter.notice.coupon.early", code, texts.day(it.first()));
      case KnownCoupon.Refusal.UsedHere it ->
          stop("counter.notice.coupon.used-here", code, it.number());
      case KnownCoupon.Refusal.UsedElsewhere _ -> stop("counter.notice.coupon.used", code);
      case KnownCoupon.Refusal.OtherCurrency it ->
          stop("counter.notice.coupon.currency", code, texts.money(it.amount()));
    };
  }

  private static String fault(String code) {
    return "counter.fault." + code.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Remark stop(String key, Object... args) {
    return new Remark(Role.DANGER, texts.get(key, args));
  }

  private Remark look(String key, Object... args) {
    return new Remark(Role.WARNING, texts.get(key, args));
  }

  private Remark told(String key) {
    return new Remark(Role.ACCENT, texts.get(key));
  }
}
