package comptoir.health;

import comptoir.journal.Journalled;
import comptoir.outbox.Envelope;
import comptoir.outbox.Parked;
import comptoir.outbox.PutAside;
import comptoir.settings.ShopSettings;
import comptoir.sync.ParkedEntry;
import comptoir.sync.SyncState;
import comptoir.sync.UpState;
import comptoir.value.TransactionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/// The parts of a support bundle in English: counts, codes, ids and times. No names, no addresses,
/// no words of the platform, which may hold what was sent.
final class SupportText {

  /// Whose reasons may hold nothing of a person.
  private static final Set<String> IMPERSONAL =
      Set.of("items", "prices", "stock", "promotions", "coupons");

  private SupportText() {}

  static String lines(Map<String, String> facts) {
    var lines = joiner();
    facts.forEach((name, value) -> lines.add(name + ": " + value));
    return lines.toString();
  }

  static String settings(Optional<ShopSettings> settings) {
    var lines = joiner();
    if (settings.isEmpty()) {
      lines.add("none received yet");
    }
    settings.ifPresent(it -> settings(it, lines));
    return lines.toString();
  }

  private static void settings(ShopSettings it, StringJoiner lines) {
    lines.add("shop.id: " + it.shop().id().value());
    lines.add("till.id: " + it.till().id().value());
    lines.add("country: " + it.country());
    lines.add("currency: " + it.currency().getCurrencyCode());
    lines.add("zone: " + it.zone().getId());
    lines.add("places: " + it.places().size());
    it.vatRates()
        .forEach(
            rate ->
                lines.add(
                    "vat.%s: %d bp from %s to %s"
                        .formatted(
                            rate.category(),
                            rate.rate().basisPoints(),
                            rate.from().map(Object::toString).orElse("-"),
                            rate.to().map(Object::toString).orElse("-"))));
  }

  static String state(Findings findings) {
    var sync = findings.sync();
    var lines = joiner();
    lines.add("line: " + line(sync.line()));
    lines.add("line.since: " + sync.since());
    lines.add("pulse: " + (sync.pulse().beats() ? "events" : "polling"));
    lines.add("pulse.since: " + sync.pulse().since().map(Object::toString).orElse("-"));
    lines.add("fault: " + sync.fault().map(Enum::name).orElse("-"));
    lines.add("outbox.waiting: " + sync.outbox().waiting());
    lines.add("outbox.oldest: " + sync.outbox().oldest().map(Object::toString).orElse("-"));
    lines.add("outbox.next-try: " + findings.nextTry().map(Object::toString).orElse("-"));
    lines.add("outbox.pause: " + sync.up().pause().map(SupportText::pause).orElse("-"));
    lines.add("compared: " + sync.up().compared().map(Object::toString).orElse("never"));
    lines.add("outbox.refused: " + sync.outbox().parked());
    var copy = findings.copy();
    lines.add("second-copy.copies: " + copy.copies());
    lines.add("second-copy.missing: " + copy.missing());
    lines.add("second-copy.away-since: " + copy.trouble().map(it -> it.since() + "").orElse("-"));
    sync.download()
        .ifPresent(
            it ->
                lines.add(
                    "download: %s, %d of %d".formatted(it.cause(), it.entries(), it.expected())));
    new TreeMap<>(sync.feeds())
        .forEach(
            (name, feed) ->
                lines.add(
                    "feed.%s: %d entries, %s, received %s, %d unread"
                        .formatted(
                            name,
                            feed.entries(),
                            feed.complete() ? "complete" : "incomplete",
                            feed.receivedAt().map(Object::toString).orElse("never"),
                            feed.parked())));
    return lines.toString();
  }

  private static String pause(UpState.Pause it) {
    return "%s, tries %d, until %s".formatted(it.reason(), it.tries(), it.until());
  }

  /// Why the line is off may hold the platform's address, which is no secret; a code is a code.
  private static String line(SyncState.Line line) {
    return switch (line) {
      case SyncState.Line.Starting it -> "starting";
      case SyncState.Line.OnLine it -> "on line";
      case SyncState.Line.OffLine it -> "off line, " + it.reason();
      case SyncState.Line.Refused it -> "refused, " + it.code();
    };
  }

  static String refused(Findings findings) {
    var lines = joiner();
    for (var concern : findings.concerns()) {
      if (concern instanceof Concern.Refused it) {
        lines.add(refused(it));
      }
    }
    return lines.toString();
  }

  private static String refused(Concern.Refused refused) {
    return refused(refused.parked(), refused.sale());
  }

  private static String refused(Parked parked, Optional<Journalled> entry) {
    var envelope = parked.envelope();
    var subject =
        switch (envelope) {
          case Envelope.Sale sale -> sale(sale.transaction(), entry);
          case Envelope.RescuedSale sale -> "rescued " + sale(sale.transaction(), entry);
          case Envelope.ReservationStep step ->
              "reservation %s from %s to %s"
                  .formatted(step.reservation().value(), step.from(), step.to());
          case Envelope.CustomerTold told -> "customer " + told.customer().value();
          case Envelope.ErasureDone done -> "erasure " + done.erasure();
        };
    return "%s made %s code %s state %s: %s"
        .formatted(
            envelope.id(), envelope.madeAt(), parked.code(), parked.state().orElse("-"), subject);
  }

  private static String sale(TransactionId transaction, Optional<Journalled> entry) {
    return "sale %s number %s sha256 %s"
        .formatted(
            transaction,
            entry.map(it -> it.transaction().number()).orElse("?"),
            entry.map(Journalled::recordSha256).orElse("?"));
  }

  /// By whom as an id: names are not told.
  static String putAside(List<PutAside> all) {
    var lines = joiner();
    for (var it : all) {
      lines.add(
          "put aside %s by %s why %s: %s"
              .formatted(
                  it.aside().at(),
                  it.aside().by().value(),
                  it.aside().why(),
                  refused(it.parked(), Optional.empty())));
    }
    return lines.toString();
  }

  /// What kind of thing, when and of which sale or reservation; not who.
  static String incidents(Findings findings) {
    var lines = joiner();
    for (var concern : findings.concerns()) {
      if (concern instanceof Concern.Happened it) {
        var kind = it.noticed().incident().getClass().getSimpleName();
        lines.add("%s %s at %s".formatted(kind, it.key(), it.noticed().at()));
      }
    }
    return lines.toString();
  }

  static String unread(Findings findings) {
    var lines = joiner();
    for (var concern : findings.concerns()) {
      if (concern instanceof Concern.Unread it) {
        lines.add(unread(it.entry()));
      }
    }
    return lines.toString();
  }

  private static String unread(ParkedEntry entry) {
    var why = IMPERSONAL.contains(entry.feed()) ? entry.reason() : "(not told)";
    return "%s %s at %s: %s".formatted(entry.feed(), entry.id(), entry.at(), why);
  }

  private static StringJoiner joiner() {
    return new StringJoiner("\n", "", "\n");
  }
}
