package comptoir.gs1;

import comptoir.value.Gtin;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The elements of one symbol in their order, each of a known identifier with a right value.
///
/// @param today from which years of two figures are told
public record Elements(List<Element> all, LocalDate today) {

  private static final int MINUTES = 10;

  public Elements {
    all = List.copyOf(all);
  }

  /// The value of the first element with this identifier.
  public Optional<String> value(String ai) {
    return all.stream().filter(it -> it.ai().equals(ai)).map(Element::value).findFirst();
  }

  /// The trade item: itself, or what is contained (02), or made to order (03).
  public Optional<Gtin> gtin() {
    return Stream.of("01", "02", "03").flatMap(ai -> value(ai).stream()).findFirst().map(Gtin::new);
  }

  public Optional<String> batch() {
    return value("10");
  }

  /// The last moment of it: the end of a day, or a minute.
  ///
  /// @param day as it is printed on the goods
  /// @param end the first moment after it
  public record Until(LocalDate day, LocalDateTime end) {

    private static Until endOf(LocalDate day) {
      return new Until(day, day.plusDays(1).atStartOfDay());
    }

    /// @param now in the time of the shop
    public boolean isPast(LocalDateTime now) {
      return !now.isBefore(end);
    }
  }

  /// Until when it may be sold and used (17, or to the minute 7003).
  public Optional<Until> expiry() {
    return value("7003").map(this::minute).or(() -> day("17"));
  }

  /// Until when it is at its best (15).
  public Optional<Until> bestBefore() {
    return day("15");
  }

  /// Until when it should be sold (16).
  public Optional<Until> sellBy() {
    return day("16");
  }

  private Optional<Until> day(String ai) {
    return value(ai).map(it -> Until.endOf(ShortDate.read(it, today)));
  }

  private Until minute(String value) {
    var day = ShortDate.read(value.substring(0, ShortDate.LENGTH), today);
    var hour = Integer.parseInt(value, 6, 8, 10);
    var minute = Integer.parseInt(value, 8, MINUTES, 10);
    return hour > 23 || minute > 59 ? Until.endOf(day) : new Until(day, day.atTime(hour, minute));
  }

  /// How many pieces (30, or 37 of what is contained).
  public Optional<Decimal> count() {
    return value("30").or(() -> value("37")).map(it -> new Decimal(Long.parseLong(it), 0));
  }

  /// How much in kilograms, metres, square metres, litres or cubic metres.
  public Optional<Decimal> metricMeasure() {
    return decimal("310")
        .or(() -> decimal("311"))
        .or(() -> decimal("314"))
        .or(() -> decimal("315"))
        .or(() -> decimal("316"));
  }

  /// The identifier of a measure in units nobody here sells by: pounds, inches, gallons.
  public Optional<String> foreignMeasure() {
    return all.stream().map(Element::ai).filter(ai -> ai.matches("(?:32|35|36)\\d\\d")).findFirst();
  }

  /// What is to be paid, in the currency of the place (392n).
  public Optional<Decimal> price() {
    return decimal("392");
  }

  /// What is to be paid, in a currency of its own (393n).
  ///
  /// @param currency three figures of ISO 4217
  public record ForeignPrice(String currency, Decimal amount) {}

  /// Empty where it names none.
  public Optional<ForeignPrice> priceWithCurrency() {
    return startingWith("393")
        .map(it -> new ForeignPrice(it.value().substring(0, 3), decimal(it, 3)));
  }

  private Optional<Decimal> decimal(String start) {
    return startingWith(start).map(it -> decimal(it, 0));
  }

  private static Decimal decimal(Element element, int from) {
    var decimals = element.ai().charAt(3) - '0';
    return new Decimal(Long.parseLong(element.value().substring(from)), decimals);
  }

  /// Identifiers of four digits, of which the last tells the decimals.
  private Optional<Element> startingWith(String three) {
    return all.stream()
        .filter(it -> it.ai().length() == 4 && it.ai().startsWith(three))
        .findFirst();
  }
}
