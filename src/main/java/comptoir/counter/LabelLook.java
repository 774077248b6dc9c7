package comptoir.counter;

import comptoir.catalog.Catalog;
import comptoir.catalog.CodeLookup;
import comptoir.catalog.Offer;
import comptoir.gs1.Decimal;
import comptoir.gs1.Element;
import comptoir.gs1.Elements;
import comptoir.gs1.Gs1Reader;
import comptoir.gs1.Gs1Reading;
import comptoir.gs1.InShopValue;
import comptoir.gs1.ScanRules;
import comptoir.settings.Settings;
import comptoir.settings.ShopSettings;
import comptoir.value.Quantity;
import comptoir.value.ScannedCode;
import comptoir.value.UnitPrice;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/// Looks up what a code of GS1 or of the shop's own labels names, with the weight, price, count and
/// dates it holds.
final class LabelLook {

  private static final int MILLI = 3;

  private final Catalog catalog;
  private final Settings settings;
  private final InstantSource clock;

  LabelLook(Catalog catalog, Settings settings, InstantSource clock) {
    this.catalog = catalog;
    this.settings = settings;
    this.clock = clock;
  }

  /// What came of it.
  ///
  /// @param flaw why it reads as nothing, should nothing else answer to the text
  record Seen(Optional<Found> found, Optional<Flaw> flaw) {

    static final Seen NOTHING = new Seen(Optional.empty(), Optional.empty());

    static Seen of(Found found) {
      return new Seen(Optional.of(found), Optional.empty());
    }

    static Seen flawed(Flaw flaw) {
      return new Seen(Optional.empty(), Optional.of(flaw));
    }
  }

  /// A code as it was scanned.
  ///
  /// @param text what of it is shown and kept
  /// @param times how often it counts, as typed before it; positive
  record Scan(ScannedCode given, String text, Quantity times) {}

  /// The moment and the currency of the shop.
  private record Here(LocalDateTime now, Optional<Currency> currency) {}

  /// A text without a figure is not looked at: that is most of what people type.
  CompletionStage<Seen> look(Scan scan) {
    return scan.text().chars().noneMatch(c -> c >= '0' && c <= '9')
        ? done(Seen.NOTHING)
        : settings.current().thenCompose(shop -> look(scan, shop));
  }

  private CompletionStage<Seen> look(Scan scan, Optional<ShopSettings> shop) {
    var zone = shop.map(ShopSettings::zone).orElse(ZoneOffset.UTC);
    var now = LocalDateTime.ofInstant(clock.instant(), zone);
    var here = new Here(now, shop.map(ShopSettings::currency));
    var reader = new Gs1Reader(shop.map(it -> it.rules().scan()).orElse(ScanRules.NONE));
    return switch (reader.read(scan.given(), now.toLocalDate())) {
      case Gs1Reading.Read read -> elements(scan, read.elements(), here);
      case Gs1Reading.InShop code -> inShop(scan, code, here, 0);
      case Gs1Reading.Plain plain when plain.raw().equals(scan.text()) -> done(Seen.NOTHING);
      case Gs1Reading.Plain plain ->
          catalog.byCode(plain.raw()).thenApply(it -> seen(it, scan, Reading.of(scan)));
      case Gs1Reading.Unreadable bad -> done(Seen.flawed(new Flaw.NoGs1(bad.flaw())));
    };
  }

  /// How much, and what else the label says; or why it cannot be sold so.
  private record Reading(Quantity quantity, Label label, Optional<Flaw> flaw) {

    static Reading of(Scan scan) {
      return new Reading(scan.times(), Label.NONE, Optional.empty());
    }

    static Reading flawed(Flaw flaw) {
      return new Reading(Quantity.ONE, Label.NONE, Optional.of(flaw));
    }
  }

  private CompletionStage<Seen> elements(Scan scan, Elements elements, Here here) {
    var gtin = elements.gtin();
    if (gtin.isEmpty()) {
      var read = elements.all().stream().map(LabelLook::printed).collect(Collectors.joining(" "));
      return done(Seen.flawed(new Flaw.NoItem(read)));
    }
    var expired = elements.expiry().filter(it -> it.isPast(here.now()));
    return catalog
        .byCode(gtin.get().digits14())
        .thenApply(
            found ->
                expired
                    .flatMap(it -> first(found).map(offer -> new Found.Expired(offer, it.day())))
                    .map(Seen::of)
                    .orElseGet(() -> seen(found, scan, reading(scan, elements, here))));
  }

  private static String printed(Element element) {
    return "(" + element.ai() + ")" + element.value();
  }

