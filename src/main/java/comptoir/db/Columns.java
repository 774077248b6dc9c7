package comptoir.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads and writes the column forms that all tables share: times are milliseconds and days are
/// counted, both since 1970-01-01 (UTC). What may be absent is null in the table and empty here.
/// For the `…Table` classes only.
public final class Columns {

  private Columns() {}

  public static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  public static Optional<Long> number(ResultSet row, String column) throws SQLException {
    var number = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  public static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
    return number(row, column).map(Instant::ofEpochMilli);
  }

  public static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return number(row, column).map(LocalDate::ofEpochDay);
  }

  /// A constant by its name, or `other` where this version does not know it.
  public static <E extends Enum<E>> E oneOf(ResultSet row, String column, E other)
      throws SQLException {
    var name = row.getString(column);
    for (var constant : other.getDeclaringClass().getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return other;
  }

  /// The form of a day that [#day] reads.
  public static @Nullable Long ofDay(Optional<LocalDate> day) {
    return day.map(LocalDate::toEpochDay).orElse(null);
  }

  /// The form of a time that [#instant] reads.
  public static @Nullable Long ofInstant(Optional<Instant> at) {
    return at.map(Instant::toEpochMilli).orElse(null);
  }
}
