package comptoir.receipt;

import comptoir.receipt.ReceiptLine.Article;
import comptoir.receipt.ReceiptLine.VatRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A receipt in columns of one width, for a screen or a line printer.
final class TextReceipt {

  private static final int AMOUNT_WIDTH = 11;
  private static final int LETTER_WIDTH = 2;
  private static final String INDENT = "  ";

  private final int width;
  private final List<String> rows = new ArrayList<>();

  private TextReceipt(int width) {
    this.width = width;
  }

  /// @param width in characters, at least 32
  static List<String> of(ReceiptDocument document, int width) {
    if (width < 32) {
      throw new IllegalArgumentException("A receipt is at least 32 wide, not " + width);
    }
    var text = new TextReceipt(width);
    document.lines().forEach(text::add);
    return List.copyOf(text.rows);
  }

  private void add(ReceiptLine line) {
    switch (line) {
      case ReceiptLine.Heading it -> centred(it.text());
      case ReceiptLine.Title it -> centred(it.text());
      case ReceiptLine.Centred it -> centred(it.text());
      case ReceiptLine.Code it -> centred(it.number());
      case ReceiptLine.Rule it -> rows.add("-".repeat(width));
      case ReceiptLine.Entry it -> pair(it.label(), it.value());
      case ReceiptLine.Total it -> pair(it.label(), it.value());
      case ReceiptLine.PickUp it -> rows.addAll(Wrapping.wrap(it.text(), width));
      case Article it -> article(it);
      case ReceiptLine.Vat it -> vat(it);
    }
  }

  private void centred(String text) {
    for (var part : Wrapping.wrap(text, width)) {
      rows.add(" ".repeat((width - Wrapping.length(part)) / 2) + part);
    }
  }

  /// A value that does not fit beside its label goes below it.
  private void pair(String label, String value) {
    var room = width - Wrapping.length(value) - 1;
    if (room >= Wrapping.length(label)) {
      rows.add((left(label, width - Wrapping.length(value)) + value).stripTrailing());
    } else {
      rows.addAll(Wrapping.wrap(label, width));
      Wrapping.wrap(value, width).forEach(part -> rows.add(right(part, width)));
    }
  }

  private void article(Article article) {
    var amountWidth = Math.max(AMOUNT_WIDTH, Wrapping.length(article.amount()) + 1);
    var room = width - amountWidth - LETTER_WIDTH;
    var label = Wrapping.wrap(article.label(), room);
    var first = left(article.letter(), LETTER_WIDTH) + left(label.getFirst(), room);
    rows.add((first + right(article.amount(), amountWidth)).stripTrailing());
    label.stream().skip(1).forEach(part -> rows.add(INDENT + part));
    article.details().forEach(this::detail);
  }

  private void detail(String detail) {
    var indent = INDENT.repeat(2);
    Wrapping.wrap(detail, width - indent.length()).forEach(part -> rows.add(indent + part));
  }

  private void vat(ReceiptLine.Vat vat) {
    var longest =
        vat.rows().stream()
            .flatMap(row -> Stream.of(row.net(), row.vat(), row.gross()))
            .mapToInt(Wrapping::length)
            .max()
            .orElse(0);
    if (longest < (width - LETTER_WIDTH) / 4) {
      vatRow(vat.head());
      vat.rows().forEach(this::vatRow);
    } else {
      vat.rows().forEach(row -> stacked(vat.head(), row));
    }
  }

  private void vatRow(VatRow row) {
    var column = (width - LETTER_WIDTH) / 4;
    var first = width - LETTER_WIDTH - 3 * column;
    rows.add(
        left(row.letter(), LETTER_WIDTH)
            + left(row.rate(), first)
            + right(row.net(), column)
            + right(row.vat(), column)
            + right(row.gross(), column));
  }

  /// Amounts too long to stand side by side.
  private void stacked(VatRow head, VatRow row) {
    pair(left(row.letter(), LETTER_WIDTH) + row.rate(), "");
    pair(INDENT + head.net(), row.net());
    pair(INDENT + head.vat(), row.vat());
    pair(INDENT + head.gross(), row.gross());
  }

  private static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Wrapping.length(text)));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - Wrapping.length(text))) + text;
  }
}
