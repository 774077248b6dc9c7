package comptoir.tender.view;

import comptoir.tender.TenderState;
import comptoir.value.Money;
import java.util.concurrent.CompletionStage;

/// What taking payment needs of the rest of the till, and where it leads.
public interface Settling {

  /// What is to be paid; negative where money goes to the customer.
  Money due();

  /// Settles the basket with these tenders. A fault completes the stage exceptionally; then nothing
  /// has changed.
  CompletionStage<Answer> settle(TenderState tenders);

  /// Leaves the basket as it is. On the JavaFX thread.
  void back();

  /// What was scanned or typed cannot be taken. On the JavaFX thread.
  void errorSound();

  /// How settling ended.
  sealed interface Answer {

    /// It is on the disk.
    ///
    /// @param next what is shown then; run on the JavaFX thread, once
    record Done(Runnable next) implements Answer {}

    /// The basket on the disk is not the one that is being paid.
    record BasketChanged() implements Answer {}

    /// A pick-up on it can no longer be handed over.
    record NotReady(String number) implements Answer {}

    /// What comes back with it came back elsewhere since.
    record ReturnedMeanwhile(String orderNumber) implements Answer {}

    /// A coupon for one use on it was redeemed by another sale.
    record CouponUsed(String code) implements Answer {}
  }
}
