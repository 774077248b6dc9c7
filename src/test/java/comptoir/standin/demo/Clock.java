package comptoir.standin.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// The day the folder was written for; the stand-in shifts all dates so that it becomes today.
final class Clock {
  static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  static final LocalDateTime NOW = TODAY.atTime(9, 0);
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

  private Clock() {}

  /// Shop time with its offset.
  static String text(LocalDateTime at) {
    return INSTANT.format(at.atZone(ZONE));
  }
}
