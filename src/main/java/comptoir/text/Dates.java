package comptoir.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and times by locale. Day before month in every language: the till is European.
final class Dates {

  private final DateTimeFormatter day;
  private final DateTimeFormatter dayOfYear;
  private final DateTimeFormatter dateTime;
  private final DateTimeFormatter time;

  Dates(Locale locale) {
    this.day = DateTimeFormatter.ofPattern("d\u00a0MMM", locale);
    this.dayOfYear = DateTimeFormatter.ofPattern("d\u00a0MMM\u00a0yyyy", locale);
    this.dateTime = DateTimeFormatter.ofPattern("dd/MM/yyyy\u00a0HH:mm", locale);
    this.time = DateTimeFormatter.ofPattern("HH:mm", locale);
  }

  String day(LocalDate at) {
    return day.format(at);
  }

  String dayOfYear(LocalDate at) {
    return dayOfYear.format(at);
  }

  String dateTime(LocalDateTime at) {
    return dateTime.format(at);
  }

  String time(LocalTime at) {
    return time.format(at);
  }
}
