package comptoir.value;

import java.time.LocalDate;

/// The trading day a transaction belongs to, which is not always the calendar day.
public record BusinessDate(LocalDate day) implements Comparable<BusinessDate> {

  public static BusinessDate parse(String text) {
    return new BusinessDate(LocalDate.parse(text));
  }

  @Override
  public int compareTo(BusinessDate other) {
    return day.compareTo(other.day);
  }

  @Override
  public String toString() {
    return day.toString();
  }
}
