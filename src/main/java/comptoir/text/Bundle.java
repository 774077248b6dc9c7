package comptoir.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// The texts of one language, read once. French spacing is put right here, so that writers need not
/// type signs they cannot see.
final class Bundle {

  private static final char NO_BREAK = '\u00a0';
  private static final char NARROW_NO_BREAK = '\u202f';

  private Bundle() {}

  /// French for a French locale, English for all others.
  static Map<String, String> load(Locale locale) {
    var isFrench = locale.getLanguage().equals("fr");
    var name = isFrench ? "texts_fr.properties" : "texts_en.properties";
    var properties = new Properties();
    try (var in = Bundle.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No bundle " + name);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> patterns = new HashMap<>();
    for (var key : properties.stringPropertyNames()) {
      var text = properties.getProperty(key);
      patterns.put(key, isFrench ? spaced(text) : text);
    }
    return Map.copyOf(patterns);
  }

  /// Narrow no-break space before `; ! ? € %`, a full one before the colon and within « ».
  static String spaced(String text) {
    var out = new StringBuilder(text);
    for (var i = 0; i + 1 < out.length(); i++) {
      var here = out.charAt(i);
      var next = out.charAt(i + 1);
      if (here == ' ' && ";!?€%".indexOf(next) >= 0) {
        out.setCharAt(i, NARROW_NO_BREAK);
      } else if (here == ' ' && (next == ':' || next == '»')) {
        out.setCharAt(i, NO_BREAK);
      } else if (here == '«' && next == ' ') {
        out.setCharAt(i + 1, NO_BREAK);
      }
    }
    return out.toString();
  }
}
