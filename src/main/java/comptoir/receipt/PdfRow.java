package comptoir.receipt;

import java.util.List;

/// A row of a laid-out receipt. Lengths are in thousandths of a point, offsets from its left top.
record PdfRow(int height, List<Mark> marks) {

  PdfRow {
    marks = List.copyOf(marks);
  }

  /// What is drawn.
  sealed interface Mark {}

  /// @param x of its left end
  /// @param baseline below the row's top
  record Text(int x, int baseline, Style style, String text) implements Mark {}

  /// A black rectangle.
  record Bar(int x, int top, int width, int height) implements Mark {}

  /// How text is set.
  enum Style {
    BODY(8_200, false),
    SMALL(7_200, false),
    STRONG(8_200, true),
    HEADING(14_000, true),
    TOTAL(12_500, true);

    private final int size;
    private final boolean bold;

    Style(int size, boolean bold) {
      this.size = size;
      this.bold = bold;
    }

    int size() {
      return size;
    }

    boolean isBold() {
      return bold;
    }

    /// From baseline to baseline.
    int leading() {
      return size * 4 / 3;
    }
  }
}
