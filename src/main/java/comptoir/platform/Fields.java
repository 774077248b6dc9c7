package comptoir.platform;

import com.fasterxml.jackson.databind.JsonNode;
import comptoir.value.Money;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// The fields of a JSON object, read by what they must be. Fields nobody asks for are ignored; one
/// that is missing or of another kind is an [UnreadableException] that names it.
final class Fields {

  private final JsonNode node;

  private Fields(JsonNode node) {
    this.node = node;
  }

  static Fields of(JsonNode node) throws UnreadableException {
    if (!node.isObject()) {
      throw new UnreadableException("not a JSON object");
    }
    return new Fields(node);
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  String text(String name) throws UnreadableException {
    return optionalText(name).orElseThrow(() -> missing(name));
  }

  /// Empty where it is absent, null or blank.
  Optional<String> optionalText(String name) throws UnreadableException {
    var value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw wrong(name, "text");
    }
    return Optional.of(value.textValue()).filter(text -> !text.isBlank());
  }

  long integer(String name) throws UnreadableException {
    var value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      throw missing(name);
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrong(name, "an integer");
    }
    return value.longValue();
  }

  int smallInteger(String name) throws UnreadableException {
    var value = integer(name);
    if (value != (int) value) {
      throw wrong(name, "a small integer");
    }
    return (int) value;
  }

  OptionalInt optionalInteger(String name) throws UnreadableException {
    return has(name) ? OptionalInt.of(smallInteger(name)) : OptionalInt.empty();
  }

  boolean flag(String name) throws UnreadableException {
    var value = node.path(name);
    if (!value.isBoolean()) {
      throw has(name) ? wrong(name, "true or false") : missing(name);
    }
    return value.booleanValue();
  }

  /// False where it is absent.
  boolean optionalFlag(String name) throws UnreadableException {
    return has(name) && flag(name);
  }

  Fields object(String name) throws UnreadableException {
    return optionalObject(name).orElseThrow(() -> missing(name));
  }

  Optional<Fields> optionalObject(String name) throws UnreadableException {
    if (!has(name)) {
      return Optional.empty();
    }
    if (!node.path(name).isObject()) {
      throw wrong(name, "an object");
    }
    return Optional.of(new Fields(node.path(name)));
  }

  /// Empty where it is absent.
  <T> List<T> list(String name, Reader<T> reader) throws UnreadableException {
    if (!has(name)) {
      return List.of();
    }
    if (!node.path(name).isArray()) {
      throw wrong(name, "a list");
    }
    var all = new ArrayList<T>();
    for (var element : node.path(name)) {
      all.add(reader.read(of(element)));
    }
    return all;
  }

  List<String> texts(String name) throws UnreadableException {
    if (!has(name)) {
      return List.of();
    }
    if (!node.path(name).isArray()) {
      throw wrong(name, "a list");
    }
    var all = new ArrayList<String>();
    for (var element : node.path(name)) {
      if (!element.isTextual()) {
        throw wrong(name, "a list of texts");
      }
      all.add(element.textValue());
    }
    return all;
  }

  Instant instant(String name) throws UnreadableException {
    return optionalInstant(name).orElseThrow(() -> missing(name));
  }

  Optional<Instant> optionalInstant(String name) throws UnreadableException {
    var text = optionalText(name);
    try {
      return text.map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    } catch (DateTimeException e) {
      throw wrong(name, "a time with offset");
    }
  }

  /// A day; noon UTC stands for it, which is the same day wherever it is shown.
  Optional<Instant> optionalDay(String name) throws UnreadableException {
    return optionalDate(name).map(day -> day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
  }

  Optional<LocalDate> optionalDate(String name) throws UnreadableException {
    var text = optionalText(name);
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw wrong(name, "a date");
    }
  }

  Currency currency(String name) throws UnreadableException {
    try {
      return Currency.getInstance(text(name));
    } catch (IllegalArgumentException e) {
      throw wrong(name, "a currency of ISO 4217");
    }
  }

  Money money(String name, Currency currency) throws UnreadableException {
    return new Money(integer(name), currency);
  }

  Optional<Money> optionalMoney(String name, Currency currency) throws UnreadableException {
    return has(name) ? Optional.of(money(name, currency)) : Optional.empty();
  }

  UnitPrice unitPrice(String name, Currency currency) throws UnreadableException {
    return new UnitPrice(integer(name), currency);
  }

  Quantity quantity(String name) throws UnreadableException {
    return new Quantity(integer(name));
  }

  VatRate vatRate(String name) throws UnreadableException {
    try {
      return new VatRate(smallInteger(name));
    } catch (IllegalArgumentException e) {
      throw wrong(name, "a rate of 0 to 10000 bp");
    }
  }

  Optional<VatRate> optionalVatRate(String name) throws UnreadableException {
    return has(name) ? Optional.of(vatRate(name)) : Optional.empty();
  }

  /// The constant whose name is the wire's text with `-` for `_`; `other` where nobody here knows
  /// it.
  <E extends Enum<E>> E oneOf(String name, Class<E> type, E other) throws UnreadableException {
    var wanted = text(name).toUpperCase(Locale.ROOT).replace('-', '_');
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(wanted)) {
        return constant;
      }
    }
    return other;
  }

  private static UnreadableException missing(String name) {
    return new UnreadableException(name + " is missing");
  }

  private static UnreadableException wrong(String name, String wanted) {
    return new UnreadableException("%s is not %s".formatted(name, wanted));
  }

  /// Reads one element of a list.
  @FunctionalInterface
  interface Reader<T> {

    T read(Fields fields) throws UnreadableException;
  }
}
