package comptoir.value;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes text comparable as people type it: no case, no accents, words apart.
public final class Folding {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern NOT_DIGIT = Pattern.compile("[^0-9]");

  private static final String ABROAD = "00";
  private static final String FRANCE = "33";

  private Folding() {}

  /// Lower case without accents; `œ` and `æ` in two letters.
  public static String fold(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    var lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
    return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
  }

  /// A plain loop: it is asked for each text of each item that comes down.
  private static boolean isAscii(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /// The folded words, in their order.
  public static List<String> words(String text) {
    var folded = fold(text);
    var words = new ArrayList<String>();
    var start = 0;
    while (start < folded.length()) {
      var end = start;
      while (end < folded.length() && isWordPart(folded.codePointAt(end))) {
        end = folded.offsetByCodePoints(end, 1);
      }
      if (end > start) {
        words.add(folded.substring(start, end));
      }
      start = end < folded.length() ? folded.offsetByCodePoints(end, 1) : end;
    }
    return List.copyOf(words);
  }

  /// A letter or a number of any kind.
  private static boolean isWordPart(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || switch (Character.getType(codePoint)) {
          case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
          default -> false;
        };
  }

  /// A code or number that people read and type: upper case, without blanks.
  public static String code(String text) {
    return BLANK.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /// A phone number as digits, however it was written: `+33 6 12…`, `0033 6 12…`, `+33 (0)6 12…`
  /// and `06.12…` give the same. Numbers of other countries keep their country code.
  public static String phone(String text) {
    var digits = NOT_DIGIT.matcher(text).replaceAll("");
    if (!text.contains("+") && !digits.startsWith(ABROAD)) {
      return digits;
    }
    var international = stripPrefix(digits, ABROAD);
    return international.startsWith(FRANCE)
        ? "0" + stripPrefix(international.substring(FRANCE.length()), "0")
        : international;
  }

  private static String stripPrefix(String digits, String prefix) {
    return digits.startsWith(prefix) ? digits.substring(prefix.length()) : digits;
  }
}
