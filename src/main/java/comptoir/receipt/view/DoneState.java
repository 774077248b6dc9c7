package comptoir.receipt.view;

import comptoir.journal.Journalled;
import comptoir.journal.RetailTransaction;
import comptoir.journal.TenderLine;
import comptoir.receipt.ReceiptDocument;
import comptoir.value.Money;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What is shown after a sale.
///
/// @param sheet the receipt on the screen, where it was asked for
record DoneState(Journalled entry, Optional<ReceiptDocument> sheet, Saving saving) {

  /// How far the receipt's PDF is.
  sealed interface Saving {

    record NotAsked() implements Saving {}

    record UnderWay() implements Saving {}

    record Saved(Path file) implements Saving {}

    record Failed(Path file) implements Saving {}
  }

  static DoneState of(Journalled entry) {
    return new DoneState(entry, Optional.empty(), new Saving.NotAsked());
  }

  DoneState showing(Optional<ReceiptDocument> document) {
    return new DoneState(entry, document, saving);
  }

  DoneState with(Saving how) {
    return new DoneState(entry, sheet, how);
  }

  String number() {
    return entry.transaction().number();
  }

  Money total() {
    return entry.transaction().total();
  }

  boolean isReturn() {
    return entry.transaction().type() == RetailTransaction.Type.RETURN;
  }

  /// What is given back; zero where nothing is.
  Money change() {
    var currency = total().currency();
    var back = tenders().stream().map(TenderLine::amount).filter(Money::isNegative).toList();
    return Money.sum(back, currency).negated();
  }

  /// Whether money went back on a card.
  boolean isOnCard() {
    return tenders().stream()
        .anyMatch(it -> it.mode().equals("CARD_MANUAL") && it.amount().isNegative());
  }

  /// What was received, without the change.
  List<TenderLine> received() {
    return tenders().stream().filter(tender -> tender.amount().isPositive()).toList();
  }

  private List<TenderLine> tenders() {
    return entry.transaction().tenders();
  }
}
