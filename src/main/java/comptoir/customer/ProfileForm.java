package comptoir.customer;

import comptoir.customer.Profile.Advice;
import comptoir.customer.Profile.Preference;
import comptoir.customer.Profile.Signal;
import comptoir.value.ItemId;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;

/// A profile within a sealed value.
final class ProfileForm {

  private ProfileForm() {}

  static void write(FieldWriter out, Profile profile) {
    out.list(profile.preferences(), ProfileForm::write);
    out.optional(profile.advice(), ProfileForm::write);
    out.list(profile.signals(), ProfileForm::write);
    out.optional(profile.basket(), ProfileForm::write);
    out.optional(profile.wishes(), ProfileForm::write);
  }

  static Profile read(FieldReader in) {
    return new Profile(
        in.list(ProfileForm::preference),
        in.optional(ProfileForm::advice),
        in.list(ProfileForm::signal),
        in.optional(ProfileForm::webList),
        in.optional(ProfileForm::webList));
  }

  private static void write(FieldWriter out, Preference preference) {
    out.text(preference.kind());
    out.text(preference.label());
    out.text(preference.text());
  }

  private static Preference preference(FieldReader in) {
    return new Preference(in.text(), in.text(), in.text());
  }

  private static void write(FieldWriter out, Advice advice) {
    out.text(advice.id());
    out.text(advice.title());
    out.text(advice.reason());
    out.optional(advice.item().map(ItemId::value), FieldWriter::text);
  }

  private static Advice advice(FieldReader in) {
    return new Advice(
        in.text(), in.text(), in.text(), in.optional(FieldReader::text).map(ItemId::new));
  }

  private static void write(FieldWriter out, Signal signal) {
    out.text(signal.kind());
    out.text(signal.text());
    out.number(signal.at().toEpochMilli());
    out.optional(signal.expiresAt().map(Instant::toEpochMilli), FieldWriter::number);
    var points = signal.points();
    out.optional(
        points.isPresent() ? Optional.of((long) points.getAsInt()) : Optional.empty(),
        FieldWriter::number);
    out.optional(signal.source(), FieldWriter::text);
    out.text(signal.consent());
  }

  private static Signal signal(FieldReader in) {
    return new Signal(
        in.text(),
        in.text(),
        Instant.ofEpochMilli(in.number()),
        in.optional(FieldReader::number).map(Instant::ofEpochMilli),
        in.optional(FieldReader::number)
            .map(it -> OptionalInt.of(Math.toIntExact(it)))
            .orElse(OptionalInt.empty()),
        in.optional(FieldReader::text),
        in.text());
  }

  private static void write(FieldWriter out, WebList list) {
    out.number(list.updatedAt().toEpochMilli());
    out.list(list.lines(), ProfileForm::write);
  }

  private static WebList webList(FieldReader in) {
    return new WebList(Instant.ofEpochMilli(in.number()), in.list(ProfileForm::line));
  }

  private static void write(FieldWriter out, WebList.Line line) {
    out.optional(line.item().map(ItemId::value), FieldWriter::text);
    out.text(line.sku());
    out.text(line.label());
    out.number(line.quantity().milli());
    out.number(line.unit().milli());
    out.text(line.unit().currency().getCurrencyCode());
  }

  private static WebList.Line line(FieldReader in) {
    return new WebList.Line(
        in.optional(FieldReader::text).map(ItemId::new),
        in.text(),
        in.text(),
        new Quantity(in.number()),
        new UnitPrice(in.number(), Currency.getInstance(in.text())));
  }
}
