package comptoir.standin.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/// When orders are placed: the shop has opening hours, the web does not; December is full.
final class Calendar {
  static final LocalDate START = Clock.TODAY.minusDays(364);
  private static final Set<MonthDay> CLOSED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(7, 14),
          MonthDay.of(8, 15),
          MonthDay.of(11, 11),
          MonthDay.of(12, 25));

  private final Dice dice;

  Calendar(Dice dice) {
    this.dice = dice;
  }

  /// A time on or after `from` and before this morning.
  LocalDateTime draw(LocalDate from, String channel) {
    LocalDate first = from.isBefore(START) ? START : from;
    int span = (int) (Clock.TODAY.toEpochDay() - first.toEpochDay());
    while (true) {
      LocalDate day = first.plusDays(dice.below(span + 1));
      LocalDateTime at = day.atTime(0, 0).plusSeconds(second(channel));
      boolean past = at.isBefore(Clock.NOW.minusMinutes(20));
      if (past && dice.percent(chance(day)) && (byPerson(channel) ? open(day) : true)) {
        return at;
      }
    }
  }

  /// A time within opening hours some days later, never later than yesterday (which is a Monday).
  LocalDateTime later(LocalDateTime at, int low, int high) {
    LocalDate day = at.toLocalDate().plusDays(dice.between(low, high));
    while (!open(day)) {
      day = day.plusDays(1);
    }
    if (!day.isBefore(Clock.TODAY)) {
      day = Clock.TODAY.minusDays(1);
    }
    return day.atTime(0, 0).plusSeconds(second("store"));
  }

  static boolean open(LocalDate day) {
    boolean sunday = day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !CLOSED.contains(MonthDay.from(day)) && (!sunday || day.getMonth() == Month.DECEMBER);
  }

  private static boolean byPerson(String channel) {
    return channel.equals("store") || channel.equals("phone");
  }

  private int second(String channel) {
    int hour =
        byPerson(channel)
            ? 10 + dice.weighted(5, 9, 12, 8, 9, 11, 13, 16, 12)
            : dice.weighted(
                4, 2, 1, 0, 0, 1, 3, 6, 9, 10, 10, 10, 12, 12, 10, 9, 9, 10, 12, 14, 18, 20, 16, 9);
    return hour * 3600 + dice.below(3600);
  }

  private static int chance(LocalDate day) {
    int weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY ? 20 : 0;
    return weekend
        + switch (day.getMonth()) {
          case DECEMBER -> 80;
          case NOVEMBER, SEPTEMBER -> 56;
          case JANUARY, JUNE, OCTOBER -> 46;
          case AUGUST -> 26;
          default -> 40;
        };
  }
}
