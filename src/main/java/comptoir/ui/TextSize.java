package comptoir.ui;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The size of all text, from which every other size follows, as a style sheet.
final class TextSize {

  private static final int BASE_PX = 14;

  private TextSize() {}

  static String sheet(int percent) {
    if (percent < 50 || percent > 300) {
      throw new IllegalArgumentException("Text size lies in 50 to 300 %, not " + percent);
    }
    var tenths = BASE_PX * percent / 10;
    var css = ".root{-fx-font-size:%d.%dpx;}".formatted(tenths / 10, tenths % 10);
    var encoded = Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.US_ASCII));
    return "data:text/css;base64," + encoded;
  }
}
