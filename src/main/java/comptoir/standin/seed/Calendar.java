package comptoir.standin.seed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Moves the dates of a folder by whole days, so that a demonstration day is always today. An
/// instant keeps its time of day in the shop's zone. With a shift of 0 nothing is changed.
final class Calendar {
  private static final int REMEMBERED = 10_000;

  private final ZoneId zone;
  private final long shiftDays;
  private final Map<String, String> written = new HashMap<>();

  Calendar(ZoneId zone, long shiftDays) {
    this.zone = zone;
    this.shiftDays = shiftDays;
  }

  @Nullable String date(@Nullable LocalDate date) {
    return date == null ? null : date.plusDays(shiftDays).toString();
  }

  /// The instant as the Till API writes it; throws [BadRow] when it is none.
  String instant(String column, String text) {
    if (written.size() > REMEMBERED) {
      written.clear();
    }
    return written.computeIfAbsent(text, unread -> write(column, unread));
  }

  private String write(String column, String text) {
    try {
      OffsetDateTime instant = OffsetDateTime.parse(text);
      OffsetDateTime moved =
          shiftDays == 0
              ? instant
              : instant.atZoneSameInstant(zone).plusDays(shiftDays).toOffsetDateTime();
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moved);
    } catch (DateTimeException e) {
      throw Row.bad(column, text, "an instant with its offset, as in 2026-03-01T09:30:00+01:00");
    }
  }
}
