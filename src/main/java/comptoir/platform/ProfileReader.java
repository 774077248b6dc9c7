package comptoir.platform;

import comptoir.customer.Profile;
import comptoir.customer.Profile.Advice;
import comptoir.customer.Profile.Preference;
import comptoir.customer.Profile.Signal;
import comptoir.customer.WebList;
import comptoir.value.ItemId;
import comptoir.value.Quantity;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What an entry of the feed `customers` says beyond who the customer is. A part of it that cannot
/// be read is left out: nobody is unknown here because of it.
final class ProfileReader {

  private ProfileReader() {}

  static Profile profile(Fields data) {
    return new Profile(
        list(data, "preferences", ProfileReader::preference),
        object(data, "advice", ProfileReader::advice),
        list(data, "signals", ProfileReader::signal),
        object(data, "basket", ProfileReader::webList),
        object(data, "wishList", ProfileReader::webList));
  }

  private static <T> List<T> list(Fields data, String name, Fields.Reader<T> reader) {
    try {
      return data.list(name, fields -> readable(fields, reader)).stream()
          .flatMap(Optional::stream)
          .toList();
    } catch (UnreadableException _) {
      return List.of();
    }
  }

  private static <T> Optional<T> object(Fields data, String name, Fields.Reader<T> reader) {
    try {
      return data.optionalObject(name).flatMap(fields -> readable(fields, reader));
    } catch (UnreadableException _) {
      return Optional.empty();
    }
  }

  private static <T> Optional<T> readable(Fields fields, Fields.Reader<T> reader) {
    try {
      return Optional.of(reader.read(fields));
    } catch (UnreadableException _) {
      return Optional.empty();
    }
  }

  private static Preference preference(Fields data) throws UnreadableException {
    return new Preference(
        data.text("kind"), data.optionalText("label").orElse(""), data.text("text"));
  }

  private static Advice advice(Fields data) throws UnreadableException {
    return new Advice(
        data.text("id"),
        data.text("title"),
        data.text("reason"),
        data.optionalText("item").map(ItemId::new));
  }

  /// One that names no consent is not read: it may be shown to nobody.
  private static Signal signal(Fields data) throws UnreadableException {
    return new Signal(
        data.text("kind"),
        data.text("text"),
        data.instant("at"),
        data.optionalInstant("expiresAt"),
        data.optionalInteger("points"),
        data.optionalText("source"),
        data.text("consent"));
  }

  /// Empty is none.
  private static WebList webList(Fields data) throws UnreadableException {
    var currency = data.currency("currency");
    var lines = list(data, "lines", line -> line(line, currency));
    if (lines.isEmpty()) {
      throw new UnreadableException("lines is empty");
    }
    return new WebList(data.instant("updatedAt"), lines);
  }

  private static WebList.Line line(Fields data, Currency currency) throws UnreadableException {
    return new WebList.Line(
        data.optionalText("item").map(ItemId::new),
        data.text("sku"),
        data.text("label"),
        positive(data.quantity("qtyMilli")),
        data.unitPrice("unitMilli", currency));
  }

  private static Quantity positive(Quantity quantity) throws UnreadableException {
    if (!quantity.isPositive()) {
      throw new UnreadableException("qtyMilli is not above zero");
    }
    return quantity;
  }
}
