package comptoir.gs1;

import java.time.LocalDate;
import java.time.YearMonth;

/// A date of six figures, `YYMMDD`.
final class ShortDate {

  static final int LENGTH = 6;

  private static final int CENTURY = 100;
  private static final int MONTHS = 12;

  /// A year that lies so far ahead is of the century before, one so far behind of the next (GS1
  /// General Specifications 7.12).
  private static final int AHEAD = 51;

  private static final int BEHIND = -50;

  /// A leap year, so that no 29 February is refused before the century is known.
  private static final int ANY_CENTURY = 2000;

  private ShortDate() {}

  /// @param endOfMonth whether the day may be 00
  static boolean isDate(String figures, boolean endOfMonth) {
    var month = part(figures, 2);
    var day = part(figures, 4);
    if (month < 1 || month > MONTHS) {
      return false;
    }
    return day == 0
        ? endOfMonth
        : day <= YearMonth.of(ANY_CENTURY + part(figures, 0), month).lengthOfMonth();
  }

  /// The day they mean, seen from today; a day 00 is the last of its month.
  static LocalDate read(String figures, LocalDate today) {
    var month = YearMonth.of(year(part(figures, 0), today.getYear()), part(figures, 2));
    var day = part(figures, 4);
    return day == 0 ? month.atEndOfMonth() : month.atDay(Math.min(day, month.lengthOfMonth()));
  }

  private static int year(int two, int now) {
    var century = now - now % CENTURY;
    var ahead = two - now % CENTURY;
    if (ahead >= AHEAD) {
      return century - CENTURY + two;
    }
    return ahead <= BEHIND ? century + CENTURY + two : century + two;
  }

  private static int part(String figures, int from) {
    return Integer.parseInt(figures, from, from + 2, 10);
  }
}
