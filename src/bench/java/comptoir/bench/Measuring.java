package comptoir.bench;

import static comptoir.bench.Subject.join;

import comptoir.app.Rooms;
import comptoir.basket.Basket.Ringing;
import comptoir.basket.BasketState;
import comptoir.catalog.CodeLookup;
import comptoir.counter.OneField;
import comptoir.sale.Checkout;
import comptoir.sale.Settlement;
import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.tender.TenderState;
import comptoir.value.CustomerId;
import comptoir.value.Gtin;
import comptoir.value.Quantity;
import comptoir.value.ScannedCode;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// Does what a clerk does, again and again, and takes the time of each deed: from the call of the
/// door until what it promised is there.
final class Measuring {

  private static final int LINES = 10;
  private static final int LONGEST_WORDS = 16;

  private final Subject subject;
  private final Rooms rooms;
  private final LongSupplier nanos;
  private final RandomGenerator random;
  private final Figures figures = new Figures();
  private final OneField field;

  /// @param nanos a monotonic clock, as [System#nanoTime]
  Measuring(Subject subject, InstantSource clock, LongSupplier nanos, RandomGenerator random) {
    this.subject = subject;
    this.rooms = subject.session().rooms();
    this.nanos = nanos;
    this.random = random;
    this.field = rooms.field(SellingScreen.WHOLE, clock);
  }

  Figures figures() {
    return figures;
  }

  /// Rings up and settles a sale of ten lines.
  void sale() {
    var basket = BasketState.EMPTY;
    while (basket.lines().size() < LINES) {
      basket = scan(subject.codes().get(random.nextInt(subject.codes().size())));
    }
    var total = basket.total(subject.settings().currency());
    var card = new TenderState(total, List.of(new Tender(TenderMode.CARD_MANUAL, total)));
    var request = new Checkout.Request(basket, card, subject.operator(), subject.settings());
    var start = nanos.getAsLong();
    var settlement = join(rooms.checkout().settle(request));
    figures.of("commit of a sale of 10 lines").add(nanos.getAsLong() - start);
    if (!(settlement instanceof Settlement.Settled)) {
      throw new IllegalStateException("A sale was not settled: " + settlement);
    }
  }

  private BasketState scan(String code) {
    var start = nanos.getAsLong();
    if (!(join(rooms.catalog().byCode(code)) instanceof CodeLookup.One(var offer))) {
      throw new IllegalStateException("No article of its own: " + code);
    }
    var found = nanos.getAsLong();
    var ringing =
        new Ringing(offer, Quantity.ONE, Optional.of(code), Optional.empty(), subject.operator());
    var basket = join(rooms.basket().add(ringing, subject.settings()));
    var end = nanos.getAsLong();
    figures.of("code to article").add(found - start);
    figures.of("code to line on the disk").add(end - start);
    return basket;
  }

  /// Asks the one field what a text is: a barcode, an element string that holds one, a card, a
  /// phone number, an order number, words, and what nothing answers to.
  void classify() {
    var code = subject.codes().get(random.nextInt(subject.codes().size()));
    act("the one field: a barcode", ScannedCode.scanned(code));
    var gtin = Gtin.parse(code).map(Gtin::digits14).orElse("09521234543213");
    var elements = "]d201" + gtin + "17991231" + "10LOT7";
    act("the one field: an element string", ScannedCode.scanned(elements));
    act("the one field: a name", ScannedCode.typed(typed()));
    act("the one field: a phone number", ScannedCode.typed("06 12 34 56 78"));
    act("the one field: what nothing answers to", ScannedCode.typed("W-99999999"));
  }

  private void act(String what, ScannedCode code) {
    var start = nanos.getAsLong();
    join(field.act(code));
    figures.of(what).add(nanos.getAsLong() - start);
  }

  private String typed() {
    return subject.typed().get(random.nextInt(subject.typed().size()));
  }

  /// Types the words letter by letter, and looks after each letter as the one field does.
  void search() {
    var words = typed();
    var longest = Math.min(words.length(), LONGEST_WORDS);
    for (var length = 1; length <= longest; length++) {
      search(words.substring(0, length));
    }
  }

  private void search(String typed) {
    var start = nanos.getAsLong();
    join(rooms.catalog().search(typed, OneField.SUGGESTIONS));
    var middle = nanos.getAsLong();
    join(rooms.customers().search(typed, OneField.SUGGESTIONS));
    var end = nanos.getAsLong();
    if (typed.length() == 1) {
      figures.of("search, the first letter: both").add(end - start);
    }
    figures.of("search as typed: articles").add(middle - start);
    figures.of("search as typed: customers").add(end - middle);
    figures.of("search as typed: both").add(end - start);
  }

  /// Opens what the customer panel shows.
  void panel(CustomerId customer) {
    var start = nanos.getAsLong();
    var _ = join(rooms.customers().view(customer)).orElseThrow();
    join(rooms.reservations().openOf(customer));
    figures.of("panel of the fullest customer").add(nanos.getAsLong() - start);
  }
}
