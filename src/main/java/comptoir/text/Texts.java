package comptoir.text;

import comptoir.value.Fault;
import comptoir.value.Money;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door to words and formats. Immutable, any thread.
public final class Texts {

  private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

  private final Locale locale;
  private final Map<String, String> patterns;
  private final UnaryOperator<String> missing;
  private final Numbers numbers;
  private final Dates dates;

  /// A missing key is a fault.
  public Texts(Locale locale) {
    this(locale, Texts::refuse);
  }

  /// For the till that sells: a missing key is logged, and shown in place of its text.
  public static Texts forgiving(Locale locale) {
    return new Texts(locale, Texts::showKey);
  }

  private Texts(Locale locale, UnaryOperator<String> missing) {
    this.locale = locale;
    this.patterns = Bundle.load(locale);
    this.missing = missing;
    this.numbers = new Numbers(locale);
    this.dates = new Dates(locale);
  }

  private static String refuse(String key) {
    throw new Fault(Fault.Code.PROGRAM, "No text for " + key, null);
  }

  private static String showKey(String key) {
    LOG.warn("No text for {}", key);
    return key;
  }

  public Locale locale() {
    return locale;
  }

  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  /// The text of a key, its `{0}`, `{1}` … filled by [MessageFormat].
  public String get(String key, Object... args) {
    var pattern = patterns.get(key);
    if (pattern == null) {
      return missing.apply(key);
    }
    return new MessageFormat(pattern, locale).format(args);
  }

  /// `18,72 €`, `€18.72`.
  public String money(Money money) {
    return numbers.money(money);
  }

  /// `20 €`, `€20`: without decimals where they are all zero, as on a note.
  public String roundMoney(Money money) {
    return numbers.roundMoney(money);
  }

  /// `18,72`, `18.72`: for columns, where the currency is clear.
  public String amount(Money money) {
    return numbers.amount(money);
  }

  /// With the decimals the price has, at least those of the currency: `4,00 €`, `0,125 €`.
  public String unitPrice(UnitPrice price) {
    return numbers.unitPrice(price, true);
  }

  /// The same without the currency.
  public String unitAmount(UnitPrice price) {
    return numbers.unitPrice(price, false);
  }

  /// `3`, `0,125`.
  public String quantity(Quantity quantity) {
    return numbers.quantity(quantity);
  }

  /// `1 204`, `1,204`.
  public String count(long count) {
    return numbers.count(count);
  }

  /// `5,5 %`, `5.5%`.
  public String percent(VatRate rate) {
    return numbers.percent(rate.basisPoints());
  }

  /// What a person typed as an amount, with a comma or a point: empty where it is none, has more
  /// decimals than the currency, a sign, or more than nine digits before the decimals.
  public Optional<Money> parseAmount(String typed, Currency currency) {
    return AmountParser.parse(typed, currency);
  }

  /// The sign before the decimals, as this language writes it.
  public char decimalPoint() {
    return numbers.decimalPoint();
  }

  /// `14 nov.`, `14 Nov`.
  public String day(LocalDate day) {
    return dates.day(day);
  }

  /// `14 nov. 2025`.
  public String dayOfYear(LocalDate day) {
    return dates.dayOfYear(day);
  }

  public String day(Instant at, ZoneId zone) {
    return day(LocalDate.ofInstant(at, zone));
  }

  /// `aujourd’hui`, `hier`, `14 nov.`, and with the year where it is another one.
  public String dayNear(LocalDate day, LocalDate today) {
    if (day.equals(today)) {
      return get("text.today");
    }
    if (day.equals(today.minusDays(1))) {
      return get("text.yesterday");
    }
    return day.getYear() == today.getYear() ? dates.day(day) : dates.dayOfYear(day);
  }

  /// `14/11/2025 12:41`.
  public String dateTime(LocalDateTime at) {
    return dates.dateTime(at);
  }

  public String dateTime(Instant at, ZoneId zone) {
    return dateTime(LocalDateTime.ofInstant(at, zone));
  }

  /// `12:41`.
  public String time(LocalTime at) {
    return dates.time(at);
  }

  public String time(Instant at, ZoneId zone) {
    return time(LocalTime.ofInstant(at, zone));
  }

  /// How long ago: `à l’instant`, `il y a 2 min`, `il y a 3 h`, `il y a 4 j`. A moment yet to come
  /// counts as now, because clocks differ.
  public String age(Instant then, Instant now) {
    var minutes = Math.max(0, Duration.between(then, now).toMinutes());
    if (minutes < 1) {
      return get("text.age.now");
    }
    if (minutes < 60) {
      return get("text.age.minutes", minutes);
    }
    return minutes < 48 * 60
        ? get("text.age.hours", minutes / 60)
        : get("text.age.days", minutes / (24 * 60));
  }
}
