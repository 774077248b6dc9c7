package comptoir.standin.seed;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Moves the dates of a folder by whole days, so that a demonstration day is always today.
/// An instant keeps its time of day in the shop's zone. With a shift of 0 nothing is changed.
final class Calendar {
  private static final int REMEMBERED = 10_000;

  private final ZoneId zone;
  private final long shiftDays;
  private final Map<OffsetDateTime, String> written = new HashMap<>();

  Calendar(ZoneId zone, long shiftDays) {
    this.zone = zone;
    this.shiftDays = shiftDays;
  }

  @Nullable String date(@Nullable LocalDate date) {
    return date == null ? null : date.plusDays(shiftDays).toString();
  }

  @Nullable String instant(@Nullable OffsetDateTime instant) {
    if (instant == null) {
      return null;
    }
    if (written.size() > REMEMBERED) {
      written.clear();
    }
    return written.computeIfAbsent(instant, this::write);
  }

  private String write(OffsetDateTime instant) {
    OffsetDateTime moved =
        shiftDays == 0
            ? instant
            : instant.atZoneSameInstant(zone).plusDays(shiftDays).toOffsetDateTime();
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moved);
  }
}
