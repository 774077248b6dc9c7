package comptoir.receipt;

import comptoir.journal.RetailTransaction;
import comptoir.pricing.VatLine;
import comptoir.receipt.ReceiptLine.VatRow;
import comptoir.text.Texts;
import comptoir.value.Money;
import comptoir.value.VatRate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The VAT table of a transaction. Its rows have letters, which stand beside the articles.
final class VatRows {

  private final RetailTransaction transaction;
  private final Texts texts;

  VatRows(RetailTransaction transaction, Texts texts) {
    this.transaction = transaction;
    this.texts = texts;
  }

  /// `A` is the first row; empty where the table has no row for the rate.
  String letter(VatRate rate) {
    var vat = transaction.vat();
    for (var i = 0; i < vat.size(); i++) {
      if (vat.get(i).rate().equals(rate)) {
        return letter(i);
      }
    }
    return "";
  }

  private static String letter(int row) {
    return String.valueOf((char) ('A' + row));
  }

  ReceiptLine.Vat table() {
    var rows = new ArrayList<VatRow>();
    for (var line : transaction.vat()) {
      rows.add(row(letter(rows.size()), texts.percent(line.rate()), List.of(line)));
    }
    if (rows.size() > 1) {
      rows.add(row("", texts.get("receipt.vat.sum"), transaction.vat()));
    }
    return new ReceiptLine.Vat(head(), rows);
  }

  private VatRow head() {
    return new VatRow(
        "",
        texts.get("receipt.vat.rate"),
        texts.get("receipt.vat.net"),
        texts.get("receipt.vat.vat"),
        texts.get("receipt.vat.gross"));
  }

  private VatRow row(String letter, String name, List<VatLine> lines) {
    return new VatRow(
        letter,
        name,
        sum(lines, VatLine::net),
        sum(lines, VatLine::vat),
        sum(lines, VatLine::gross));
  }

  private String sum(List<VatLine> lines, Function<VatLine, Money> column) {
    var currency = transaction.total().currency();
    return texts.amount(Money.sum(lines.stream().map(column).toList(), currency));
  }
}
