package comptoir.receipt;

import comptoir.receipt.PdfRow.Bar;
import comptoir.receipt.PdfRow.Mark;
import comptoir.receipt.PdfRow.Style;
import comptoir.receipt.PdfRow.Text;
import comptoir.receipt.ReceiptLine.Article;
import comptoir.receipt.ReceiptLine.VatRow;
import java.util.ArrayList;
import java.util.List;

/// Lays a receipt out in one column. Lengths are in thousandths of a point.
final class PdfLayout {

  /// 80 mm.
  static final int PAGE_WIDTH = 226_772;

  /// 4 mm on each side: thermal heads print 72 mm.
  static final int MARGIN = 11_340;

  private static final int WIDTH = PAGE_WIDTH - 2 * MARGIN;
  private static final int GUTTER = 11_000;
  private static final int GAP = 8_000;
  private static final int HAIRLINE = 500;
  private static final int RULE_HEIGHT = 9_000;
  private static final int VAT_COLUMN = 51_000;
  private static final int SPACE = 3_000;
  private static final int BAR_HEIGHT = 26_000;
  private static final int BAR_SPACE = 8_000;
  private static final int WIDEST_MODULE = 1_100;
  private static final int NARROWEST_MODULE = 700;

  private final Typeface regular;
  private final Typeface bold;
  private final List<PdfRow> rows = new ArrayList<>();

  private PdfLayout(Typeface regular, Typeface bold) {
    this.regular = regular;
    this.bold = bold;
  }

  static List<PdfRow> of(ReceiptDocument document, Typeface regular, Typeface bold) {
    var layout = new PdfLayout(regular, bold);
    document.lines().forEach(layout::add);
    return layout.rows;
  }

  private void add(ReceiptLine line) {
    switch (line) {
      case ReceiptLine.Heading it -> centred(it.text(), Style.HEADING);
      case ReceiptLine.Title it -> centred(it.text(), Style.STRONG);
      case ReceiptLine.Centred it -> centred(it.text(), Style.SMALL);
      case ReceiptLine.Rule it -> rule();
      case ReceiptLine.Entry it -> pair(0, Style.BODY, it.label(), it.value());
      case ReceiptLine.Total it -> pair(0, Style.TOTAL, it.label(), it.value());
      case ReceiptLine.PickUp it -> pickUp(it.text());
      case Article it -> article(it);
      case ReceiptLine.Vat it -> vat(it);
      case ReceiptLine.Code it -> code(it.number());
    }
  }

  private void centred(String text, Style style) {
    for (var part : wrap(text, style, WIDTH)) {
      row(style, List.of(text((WIDTH - width(part, style)) / 2, style, part)));
    }
  }

  private void rule() {
    rows.add(new PdfRow(RULE_HEIGHT, List.of(new Bar(0, RULE_HEIGHT / 2, WIDTH, HAIRLINE))));
  }

  /// The value stands at the right of the label's first row, or below it where it does not fit.
  private void pair(int indent, Style style, String label, String value) {
    var shown = face(style).shown(value);
    var room = WIDTH - indent - (shown.isEmpty() ? 0 : width(shown, style) + GAP);
    var isBeside = room >= (WIDTH - indent) / 4;
    var parts = wrap(label, style, isBeside ? room : WIDTH - indent);
    for (var i = 0; i < parts.size(); i++) {
      var marks = new ArrayList<Mark>(List.of(text(indent, style, parts.get(i))));
      if (i == 0 && isBeside && !shown.isEmpty()) {
        marks.add(right(WIDTH, style, shown));
      }
      row(style, marks);
    }
    if (!isBeside) {
      wrap(value, style, WIDTH).forEach(part -> row(style, List.of(right(WIDTH, style, part))));
    }
  }

  private void pickUp(String text) {
    rows.add(new PdfRow(SPACE, List.of()));
    pair(0, Style.STRONG, text, "");
  }

  private void article(Article article) {
    var first = rows.size();
    pair(GUTTER, Style.BODY, article.label(), article.amount());
    if (!article.letter().isEmpty()) {
      var row = rows.get(first);
      var marks = new ArrayList<>(row.marks());
      marks.add(text(0, Style.BODY, article.letter()));
      rows.set(first, new PdfRow(row.height(), marks));
    }
    article.details().forEach(this::detail);
  }

  private void detail(String detail) {
    pair(2 * GUTTER, Style.SMALL, detail, "");
  }

  private void vat(ReceiptLine.Vat vat) {
    vatRow(vat.head());
    vat.rows().forEach(this::vatRow);
  }

  private void vatRow(VatRow row) {
    var style = Style.SMALL;
    row(
        style,
        List.of(
            text(0, style, face(style).shown(row.letter())),
            text(GUTTER, style, face(style).shown(row.rate())),
            right(WIDTH - 2 * VAT_COLUMN, style, face(style).shown(row.net())),
            right(WIDTH - VAT_COLUMN, style, face(style).shown(row.vat())),
            right(WIDTH, style, face(style).shown(row.gross()))));
  }

  /// Without bars where the number has signs that Code 128 lacks, or would be too fine to be read.
  private void code(String number) {
    Code128.of(number)
        .filter(code -> code.modules() * NARROWEST_MODULE <= WIDTH)
        .ifPresent(this::bars);
    centred(number, Style.SMALL);
  }

  private void bars(Code128 code) {
    var module = Math.min(WIDEST_MODULE, WIDTH / code.modules());
    var left = (WIDTH - code.modules() * module) / 2;
    var marks =
        code.bars().stream()
            .<Mark>map(
                bar ->
                    new Bar(
                        left + bar.from() * module, BAR_SPACE, bar.modules() * module, BAR_HEIGHT))
            .toList();
    rows.add(new PdfRow(BAR_SPACE + BAR_HEIGHT + SPACE, marks));
  }

  private void row(Style style, List<? extends Mark> marks) {
    rows.add(new PdfRow(style.leading(), List.copyOf(marks)));
  }

  private static Text text(int x, Style style, String shown) {
    return new Text(x, style.size(), style, shown);
  }

  private Text right(int edge, Style style, String shown) {
    return text(edge - width(shown, style), style, shown);
  }

  private List<String> wrap(String text, Style style, int room) {
    return Wrapping.wrap(face(style).shown(text), room, part -> width(part, style));
  }

  private int width(String shown, Style style) {
    return face(style).width(shown, style.size());
  }

  private Typeface face(Style style) {
    return style.isBold() ? bold : regular;
  }
}
