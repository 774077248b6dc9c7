package comptoir.tender.view;

import comptoir.tender.TenderRefusal;
import comptoir.tender.view.PayState.Phase;
import comptoir.tender.view.PayState.Remark;
import comptoir.text.Texts;
import comptoir.ui.Role;
import comptoir.ui.Sign;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// What is to be said about the last deed; else what the card key does.
final class RemarkLine {

  private final Texts texts;
  private final Label words = Widgets.identified("pay.remark");
  private final HBox root = new HBox(words);

  RemarkLine(Texts texts) {
    this.texts = texts;
    words.setWrapText(true);
  }

  HBox root() {
    return root;
  }

  /// @param hint what to do next, where nothing else is to be said
  void show(PayState state, String hint) {
    if (state.remark().isPresent()) {
      var remark = state.remark().get();
      say(role(remark), words(remark));
    } else if (state.phase() == Phase.OPEN && !state.tenders().total().isZero()) {
      say(Role.NEUTRAL, hint);
    } else {
      say(Role.NEUTRAL, "");
    }
  }

  private void say(Role role, String text) {
    root.getStyleClass().setAll("pay-remark", role.styleClass());
    words.getStyleClass().setAll("label", role == Role.NEUTRAL ? Style.MUTED : role.styleClass());
    words.setText(text);
    if (role == Role.NEUTRAL) {
      root.getChildren().setAll(words);
    } else {
      root.getChildren().setAll(Sign.of(role), words);
    }
  }

  private static Role role(Remark remark) {
    return switch (remark) {
      case Remark.Failed it -> Role.DANGER;
      case Remark.Scanned it -> Role.DANGER;
      case Remark.CancelOnReader it -> Role.WARNING;
      case Remark.Refused it -> Role.WARNING;
      case Remark.TakeBackFirst it -> Role.WARNING;
      case Remark.BasketChanged it -> Role.DANGER;
      case Remark.NotReady it -> Role.DANGER;
      case Remark.ReturnedMeanwhile it -> Role.DANGER;
      case Remark.CouponUsed it -> Role.DANGER;
    };
  }

  private String words(Remark remark) {
    return switch (remark) {
      case Remark.Failed it -> texts.get("fault." + it.code());
      case Remark.Scanned it -> texts.get("tender.problem.scanned", it.code());
      case Remark.CancelOnReader it -> texts.get("tender.take-back.card");
      case Remark.Refused it -> words(it.why());
      case Remark.TakeBackFirst it -> texts.get("tender.problem.take-back");
      case Remark.BasketChanged it -> texts.get("tender.problem.changed");
      case Remark.CouponUsed it -> texts.get("tender.problem.coupon", it.code());
      case Remark.ReturnedMeanwhile it -> texts.get("tender.problem.returned", it.orderNumber());
      case Remark.NotReady it -> texts.get("tender.problem.not-ready", it.number());
    };
  }

  private String words(TenderRefusal why) {
    return switch (why) {
      case TenderRefusal.NotPositive it -> texts.get("tender.problem.not-positive");
      case TenderRefusal.RefundInCash it ->
          texts.get("tender.problem.refund", texts.money(it.due()));
      case TenderRefusal.RefundOnCard it ->
          texts.get("tender.problem.refund-card", texts.money(it.due()));
      case TenderRefusal.NothingDue it -> texts.get("tender.problem.nothing-due");
      case TenderRefusal.TooMuch it -> texts.get("tender.problem.too-much", texts.money(it.due()));
      case TenderRefusal.CashLimit it -> texts.get("tender.problem.limit", texts.money(it.limit()));
      case TenderRefusal.NotPlausible it ->
          texts.get("tender.problem.plausible", texts.money(it.given()));
    };
  }
}
