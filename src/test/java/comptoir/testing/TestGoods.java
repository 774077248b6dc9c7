package comptoir.testing;

import comptoir.promotion.Goods;
import comptoir.value.Channel;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Quantity;
import comptoir.value.Rounding;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Builds goods in euros in the shop, for nobody known, without coupons. Lines count from 1.
public record TestGoods(Goods goods) {

  public static final LocalDate TODAY = LocalDate.of(2026, 10, 12);
  private static final VatRate RATE = new VatRate(2000);

  public static TestGoods none() {
    return new TestGoods(
        new Goods(
            TestShop.EUR,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            TODAY,
            Channel.SHOP));
  }

  public static TestGoods of(List<Goods.Line> lines) {
    return none().with(lines);
  }

  /// From texts like `pen/desk 3 x 1.20`: item, category, quantity, price of one in euros; at 20 %
  /// of VAT, or `@550` at 5.5 %.
  public static TestGoods of(String... lines) {
    var all = new ArrayList<Goods.Line>();
    for (var line : lines) {
      all.add(line(all.size() + 1, line));
    }
    return of(all);
  }

  private static Goods.Line line(int n, String text) {
    var words = text.split("[ /]");
    var milli = Long.parseLong(words[2].replace(".", "")) * (words[2].contains(".") ? 1 : 1000);
    var minor = Long.parseLong(words[4].replace(".", ""));
    var rate = words.length > 5 ? new VatRate(Integer.parseInt(words[5].substring(1))) : RATE;
    return new Goods.Line(
        n,
        new ItemId(words[0]),
        words[1],
        new Quantity(milli),
        Rounding.lineTotal(UnitPrice.ofMinor(minor, TestShop.EUR), new Quantity(milli)),
        rate,
        true);
  }

  public TestGoods with(List<Goods.Line> lines) {
    return new TestGoods(
        new Goods(
            goods.currency(),
            lines,
            goods.customer(),
            goods.segment(),
            goods.coupons(),
            goods.date(),
            goods.channel()));
  }

  /// The line's price stands.
  public TestGoods closed(int n) {
    return with(
        goods.lines().stream()
            .map(
                line ->
                    line.n() != n
                        ? line
                        : new Goods.Line(
                            n,
                            line.item(),
                            line.category(),
                            line.quantity(),
                            line.amount(),
                            line.rate(),
                            false))
            .toList());
  }

  public TestGoods forCustomer(String customer, String segment) {
    return new TestGoods(
        new Goods(
            goods.currency(),
            goods.lines(),
            Optional.of(new CustomerId(customer)),
            Optional.of(segment),
            goods.coupons(),
            goods.date(),
            goods.channel()));
  }

  public TestGoods coupons(String... codes) {
    return new TestGoods(
        new Goods(
            goods.currency(),
            goods.lines(),
            goods.customer(),
            goods.segment(),
            Set.of(codes),
            goods.date(),
            goods.channel()));
  }
}
