package comptoir.tender.view;

import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.tender.TenderOutcome;
import comptoir.tender.TenderRefusal;
import comptoir.tender.TenderState;
import comptoir.tender.Tendering;
import comptoir.tender.view.PayState.Phase;
import comptoir.tender.view.PayState.Remark;
import comptoir.text.Texts;
import comptoir.value.Fault;
import comptoir.value.Money;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes amounts until nothing is due, then settles at once. JavaFX thread only.
public final class PayViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(PayViewModel.class);

  private final Tendering tendering;
  private final Settling settling;
  private final TypedAmount amounts;
  private final Executor fx;
  private final ReadOnlyObjectWrapper<PayState> state;

  public PayViewModel(Tendering tendering, Settling settling, Texts texts, Executor fx) {
    this.tendering = tendering;
    this.settling = settling;
    this.amounts = new TypedAmount(texts, settling.due().currency());
    this.fx = fx;
    this.state =
        new ReadOnlyObjectWrapper<>(
            new PayState(TenderState.due(settling.due()), "", Phase.OPEN, Optional.empty()));
  }

  ReadOnlyObjectProperty<PayState> state() {
    return state.getReadOnlyProperty();
  }

  char decimalPoint() {
    return amounts.point();
  }

  /// A digit, a comma or a point; anything else does nothing.
  void type(char sign) {
    if (isOpen()
        && !now().tenders().isRefund()
        && (Character.isDigit(sign) || sign == ',' || sign == '.')) {
      state.set(now().typing(amounts.with(now().typed(), sign)));
    }
  }

  void backspace() {
    if (isOpen()) {
      state.set(now().typing(amounts.without(now().typed())));
    }
  }

  /// The amount typed, or what remains; to the customer where goods come back. Where all is
  /// received already, the commit is tried again.
  void cash() {
    if (now().tenders().isSettled()) {
      settle();
    } else {
      give(TenderMode.CASH, nextAmount());
    }
  }

  /// What remains, whatever was typed.
  void exactCash() {
    var tenders = now().tenders();
    give(TenderMode.CASH, tenders.isRefund() ? nextAmount() : tenders.remaining());
  }

  void cash(Money note) {
    give(TenderMode.CASH, note);
  }

  /// The amount typed, or what remains, as it was typed on the separate card reader.
  void card() {
    give(TenderMode.CARD_MANUAL, nextAmount());
  }

  /// Whether money goes to the customer, and may do so in that way.
  boolean refundsBy(TenderMode mode) {
    return now().tenders().isRefund() && tendering.refundsBy(mode);
  }

  /// What the next deed takes: the amount typed, or what remains; negative where it goes to the
  /// customer.
  Money nextAmount() {
    if (now().tenders().isRefund()) {
      return now().tenders().toRefund().negated();
    }
    return amounts.parse(now().typed()).orElse(now().tenders().remaining());
  }

  /// What would be given back if the amount typed were taken in cash; empty where nothing would.
  Optional<Money> changeToCome() {
    var over = nextAmount().minus(now().tenders().remaining());
    return now().isOpen() && over.isPositive() && !now().tenders().isSettled()
        ? Optional.of(over)
        : Optional.empty();
  }

  private void give(TenderMode mode, Money amount) {
    if (!isOpen()) {
      return;
    }
    switch (tendering.give(now().tenders(), new Tender(mode, amount))) {
      case TenderOutcome.Taken taken -> {
        state.set(now().given(taken.state()));
        if (taken.state().isSettled()) {
          settle();
        }
      }
      case TenderOutcome.Refused refused -> refuse(refused.why());
    }
  }

  private void refuse(TenderRefusal why) {
    state.set(now().refused(new Remark.Refused(why)));
    settling.errorSound();
  }

  void takeBack() {
    var last = now().last();
    if (isOpen() && last.isPresent()) {
      var after = now().given(tendering.takeBack(now().tenders()));
      var isCard = last.get().mode() == TenderMode.CARD_MANUAL;
      state.set(isCard ? after.open(new Remark.CancelOnReader()) : after);
    }
  }

  /// One step back: drops the amount typed, else leaves. What was received is taken back first.
  void back() {
    if (!isOpen()) {
      return;
    }
    if (!now().typed().isEmpty()) {
      state.set(now().typing(""));
    } else if (now().last().isPresent() && !now().mustGoBack()) {
      state.set(now().open(new Remark.TakeBackFirst()));
      settling.errorSound();
    } else {
      settling.back();
    }
  }

  /// A code is never an amount.
  void scanned(String code) {
    if (isOpen()) {
      state.set(now().open(new Remark.Scanned(code)));
    }
    settling.errorSound();
  }

  private void settle() {
    if (!isOpen() || now().mustGoBack()) {
      return;
    }
    state.set(now().in(Phase.SETTLING));
    settling.settle(now().tenders()).whenCompleteAsync(this::settled, fx);
  }

  private void settled(Settling.@Nullable Answer answer, @Nullable Throwable failure) {
    if (answer == null) {
      LOG.error("A basket could not be settled", failure);
      state.set(now().open(new Remark.Failed(code(failure))));
      settling.errorSound();
      return;
    }
    switch (answer) {
      case Settling.Answer.Done done -> {
        state.set(now().in(Phase.DONE));
        done.next().run();
      }
      case Settling.Answer.BasketChanged changed -> reopen(new Remark.BasketChanged());
      case Settling.Answer.CouponUsed used -> reopen(new Remark.CouponUsed(used.code()));
      case Settling.Answer.ReturnedMeanwhile it ->
          reopen(new Remark.ReturnedMeanwhile(it.orderNumber()));
      case Settling.Answer.NotReady notReady -> reopen(new Remark.NotReady(notReady.number()));
    }
  }

  private void reopen(Remark why) {
    state.set(now().open(why));
    settling.errorSound();
  }

  private static Fault.Code code(@Nullable Throwable failure) {
    var cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof Fault fault ? fault.code() : Fault.Code.PROGRAM;
  }

  private PayState now() {
    return state.get();
  }

  private boolean isOpen() {
    return now().isOpen();
  }
}
