package comptoir.counter.view;

import comptoir.basket.PromotionHint;
import comptoir.basket.PromotionHint.Said;
import comptoir.catalog.view.ItemCardPanel.Offered;
import comptoir.promotion.Missing;
import comptoir.promotion.Reason;
import comptoir.text.Texts;
import comptoir.ui.Role;
import comptoir.value.Channel;
import java.util.List;

/// What there is to say of promotions, in words.
final class PromotionWords {

  private PromotionWords() {}

  static List<Offered> of(List<PromotionHint> hints, Texts texts) {
    return hints.stream().map(hint -> of(hint, texts)).toList();
  }

  private static Offered of(PromotionHint hint, Texts texts) {
    return switch (hint.said()) {
      case Said.Takes(var off) ->
          new Offered(hint.name(), texts.get("promotion.takes", texts.money(off)), Role.SUCCESS);
      case Said.Near near -> new Offered(hint.name(), near(near, texts), Role.ACCENT);
      case Said.Not(var why) -> new Offered(hint.name(), not(why, texts), Role.NEUTRAL);
    };
  }

  private static String near(Said.Near near, Texts texts) {
    var missing = missing(near.missing(), texts);
    return near.gain()
        .map(gain -> texts.get("promotion.near", missing, texts.money(gain)))
        .orElse(missing);
  }

  private static String missing(List<Missing> missing, Texts texts) {
    return String.join(" + ", missing.stream().map(it -> missing(it, texts)).toList());
  }

  private static String missing(Missing missing, Texts texts) {
    return switch (missing) {
      case Missing.Articles it ->
          it.quantity().isWhole()
              ? texts.get("promotion.missing.articles", it.quantity().milli() / 1000)
              : texts.quantity(it.quantity());
      case Missing.Amount it -> texts.money(it.amount());
    };
  }

  private static String not(Reason why, Texts texts) {
    return switch (why) {
      case Reason.OtherChannel it ->
          texts.get(
              it.channels().contains(Channel.WEB)
                  ? "promotion.not.here-web"
                  : "promotion.not.here");
      case Reason.NotThisCustomer it -> texts.get("promotion.not.theirs");
      case Reason.CouponMissing it -> texts.get("promotion.not.coupon");
      case Reason.AnotherTook it -> texts.get("promotion.not.another");
      case Reason.Excluded it -> texts.get("promotion.not.excluded");
      case Reason.NotYet it -> texts.get("promotion.not.now");
      case Reason.Over it -> texts.get("promotion.not.now");
      case Reason.OtherCurrency it -> texts.get("promotion.not.now");
      case Reason.PriceStands it -> texts.get("promotion.not.price-stands");
      case Reason.Needs it -> missing(it.missing(), texts);
      case Reason.NothingToGain it -> texts.get("promotion.not.no-gain");
    };
  }
}
