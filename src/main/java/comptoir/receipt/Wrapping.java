package comptoir.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// Breaks text into rows at its spaces; a word wider than a row is cut.
final class Wrapping {

  private Wrapping() {}

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /// At least one row, each at most that many characters.
  static List<String> wrap(String text, int width) {
    return wrap(text, width, Wrapping::length);
  }

  /// At least one row, each at most that wide by the measure given.
  static List<String> wrap(String text, int width, ToIntFunction<String> measure) {
    var rows = new ArrayList<String>();
    var row = "";
    for (var word : text.strip().split("[ \t\r\n]+", -1)) {
      var longer = row.isEmpty() ? word : row + " " + word;
      if (measure.applyAsInt(longer) <= width) {
        row = longer;
      } else {
        if (!row.isEmpty()) {
          rows.add(row);
        }
        row = cut(word, width, measure, rows);
      }
    }
    rows.add(row);
    return rows;
  }

  /// Adds what fills whole rows, and gives the rest.
  private static String cut(
      String word, int width, ToIntFunction<String> measure, List<String> rows) {
    var rest = word;
    while (measure.applyAsInt(rest) > width) {
      var end = fitting(rest, width, measure);
      rows.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    return rest;
  }

  /// At least one character, so that cutting ends.
  private static int fitting(String word, int width, ToIntFunction<String> measure) {
    var end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      var next = word.offsetByCodePoints(end, 1);
      if (measure.applyAsInt(word.substring(0, next)) > width) {
        return end;
      }
      end = next;
    }
    return end;
  }
}