  private static Optional<Offer> first(CodeLookup found) {
    return switch (found) {
      case CodeLookup.One one -> Optional.of(one.offer());
      case CodeLookup.Several several -> several.offers().stream().findFirst();
      case CodeLookup.None _ -> Optional.empty();
    };
  }

  private static Reading reading(Scan scan, Elements elements, Here here) {
    var past =
        elements
            .bestBefore()
            .or(elements::sellBy)
            .filter(it -> it.isPast(here.now()))
            .map(Elements.Until::day);
    var foreign = elements.priceWithCurrency();
    if (foreign.isPresent() && !isOurs(foreign.get().currency(), here)) {
      return Reading.flawed(new Flaw.OtherCurrency());
    }
    var amount = elements.price().or(() -> foreign.map(Elements.ForeignPrice::amount));
    if (amount.isPresent()) {
      return priced(scan, amount.get(), here, new Label(Optional.empty(), past, elements.batch()));
    }
    var measure = elements.metricMeasure();
    var other = elements.foreignMeasure();
    if (measure.isEmpty() && other.isPresent()) {
      return Reading.flawed(new Flaw.ForeignMeasure(other.get()));
    }
    var label = new Label(Optional.empty(), past, elements.batch());
    return measured(scan, measure.or(elements::count).orElse(new Decimal(1, 0)), label);
  }

  private static boolean isOurs(String figures, Here here) {
    return here.currency()
        .filter(it -> it.getNumericCode() == Integer.parseInt(figures))
        .isPresent();
  }

  /// The label's price is charged for one piece.
  private static Reading priced(Scan scan, Decimal amount, Here here, Label label) {
    var price =
        here.currency()
            .flatMap(
                currency ->
                    amount
                        .in(currency.getDefaultFractionDigits() + MILLI)
                        .map(milli -> new UnitPrice(milli, currency)));
    if (price.filter(it -> it.milli() > 0).isEmpty()) {
      return Reading.flawed(new Flaw.QuantityOutOfRange());
    }
    return new Reading(
        scan.times(), new Label(price, label.past(), label.batch()), Optional.empty());
  }

  /// What it holds, so often as was typed before it.
  private static Reading measured(Scan scan, Decimal measure, Label label) {
    var milli =
        measure.in(MILLI).filter(it -> it > 0 && it <= QuantityPrefix.MOST.milli()).orElse(0L);
    var isOne = milli == Quantity.ONE.milli();
    if (milli == 0 || (!isOne && !scan.times().isWhole())) {
      return Reading.flawed(new Flaw.QuantityOutOfRange());
    }
    var quantity =
        isOne ? scan.times() : new Quantity(milli * (scan.times().milli() / Quantity.ONE.milli()));
    return quantity.compareTo(QuantityPrefix.MOST) > 0
        ? Reading.flawed(new Flaw.QuantityOutOfRange())
        : new Reading(quantity, label, Optional.empty());
  }

  private CompletionStage<Seen> inShop(Scan scan, Gs1Reading.InShop code, Here here, int at) {
    if (at == code.keys().size()) {
      return done(Seen.NOTHING);
    }
    return catalog
        .byCode(code.keys().get(at))
        .thenCompose(
            found ->
                found instanceof CodeLookup.None
                    ? inShop(scan, code, here, at + 1)
                    : done(seen(found, scan, reading(scan, code.value(), here))));
  }

  private static Reading reading(Scan scan, InShopValue value, Here here) {
    return switch (value.kind()) {
      case PRICE -> priced(scan, value.amount(), here, Label.NONE);
      case WEIGHT, QUANTITY -> measured(scan, value.amount(), Label.NONE);
    };
  }

  private static Seen seen(CodeLookup found, Scan scan, Reading reading) {
    if (found instanceof CodeLookup.None) {
      return Seen.NOTHING;
    }
    if (reading.flaw().isPresent()) {
      var text = CodeShape.visible(scan.text());
      return Seen.of(new Found.Malformed(text, reading.flaw().get()));
    }
    return Seen.of(
        switch (found) {
          case CodeLookup.One one -> one(one.offer(), scan, reading);
          case CodeLookup.Several several -> choose(several.offers(), scan, reading);
          case CodeLookup.None none -> throw new IllegalStateException(none.code());
        });
  }

  private static Found one(Offer offer, Scan scan, Reading reading) {
    return OneField.priced(
        new Found.Ring(offer, reading.quantity(), Optional.of(scan.text()), reading.label()));
  }

  private static Found choose(List<Offer> offers, Scan scan, Reading reading) {
    return new Found.Choose(offers, reading.quantity(), scan.text(), reading.label());
  }

  private static CompletionStage<Seen> done(Seen seen) {
    return CompletableFuture.completedStage(seen);
  }
}
