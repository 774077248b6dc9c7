package comptoir.tender.view;

import comptoir.tender.Tender;
import comptoir.tender.TenderRefusal;
import comptoir.tender.TenderState;
import comptoir.value.Fault;
import java.util.Optional;

/// What the pay screen shows.
///
/// @param typed the amount as typed so far; empty stands for what remains
record PayState(TenderState tenders, String typed, Phase phase, Optional<Remark> remark) {

  enum Phase {
    /// Amounts can be given and taken back.
    OPEN,
    /// The commit runs: keys do nothing.
    SETTLING,
    /// It is on the disk.
    DONE
  }

  /// What is to be said about the last deed.
  sealed interface Remark {

    record Refused(TenderRefusal why) implements Remark {}

    record Scanned(String code) implements Remark {}

    /// Going back would lose what was received.
    record TakeBackFirst() implements Remark {}

    /// What was taken back was a card's.
    record CancelOnReader() implements Remark {}

    record BasketChanged() implements Remark {}

    record NotReady(String number) implements Remark {}

    record ReturnedMeanwhile(String orderNumber) implements Remark {}

    record CouponUsed(String code) implements Remark {}

    record Failed(Fault.Code code) implements Remark {}
  }

  PayState typing(String text) {
    return new PayState(tenders, text, phase, Optional.empty());
  }

  PayState given(TenderState after) {
    return new PayState(after, "", phase, Optional.empty());
  }

  PayState in(Phase other) {
    return new PayState(tenders, typed, other, Optional.empty());
  }

  PayState open(Remark why) {
    return new PayState(tenders, typed, Phase.OPEN, Optional.of(why));
  }

  /// The amount typed is dropped.
  PayState refused(Remark why) {
    return new PayState(tenders, "", Phase.OPEN, Optional.of(why));
  }

  Optional<Tender> last() {
    var given = tenders.given();
    return given.isEmpty() ? Optional.empty() : Optional.of(given.getLast());
  }

  boolean isOpen() {
    return phase == Phase.OPEN;
  }

  /// The basket must be looked at again before it can be paid.
  boolean mustGoBack() {
    return remark
        .filter(
            it ->
                it instanceof Remark.BasketChanged
                    || it instanceof Remark.NotReady
                    || it instanceof Remark.ReturnedMeanwhile
                    || it instanceof Remark.CouponUsed)
        .isPresent();
  }
}
