package comptoir.receipt.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.journal.Journalled;
import comptoir.receipt.Receipts;
import comptoir.receipt.view.DoneState.Saving;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.Money;
import comptoir.value.ScannedCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoneViewModelTest {

  @TempDir private Path folder;
  private TestTill till;
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final List<Optional<ScannedCode>> nexts = new ArrayList<>();
  private int sounds;

  @BeforeEach
  void open() {
    till = TestTill.in(folder);
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void theChangeIsWhatTheJournalSays() {
    var model = model(TestReceiptSale.withChange(till));

    assertEquals(new Money(3128, TestShop.EUR), model.state().get().change());
    assertEquals(1, model.state().get().received().size());
  }

  @Test
  void aCardSaleHasNoChange() {
    var model = model(TestReceiptSale.byCard(till));

    assertTrue(model.state().get().change().isZero());
  }

  @Test
  void theReceiptIsShownOnlyWhenAskedFor() {
    var model = model(TestReceiptSale.withChange(till));
    assertTrue(model.state().get().sheet().isEmpty());

    model.toggleSheet();
    assertEquals("T01-000001", model.state().get().sheet().orElseThrow().number());
    model.toggleSheet();
    assertTrue(model.state().get().sheet().isEmpty());
  }

  @Test
  void aPdfIsWrittenOnceAndSaysWhere() {
    var model = model(TestReceiptSale.withChange(till));
    model.savePdf();
    model.savePdf();
    assertEquals(new Saving.UnderWay(), model.state().get().saving());
    assertEquals(1, work.size());

    work.remove().run();
    var saved = assertInstanceOf(Saving.Saved.class, model.state().get().saving());
    assertTrue(Files.exists(saved.file()));
  }

  @Test
  void aPdfThatCannotBeWrittenIsSaidAndHeard() throws IOException {
    Files.createFile(folder.resolve("receipts"));
    var model = model(TestReceiptSale.withChange(till));
    model.savePdf();
    work.remove().run();

    assertInstanceOf(Saving.Failed.class, model.state().get().saving());
    assertEquals(1, sounds);
  }

  @Test
  void aScanBeginsTheNextSale() {
    var model = model(TestReceiptSale.withChange(till));
    model.scanned(ScannedCode.scanned("3017620422003"));

    assertEquals(List.of(Optional.of(ScannedCode.scanned("3017620422003"))), nexts);
  }

  private DoneViewModel model(Journalled entry) {
    var receipts = new Receipts(folder.resolve("receipts"), work::add);
    var sale = new DoneViewModel.Sale(entry, till.shop);
    return new DoneViewModel(receipts, sale, Runnable::run, new Exits());
  }

  private final class Exits implements DoneViewModel.Exits {

    @Override
    public void next(Optional<ScannedCode> first) {
      nexts.add(first);
    }

    @Override
    public void errorSound() {
      sounds++;
    }
  }
}
