package comptoir.receipt.view;

import comptoir.journal.Journalled;
import comptoir.receipt.Receipts;
import comptoir.sampler.Picture;
import comptoir.testing.TestTill;
import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.value.ScannedCode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// What is shown after a sale, in its states.
public final class DoneSampler {

  private DoneSampler() {}

  public static void take(Picture picture, Texts texts, String suffix, Path folder) {
    try (var till = TestTill.in(folder)) {
      var entry = TestReceiptSale.withChange(till);
      var card = TestReceiptSale.byCard(till);
      picture.take("done" + suffix, () -> done(till, entry, texts, model -> {}));
      picture.take("done-card" + suffix, () -> done(till, card, texts, DoneViewModel::savePdf));
      picture.take(
          "done-sheet" + suffix, () -> done(till, entry, texts, DoneViewModel::toggleSheet));
    }
  }

  private static Parent done(
      TestTill till, Journalled entry, Texts texts, Consumer<DoneViewModel> play) {
    var exits =
        new DoneViewModel.Exits() {
          @Override
          public void next(Optional<ScannedCode> first) {}

          @Override
          public void errorSound() {}
        };
    var receipts = new Receipts(Path.of("target", "pictures", "receipts"), Runnable::run);
    var sale = new DoneViewModel.Sale(entry, till.shop);
    var model = new DoneViewModel(receipts, sale, Runnable::run, exits);
    var view = new DoneView(model, texts);
    play.accept(model);
    var scrim = new StackPane(view.root());
    scrim.getStyleClass().add(Style.SCRIM);
    return scrim;
  }
}
