package comptoir.testing;

import comptoir.journal.CouponUse;
import comptoir.journal.Draft;
import comptoir.journal.LoyaltyMove;
import comptoir.journal.PromotionUse;
import comptoir.journal.RetailTransaction;
import comptoir.journal.SaleLine;
import comptoir.journal.TenderLine;
import comptoir.pricing.VatTable;
import comptoir.pricing.WebPrice;
import comptoir.value.BusinessDate;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.OrderId;
import comptoir.value.PromotionId;
import comptoir.value.PurchaseLine;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import comptoir.value.Rounding;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Makes drafts of sales and returns with every field a record can have, each there or not. The
/// same seed makes the same drafts.
public final class RandomSales {

  private static final String[] CURRENCIES = {"EUR", "GBP", "JPY", "TND"};
  private static final int[] RATES = {0, 210, 550, 1000, 2000};
  private static final int[] OFFSETS = {-3_600, 0, 3_600, 7_200, 20_700};
  private static final String[] WORDS = {
    "Pâte à tartiner", "5\" \\ 7/8", "œuf – ½ «dur»", "tab\tline\nnul\0", "茶 🫖", "\u2028", ""
  };

  private final Random random;

  public RandomSales(long seed) {
    this.random = new Random(seed);
  }

  public Draft next() {
    var currency = Currency.getInstance(CURRENCIES[random.nextInt(CURRENCIES.length)]);
    var sign = random.nextInt(5) == 0 ? -1 : 1;
    var lines = lines(currency, sign);
    var total = Money.sum(lines.stream().map(SaleLine::total).toList(), currency);
    var at = at();
    return new Draft(
        new TransactionId(new UUID(random.nextLong(), random.nextLong())),
        sign < 0 ? RetailTransaction.Type.RETURN : RetailTransaction.Type.SALE,
        new TillId("T01"),
        new OperatorId("op-" + random.nextInt(9)),
        new BusinessDate(at.toLocalDate().minusDays(random.nextInt(2))),
        at,
        lines,
        tenders(total),
        VatTable.of(
            lines.stream()
                .filter(line -> !line.isPaidBefore())
                .map(line -> new VatTable.Rated(line.vat(), line.total()))
                .toList()),
        total,
        maybe(() -> new CustomerId("c-" + random.nextInt(99))),
        coupons(lines, currency),
        maybe(() -> new LoyaltyMove("earn", 1 + random.nextInt(99))).stream().toList(),
        promotions(lines, currency));
  }

  private List<PromotionUse> promotions(List<SaleLine> lines, Currency currency) {
    var sum = Money.sum(lines.stream().map(SaleLine::promotion).toList(), currency);
    return sum.isPositive()
        ? List.of(new PromotionUse(new PromotionId("p" + sum.minor()), word(), sum))
        : List.of();
  }

  /// One or two that make what the lines bear.
  private List<CouponUse> coupons(List<SaleLine> lines, Currency currency) {
    var sum = Money.sum(lines.stream().map(SaleLine::coupon).toList(), currency);
    var first = new Money(random.nextLong(sum.minor() + 1), currency);
    return Stream.of(first, sum.minus(first))
        .filter(Money::isPositive)
        .map(amount -> new CouponUse("c" + amount.minor() + word(), word(), amount))
        .toList();
  }

  private OffsetDateTime at() {
    var offset = ZoneOffset.ofTotalSeconds(OFFSETS[random.nextInt(OFFSETS.length)]);
    var seconds = random.nextLong(1_700_000_000L, 2_000_000_000L);
    var rounded = random.nextBoolean() ? seconds : seconds / 3_600 * 3_600;
    return Instant.ofEpochSecond(rounded).atOffset(offset);
  }

  private List<SaleLine> lines(Currency currency, int sign) {
    var lines = new ArrayList<SaleLine>();
    for (var n = random.nextInt(6); n >= 0; n--) {
      lines.add(line(lines.size() + 1, currency, sign));
    }
    return lines;
  }

  private SaleLine line(int n, Currency currency, int sign) {
    var unit = price(currency);
    var quantity = new Quantity(sign * (random.nextBoolean() ? 1000L : random.nextLong(1, 9_999)));
    var full = Rounding.lineTotal(unit, quantity);
    var discount = random.nextInt(3) == 0 ? new Money(full.minor() / 3, currency) : zero(currency);
    var pickUp = maybe(() -> pickUp(full));
    var isPaid = pickUp.flatMap(SaleLine.PickUp::paid).isPresent();
    var coupon = isPaid || sign < 0 || random.nextInt(3) > 0 ? 0 : full.minus(discount).minor() / 3;
    var share = new Money(coupon, currency);
    var promotion =
        coupon > 0 && random.nextBoolean() ? new Money(coupon / 2, currency) : zero(currency);
    var off = share.plus(promotion);
    return new SaleLine(
        n,
        maybe(() -> new ItemId("item-" + random.nextInt(99))),
        "sku " + word(),
        word(),
        quantity,
        unit,
        isPaid ? zero(currency) : discount.plus(off),
        isPaid ? zero(currency) : full.minus(discount).minus(off),
        new VatRate(RATES[random.nextInt(RATES.length)]),
        maybe(() -> new WebPrice(price(currency), Instant.ofEpochMilli(random.nextLong(1L << 41)))),
        maybe(() -> random.nextBoolean() ? "web-align" : "typed"),
        pickUp,
        maybe(() -> new OperatorId("seller-" + random.nextInt(9))),
        share,
        promotion,
        sign < 0 ? maybe(this::returned) : Optional.empty());
  }

  private SaleLine.Returned returned() {
    var line = new PurchaseLine(new OrderId("o-" + random.nextInt(99)), random.nextInt(9));
    return new SaleLine.Returned(
        "faulty", maybe(() -> "shelf"), maybe(() -> new SaleLine.Origin(line, word())));
  }

  private UnitPrice price(Currency currency) {
    var milli = random.nextLong(0, 50_000_000);
    return new UnitPrice(random.nextBoolean() ? milli : milli / 1000 * 1000, currency);
  }

  private SaleLine.PickUp pickUp(Money full) {
    var paid = maybe(() -> full);
    return new SaleLine.PickUp(new ReservationId("r-" + random.nextInt(99)), word(), paid);
  }

  /// As many as are needed to make the total, change among them.
  private List<TenderLine> tenders(Money total) {
    var currency = total.currency();
    if (total.isZero()) {
      return List.of();
    }
    var change = new Money(random.nextLong(500), currency);
    var card = new Money(total.minor() / 2, currency);
    var tenders = new ArrayList<TenderLine>();
    tenders.add(new TenderLine(1, "CARD_MANUAL", card));
    tenders.add(new TenderLine(2, "CASH", total.minus(card).plus(change)));
    tenders.add(new TenderLine(3, "CHANGE", change.negated()));
    return tenders;
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private static Money zero(Currency currency) {
    return Money.zero(currency);
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }
}
