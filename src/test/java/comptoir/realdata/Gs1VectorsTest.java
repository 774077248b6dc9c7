package comptoir.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import comptoir.gs1.Element;
import comptoir.gs1.Gs1Reader;
import comptoir.gs1.Gs1Reading;
import comptoir.gs1.ScanRules;
import comptoir.value.Gtin;
import comptoir.value.ScannedCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The vectors that GS1 and others publish: what scanners send, check digits, the texts of real
/// barcodes.
@Tag("real-data")
class Gs1VectorsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);
  private static final String FOLDER = "gtin-vectors/";

  private final Gs1Reader reader = new Gs1Reader(ScanRules.NONE);
  private int rows;

  @Test
  void whatScannersSendIsAcceptedOrRefusedAndReadAsPublished() {
    RealData.eachPlain(
        FOLDER + "gs1-scan-data.csv",
        row -> {
          rows++;
          var sent = row.getField("scan_data").replace("<GS>", "\u001d");
          var reading = reader.read(ScannedCode.scanned(sent), TODAY);
          var isRead = isAccepted(sent, reading);
          assertEquals(row.getField("expected"), isRead ? "accept" : "reject", sent);
          if (isRead) {
            assertEquals(row.getField("data"), data(reading), sent);
          }
        });
    assertEquals(27, rows);
  }

  /// Nothing at all is not accepted, but for an empty symbol that may be so.
  private static boolean isAccepted(String sent, Gs1Reading reading) {
    return !sent.isEmpty() && !(reading instanceof Gs1Reading.Unreadable);
  }

  /// In the published form: `^` begins an element string and stands for its separators; a `^` at
  /// the beginning of other data is escaped.
  private static String data(Gs1Reading reading) {
    return switch (reading) {
      case Gs1Reading.Read read when read.raw().contains("|") ->
          read.raw().substring(0, 13) + "|" + data(read.elements().all().subList(1, 3));
      case Gs1Reading.Read read when read.raw().contains("://") -> read.raw();
      case Gs1Reading.Read read -> data(read.elements().all());
      default -> reading.raw().replaceFirst("^(\\\\*)\\^", "$1\\\\^");
    };
  }

  private static String data(List<Element> elements) {
    var data = new StringBuilder("^");
    for (var i = 0; i < elements.size(); i++) {
      var element = elements.get(i);
      data.append(element.ai()).append(element.value());
      if (i + 1 < elements.size() && !element.isPredefined()) {
        data.append('^');
      }
    }
    return data.toString();
  }

  @Test
  void checkDigitsAreValidOrNotAsPublished() {
    RealData.eachPlain(
        FOLDER + "gs1-check-digit.csv",
        row -> {
          rows++;
          var text = row.getField("data");
          var isValid =
              text.matches("[0-9]{2,}")
                  && Gtin.checkDigit(text.substring(0, text.length() - 1))
                      == text.charAt(text.length() - 1) - '0';
          assertEquals(row.getField("expected"), isValid ? "valid" : "invalid", text);
          if (text.length() == 8 || text.length() == 13 || text.length() == 14) {
            assertEquals(isValid, Gtin.parse(text).isPresent(), text);
          }
        });
    assertEquals(14, rows);
  }

  @Test
  void theTextsOfRealBarcodesAreReadByTheirKind() {
    RealData.eachPlain(
        FOLDER + "scan-images.csv",
        row -> {
          rows++;
          var text = row.getField("expected_text");
          switch (row.getField("symbology")) {
            case "upce" -> assertEquals(true, Gtin.parseUpcE(text).isPresent(), text);
            case "code128", "code39" -> assertPlain(text);
            case "rssexpanded" -> assertElements(text);
            case "itf" -> assertEquals(text.length() == 14, Gtin.parse(text).isPresent(), text);
            default -> assertGtin(text);
          }
        });
    assertEquals(151, rows);
  }

  private void assertPlain(String text) {
    var bare = text.strip();
    assertEquals(new Gs1Reading.Plain(bare), reader.read(ScannedCode.scanned(text), TODAY));
  }

  private void assertGtin(String text) {
    assertEquals(true, Gtin.parse(text).isPresent(), text);
    assertPlain(text);
  }

  /// As printed, and as a scanner sends it.
  private void assertElements(String printed) {
    var read = read(printed);
    var sent = "]e0" + data(read.elements().all()).substring(1).replace('^', '\u001d');
    assertEquals(read.elements(), read(sent).elements(), printed);
  }

  private Gs1Reading.Read read(String text) {
    return assertInstanceOf(
        Gs1Reading.Read.class, reader.read(ScannedCode.scanned(text), TODAY), text);
  }
}
