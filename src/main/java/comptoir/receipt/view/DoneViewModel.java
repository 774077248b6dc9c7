package comptoir.receipt.view;

import comptoir.journal.Journalled;
import comptoir.receipt.ReceiptFile;
import comptoir.receipt.Receipts;
import comptoir.receipt.view.DoneState.Saving;
import comptoir.settings.ShopSettings;
import comptoir.value.ScannedCode;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A sale that is done: its receipt, and on to the next customer. JavaFX thread only.
public final class DoneViewModel {

  private final Receipts receipts;
  private final ShopSettings settings;
  private final Executor fx;
  private final Exits exits;
  private final ReadOnlyObjectWrapper<DoneState> state;

  /// Where it leads, and its voice. Called on the JavaFX thread.
  public interface Exits {

    /// @param first what was scanned already for the next customer
    void next(Optional<ScannedCode> first);

    void errorSound();
  }

  public DoneViewModel(Receipts receipts, Sale sale, Executor fx, Exits exits) {
    this.receipts = receipts;
    this.settings = sale.settings();
    this.fx = fx;
    this.exits = exits;
    this.state = new ReadOnlyObjectWrapper<>(DoneState.of(sale.entry()));
  }

  /// A sale on the disk, and the shop it was made in.
  public record Sale(Journalled entry, ShopSettings settings) {}

  ReadOnlyObjectProperty<DoneState> state() {
    return state.getReadOnlyProperty();
  }

  void next() {
    exits.next(Optional.empty());
  }

  void scanned(ScannedCode code) {
    exits.next(Optional.of(code));
  }

  /// Shows the receipt, or hides it again.
  void toggleSheet() {
    var now = state.get();
    var document = receipts.document(now.entry(), settings);
    state.set(now.showing(now.sheet().isPresent() ? Optional.empty() : Optional.of(document)));
  }

  /// Writes the PDF; while one is being written, another is not begun.
  void savePdf() {
    var now = state.get();
    if (now.saving() instanceof Saving.UnderWay) {
      return;
    }
    state.set(now.with(new Saving.UnderWay()));
    receipts.write(receipts.document(now.entry(), settings)).thenAcceptAsync(this::saved, fx);
  }

  private void saved(ReceiptFile file) {
    switch (file) {
      case ReceiptFile.Written it -> state.set(state.get().with(new Saving.Saved(it.file())));
      case ReceiptFile.NotWritten it -> {
        state.set(state.get().with(new Saving.Failed(it.file())));
        exits.errorSound();
      }
    }
  }
}
