package comptoir.standin.seed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row with its fields by column name. An empty field is an absent one. Every reading method
/// throws [BadRow] with the column and the text when the text does not fit.
record Row(long line, Map<String, Integer> columns, List<String> fields) {
  private static final long MILLI = 1000;

  /// The text of a column without blanks around it, or null when it is empty.
  @Nullable String optional(String column) {
    Integer index = columns.get(column);
    String text = index == null ? "" : fields.get(index).strip();
    return text.isEmpty() ? null : text;
  }

  String text(String column) {
    String text = optional(column);
    if (text == null) {
      throw new BadRow(column + " is empty");
    }
    return text;
  }

  /// The parts of a column that holds several values separated by `|`; empty parts do not count.
  List<String> list(String column) {
    String text = optional(column);
    return text == null
        ? List.of()
        : Arrays.stream(text.split("\\|", -1))
            .map(String::strip)
            .filter(p -> !p.isEmpty())
            .toList();
  }

  long number(String column) {
    return parseNumber(column, text(column));
  }

  @Nullable Long optionalNumber(String column) {
    String text = optional(column);
    return text == null ? null : parseNumber(column, text);
  }

  /// Minor units with at most three decimals, as thousandths of a minor unit.
  long milli(String column) {
    return parseMilli(column, text(column));
  }

  @Nullable Long optionalMilli(String column) {
    String text = optional(column);
    return text == null ? null : parseMilli(column, text);
  }

  /// One of `allowed`.
  String oneOf(String column, List<String> allowed) {
    String text = text(column);
    if (!allowed.contains(text)) {
      throw bad(column, text, "one of " + String.join(", ", allowed));
    }
    return text;
  }

  @Nullable LocalDate optionalDate(String column) {
    String text = optional(column);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw bad(column, text, "a date YYYY-MM-DD");
    }
  }

  private static long parseNumber(String column, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw bad(column, text, "a whole number");
    }
  }

  private static long parseMilli(String column, String text) {
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String decimals = point < 0 ? "" : text.substring(point + 1);
    boolean digits = decimals.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || decimals.length() > 3 || (point >= 0 && decimals.isEmpty())) {
      throw bad(column, text, "minor units with at most three decimals");
    }
    try {
      long thousandths = decimals.isEmpty() ? 0 : Long.parseLong((decimals + "00").substring(0, 3));
      long base = Math.multiplyExact(Long.parseLong(whole), MILLI);
      return whole.startsWith("-")
          ? Math.subtractExact(base, thousandths)
          : Math.addExact(base, thousandths);
    } catch (NumberFormatException | ArithmeticException e) {
      throw bad(column, text, "minor units with at most three decimals");
    }
  }

  static BadRow bad(String column, String text, String wanted) {
    return new BadRow(column + " \"" + text + "\" is not " + wanted);
  }
}
