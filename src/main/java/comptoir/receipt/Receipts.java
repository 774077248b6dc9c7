package comptoir.receipt;

import comptoir.journal.Journalled;
import comptoir.settings.ShopSettings;
import comptoir.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door to the customer's document. [#document] and [#columns] are pure; PDFs are written by
/// the worker.
public final class Receipts {

  /// How wide a receipt in columns is.
  public static final int COLUMNS = 42;

  private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);
  private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[^A-Za-z0-9._-]");

  private final Path folder;
  private final Executor worker;
  private final PdfReceipt pdf = new PdfReceipt();

  /// @param folder where PDFs are put; made when the first is written
  /// @param worker runs what takes tens of milliseconds; never the thread of the screen
  public Receipts(Path folder, Executor worker) {
    this.folder = folder;
    this.worker = worker;
  }

  /// What stands on the receipt of a transaction, in the language of the shop's country.
  public ReceiptDocument document(Journalled entry, ShopSettings settings) {
    return new ReceiptWriter(entry, settings, Texts.forgiving(locale(settings.country()))).write();
  }

  /// French where France trades, English elsewhere; the formats are those of the country.
  private static Locale locale(String country) {
    var language =
        switch (country) {
          case "FR", "MC", "GP", "MQ", "GF", "RE", "YT" -> "fr";
          default -> "en";
        };
    return Locale.of(language, country);
  }

  /// The receipt as rows of [#COLUMNS] characters.
  public List<String> columns(ReceiptDocument document) {
    return TextReceipt.of(document, COLUMNS);
  }

  /// Writes the PDF, named by the transaction's number: it is there whole or not at all. A failure
  /// is a value; the stage never fails.
  public CompletionStage<ReceiptFile> write(ReceiptDocument document) {
    return CompletableFuture.supplyAsync(() -> written(document), worker);
  }

  /// Gets the fonts ready in the background, so that the first receipt is as quick as the next.
  public void warmUp() {
    worker.execute(pdf::warmUp);
  }

  private ReceiptFile written(ReceiptDocument document) {
    var name = NOT_IN_FILE_NAMES.matcher(document.number()).replaceAll("_");
    var file = folder.resolve(name + ".pdf");
    try {
      pdf.write(document, file);
      return new ReceiptFile.Written(file);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The receipt {} was not written", document.number(), e);
      return new ReceiptFile.NotWritten(file, String.valueOf(e));
    }
  }
}
