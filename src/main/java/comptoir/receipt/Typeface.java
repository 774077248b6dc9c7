package comptoir.receipt;

import java.io.IOException;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// A font of the program: which signs it has and how wide they are.
final class Typeface {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int NO_GLYPH = 0;
  private static final int EM = 1000;

  private final TrueTypeFont font;
  private final CmapLookup signs;

  private Typeface(TrueTypeFont font) throws IOException {
    this.font = font;
    this.signs = font.getUnicodeCmapLookup();
  }

  /// @param name of a resource in the program's font folder
  static Typeface load(String name) throws IOException {
    try (var in = Typeface.class.getResourceAsStream("/comptoir/assets/font/" + name)) {
      if (in == null) {
        throw new IOException("No font " + name);
      }
      return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
    }
  }

  TrueTypeFont font() {
    return font;
  }

  /// The text in signs that this font has: a letter it lacks loses its accents, then becomes `?`;
  /// special spaces become plain ones and what cannot be seen is left out.
  String shown(String text) {
    var out = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(sign -> out.append(shown(sign)));
    return out.toString();
  }

  private String shown(int sign) {
    if (Character.isSpaceChar(sign) || Character.isWhitespace(sign)) {
      return " ";
    }
    return switch (Character.getType(sign)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> "";
      default -> has(sign) ? Character.toString(sign) : plain(sign);
    };
  }

  private String plain(int sign) {
    var decomposed = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKD);
    var bare = MARKS.matcher(decomposed).replaceAll("");
    return !bare.isEmpty() && bare.codePoints().allMatch(this::has) ? bare : "?";
  }

  private boolean has(int sign) {
    return signs.getGlyphId(sign) != NO_GLYPH;
  }

  /// In thousandths of a point.
  ///
  /// @param text as [#shown] gave it
  /// @param size in thousandths of a point
  int width(String text, int size) {
    var sum = text.codePoints().mapToLong(this::advance).sum();
    return Math.toIntExact(sum * size / EM);
  }

  /// In thousandths of an em.
  private long advance(int sign) {
    try {
      var units = (long) font.getAdvanceWidth(signs.getGlyphId(sign));
      return units * EM / font.getUnitsPerEm();
    } catch (IOException e) {
      throw new IllegalStateException("The font does not read", e);
    }
  }
}
