package comptoir.receipt;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.fiscal.FiscalStamp;
import comptoir.journal.Draft;
import comptoir.journal.Journalled;
import comptoir.settings.ShopSettings;
import comptoir.testing.RandomSales;
import comptoir.testing.TestSale;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
final class ReceiptsTest {

  @TempDir Path folder;
  private TestTill till;
  private Receipts receipts;

  @BeforeEach
  void open() {
    till = TestTill.in(folder);
    receipts = new Receipts(folder.resolve("receipts"), Runnable::run);
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void aFrenchReceiptSaysWhatWasSoldWhatWasPaidAndTheVat() {
    var rows = plain(SampleReceipts.published());

    assertEquals(
        """
                      Maison Verdier
                  12 rue des Marronniers
                        69002 Lyon
                   Tél. 04 72 00 00 00
             SIRET 73282932000074 · APE 4759B
                    TVA FR44732829320
        ------------------------------------------
        Ticket T01-000001         12/10/2026 10:15
        Caisse T01                     Vendeur OP7
        ------------------------------------------
        A Pâte à tartiner                     5,27
        B Cahier                             12,00
            2 × 6,00
        ------------------------------------------
        Articles                                 3
        Total                              17,27 €
        Espèces                            20,00 €
        Rendu                               2,73 €
        ------------------------------------------
          Taux              HT       TVA       TTC
        A 5,5 %           5,00      0,27      5,27
        B 20 %           10,00      2,00     12,00
          Total          15,00      2,27     17,27
        ------------------------------------------
         Échange ou remboursement sous 30 jours,
             sur présentation de ce document.
                        T01-000001
        """
            .lines()
            .toList(),
        rows.subList(0, rows.size() - 2));
    assertEquals("Comptoir 1.0.0", rows.getLast().strip());
  }

  @Test
  void anOrderPaidBeforeIsNamedWithWhatWasPaidAndHasNoAmountOfItsOwn() {
    var rows = plain(SampleReceipts.rich());

    var at = rows.indexOf("Retrait W-10482, payé en ligne 24,00");
    assertEquals("  Plaid en laine mérinos", rows.get(at + 1));
    assertTrue(rows.contains("Total                             134,01 €"), () -> all(rows));
    assertTrue(rows.contains("Articles                                 8"), () -> all(rows));
  }

  @Test
  void aDiscountSaysWhyAndHowMuchBelowItsArticle() {
    var rows = plain(SampleReceipts.rich());

    var at = rows.indexOf("C Théière en fonte                   59,00");
    assertEquals(List.of("    1 × 69,00", "    Prix du web −10,00"), rows.subList(at + 1, at + 3));
  }

  @Test
  void aLongLabelRunsOnBelowAndAWeightShowsItsThreeDecimals() {
    var rows = plain(SampleReceipts.rich());

    var at = rows.indexOf("C Carnet cousu main à                56,70");
    assertEquals(
        List.of("  couverture de lin, 192 pages", "  ivoire", "    3 × 18,90"),
        rows.subList(at + 1, at + 4));
    assertTrue(rows.contains("    0,325 × 12,345"), () -> all(rows));
  }

  @Test
  void threeRatesSumUp() {
    var rows = plain(SampleReceipts.rich());

    var at = rows.indexOf("A 2,1 %           1,76      0,04      1,80");
    assertEquals(
        List.of(
            "B 5,5 %          15,65      0,86     16,51",
            "C 20 %           96,42     19,28    115,70",
            "  Total         113,83     20,18    134,01"),
        rows.subList(at + 1, at + 4));
  }

  @Test
  void oneRateNeedsNoSum() {
    var rows = plain(SampleReceipts.empty(TestShop.EUR).line("A", "Thé", 1, 527, 550).cash());

    assertEquals(1, rows.stream().filter(row -> row.contains("5,5 %")).count());
    assertFalse(rows.contains("  Total           5,00      0,27      5,27"), () -> all(rows));
  }

  @Test
  void handedOverAloneThereIsNothingToPayAndNoVat() {
    var rows = plain(SampleReceipts.empty(TestShop.EUR).paidPickUp("W-1", "P", "Plaid", 2400));

    assertTrue(rows.contains("Total                               0,00 €"), () -> all(rows));
    assertTrue(rows.contains("Rien à payer"), () -> all(rows));
    assertFalse(rows.stream().anyMatch(row -> row.contains("TTC")), () -> all(rows));
  }

  @Test
  void aBritishShopPrintsInEnglishAndPounds() {
    var shop = TestShop.british();
    var rows = plain(receipts.document(journalled(SampleReceipts.british().draft()), shop));

    assertTrue(rows.contains("Receipt B1-000001         08/01/2027 09:05"), () -> all(rows));
    assertTrue(rows.contains("Total                               £18.69"), () -> all(rows));
    assertTrue(rows.contains("Card                                £18.69"), () -> all(rows));
    assertTrue(rows.contains("A 0%              3.39      0.00      3.39"), () -> all(rows));
    assertTrue(rows.contains("               Bath BA1 1BZ"), () -> all(rows));
  }

  @Test
  void whatIsPrintedIsReadFromTheRecordAlone() {
    var entry = journalled(SampleReceipts.rich().draft());
    var found = await(till.journal.find(entry.transaction().id())).orElseThrow();

    assertEquals(receipts.document(entry, till.shop), receipts.document(found, till.shop));
  }

  @Test
  void anUnsignedRecordIsNotSaidToBeSigned() {
    var entry = journalled(SampleReceipts.published().draft());
    var rows = plain(receipts.document(entry, till.shop));

    assertFalse(rows.stream().anyMatch(row -> row.contains("Signature")), () -> all(rows));
    assertTrue(
        rows.stream()
            .anyMatch(
                row -> row.strip().equals("Empreinte " + entry.recordSha256().substring(0, 16))),
        () -> all(rows));
  }

  /// The signature and its extract are those of standards.md 1.4.3.
  @Test
  void aSignedRecordShowsTheExtractOfItsSignature() {
    var entry = journalled(SampleReceipts.published().draft());
    var stamp =
        new FiscalStamp(
            entry.stamp().header(), "fRMkwEw09csKdpipJHAgHxxnc2212-Zs3iuptSRPUt4", "test");
    var signed =
        new Journalled(
            entry.transaction(), entry.customer(), entry.record(), entry.recordSha256(), stamp);
    var rows = plain(receipts.document(signed, till.shop));

    assertTrue(
        rows.stream().anyMatch(row -> row.strip().equals("Signature MwdA")), () -> all(rows));
  }

  @Test
  void aWayToPayThatIsNotKnownIsShownByItsCode() {
    var rows =
        plain(
            SampleReceipts.empty(TestShop.EUR)
                .line("A", "Thé", 1, 500, 550)
                .tender("GIFT_CARD", 500));

    assertTrue(rows.contains("GIFT_CARD                           5,00 €"), () -> all(rows));
  }

  @Test
  void whateverIsSoldEveryRowFitsAndEveryArticleStandsThere() {
    var sales = new RandomSales(41);
    for (var round = 0; round < 100; round++) {
      var draft = sales.next();
      var document = receipts.document(journalled(draft), till.shop);
      for (var row : receipts.columns(document)) {
        assertTrue(row.codePointCount(0, row.length()) <= Receipts.COLUMNS, row);
      }
      var articles =
          document.lines().stream().filter(ReceiptLine.Article.class::isInstance).count();
      assertEquals(
          draft.lines().size() + draft.promotions().size() + draft.coupons().size(), articles);
    }
  }

  @Test
  void thePdfIsNamedByTheNumber() {
    var document = receipts.document(journalled(SampleReceipts.published().draft()), till.shop);

    var file = folder.resolve("receipts").resolve("T01-000001.pdf");
    assertEquals(new ReceiptFile.Written(file), await(receipts.write(document)));
    assertTrue(Files.exists(file));
  }

  @Test
  void aNumberThatIsNoFileNameStaysInTheFolder() {
    var sale = SampleReceipts.published().till("../T/1").draft();
    var document = receipts.document(journalled(sale), till.shop);

    assertEquals(
        new ReceiptFile.Written(folder.resolve("receipts").resolve(".._T_1-000001.pdf")),
        await(receipts.write(document)));
  }

  @Test
  void aPdfThatCannotBeWrittenIsAValueAndTheSaleStands() throws Exception {
    var entry = journalled(SampleReceipts.published().draft());
    var notAFolder = Files.writeString(folder.resolve("file"), "in the way");
    var blocked = new Receipts(notAFolder, Runnable::run);

    var outcome = await(blocked.write(blocked.document(entry, till.shop)));

    var refused = assertInstanceOf(ReceiptFile.NotWritten.class, outcome);
    assertEquals(notAFolder.resolve("T01-000001.pdf"), refused.file());
    assertEquals(1, await(till.journal.latest(9)).size());
  }

  @Test
  void thePdfIsWrittenByTheWorkerAlone() {
    var jobs = new ArrayDeque<Runnable>();
    var queued = new Receipts(folder.resolve("receipts"), jobs::add);
    var document = queued.document(journalled(SampleReceipts.published().draft()), till.shop);

    var pending = queued.write(document).toCompletableFuture();
    assertFalse(pending.isDone());
    jobs.remove().run();
    assertInstanceOf(ReceiptFile.Written.class, await(pending));
  }

  @Test
  void aShopWithTheLeastStillHasAReceipt() {
    var full = till.shop;
    var bare = full.shop();
    var least =
        new ShopSettings(
            new ShopSettings.Shop(
                bare.id(),
                "V",
                List.of(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            full.till(),
            full.currency(),
            full.country(),
            full.zone(),
            full.vatRates(),
            full.places(),
            Optional.empty());
    var rows = plain(receipts.document(journalled(SampleReceipts.published().draft()), least));

    assertEquals("V", rows.get(0).strip());
    assertEquals("-".repeat(Receipts.COLUMNS), rows.get(1));
  }

  private List<String> plain(TestSale sale) {
    return plain(receipts.document(journalled(sale.draft()), till.shop));
  }

  /// With plain spaces in place of those that do not break.
  private List<String> plain(ReceiptDocument document) {
    return receipts.columns(document).stream()
        .map(row -> row.replace('\u00a0', ' ').replace('\u202f', ' '))
        .toList();
  }

  private Journalled journalled(Draft draft) {
    return SampleReceipts.journalled(till, draft);
  }

  private static String all(List<String> rows) {
    return String.join("\n", rows);
  }
}
