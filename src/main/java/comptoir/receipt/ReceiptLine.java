package comptoir.receipt;

import java.util.List;

/// One line of a receipt, in the words and formats of the shop's language. Amounts stand at the
/// right.
public sealed interface ReceiptLine {

  /// The shop's name.
  record Heading(String text) implements ReceiptLine {}

  /// What kind of document it is, where it is not a sale.
  record Title(String text) implements ReceiptLine {}

  /// An address, a number of the shop, a word at the end.
  record Centred(String text) implements ReceiptLine {}

  /// An article.
  ///
  /// @param letter the row of the VAT table it belongs to; empty where nothing is due for it here
  /// @param amount what it costs; empty where nothing is due for it here
  /// @param details what stands below it: quantity by unit price, a discount, the order it was for
  record Article(String label, String letter, String amount, List<String> details)
      implements ReceiptLine {

    public Article {
      details = List.copyOf(details);
    }
  }

  /// A name and its value.
  record Entry(String label, String value) implements ReceiptLine {}

  /// An order whose articles follow.
  record PickUp(String text) implements ReceiptLine {}

  /// What is due.
  record Total(String label, String value) implements ReceiptLine {}

  /// The VAT table, with its sum where there are several rates.
  record Vat(VatRow head, List<VatRow> rows) implements ReceiptLine {

    public Vat {
      rows = List.copyOf(rows);
    }
  }

  /// One row of it.
  record VatRow(String letter, String rate, String net, String vat, String gross) {}

  /// Parts what stands above from what stands below.
  record Rule() implements ReceiptLine {}

  /// The number of the transaction, also as bars to be scanned.
  record Code(String number) implements ReceiptLine {}
}
