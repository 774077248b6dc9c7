package comptoir.returns;

import comptoir.customer.PastOrder;
import comptoir.pricing.PaidShare;
import comptoir.value.Money;
import comptoir.value.PurchaseLine;
import comptoir.value.Quantity;
import comptoir.value.VatRate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A purchase, line by line with what of it is left to bring back. Pure.
///
/// @param paidBy how it was paid (`CASH`, `CARD_MANUAL`, …); empty where nobody here knows
public record Returnable(PastOrder order, List<Line> lines, Set<String> paidBy) {

  public Returnable {
    lines = List.copyOf(lines);
    paidBy = Set.copyOf(paidBy);
  }

  /// One line that was bought.
  ///
  /// @param bought the line of the order
  /// @param share what was paid, and what is left
  /// @param vat the rate it was sold at, where it is known
  /// @param isPickUp whether it was handed over for another order, of which it comes back
  public record Line(
      PastOrder.Line bought, PaidShare share, Optional<VatRate> vat, boolean isPickUp) {

    /// How many came back before.
    public Quantity returned() {
      return share.bought().minus(share.left());
    }

    /// Why none of it can be brought back; empty where some can.
    public Optional<Hindrance> hindrance() {
      if (isPickUp) {
        return Optional.of(Hindrance.OF_ITS_ORDER);
      }
      if (!share.left().isPositive()) {
        return Optional.of(Hindrance.ALL_RETURNED);
      }
      if (!share.leftPaid().isPositive()) {
        return Optional.of(Hindrance.NOTHING_PAID);
      }
      if (bought.item().isEmpty() || vat.isEmpty()) {
        return Optional.of(Hindrance.UNKNOWN_ARTICLE);
      }
      return Optional.empty();
    }

    private Line less(Quantity count, Money refund) {
      return new Line(bought, share.less(count, refund), vat, isPickUp);
    }

    private Line at(Map<Integer, VatRate> rates) {
      return new Line(bought, share, Optional.ofNullable(rates.get(bought.n())), isPickUp);
    }
  }

  /// Why a line cannot be brought back.
  public enum Hindrance {
    ALL_RETURNED,
    /// It was given free: there is nothing to give back.
    NOTHING_PAID,
    /// It was set aside for an order, and comes back of that one.
    OF_ITS_ORDER,
    /// This shop knows neither the article nor its rate.
    UNKNOWN_ARTICLE
  }

  /// What is left of an order.
  ///
  /// @param returns all that came back of it
  public static Returnable of(PastOrder order, List<PastOrder.Returned> returns) {
    Map<Integer, PaidShare> shares = new TreeMap<>();
    for (var line : order.lines()) {
      if (line.quantity().isPositive() && !line.total().isNegative()) {
        shares.put(line.n(), PaidShare.whole(line.quantity(), line.total()));
      }
    }
    var unplaced = new ArrayList<PastOrder.Returned>();
    for (var returned : returns) {
      returned
          .line()
          .filter(shares::containsKey)
          .ifPresentOrElse(
              n -> shares.computeIfPresent(n, (key, share) -> less(share, returned)),
              () -> unplaced.add(returned));
    }
    unplaced.forEach(returned -> place(order, returned, shares));
    return new Returnable(
        order,
        order.lines().stream().flatMap(line -> line(line, shares).stream()).toList(),
        Set.of());
  }

  private static Optional<Line> line(PastOrder.Line bought, Map<Integer, PaidShare> shares) {
    return Optional.ofNullable(shares.get(bought.n()))
        .map(share -> new Line(bought, share, bought.vat(), false));
  }

  private static PaidShare less(PaidShare share, PastOrder.Returned returned) {
    return share.less(returned.quantity(), returned.refund());
  }

  /// Takes what does not name its line off the lines of its article, the first that has some left
  /// first.
  private static void place(
      PastOrder order, PastOrder.Returned returned, Map<Integer, PaidShare> shares) {
    var rest = returned.quantity();
    var money = returned.refund();
    for (var line : order.lines()) {
      var share = shares.get(line.n());
      if (share != null && line.sku().equals(returned.sku()) && rest.isPositive()) {
        var count = rest.compareTo(share.left()) < 0 ? rest : share.left();
        if (count.isPositive()) {
          var refund = count.equals(rest) ? money : atMost(money, share.of(count));
          shares.put(line.n(), share.less(count, refund));
          rest = rest.minus(count);
          money = money.minus(refund);
        }
      }
    }
  }

  private static Money atMost(Money money, Money limit) {
    return money.compareTo(limit) < 0 ? money : limit;
  }

  /// The line of that number.
  public Optional<Line> line(int n) {
    return lines.stream().filter(line -> line.bought().n() == n).findFirst();
  }

  /// What is left of each of its lines.
  public Map<PurchaseLine, PaidShare> shares() {
    Map<PurchaseLine, PaidShare> shares = new HashMap<>();
    lines.forEach(it -> shares.put(new PurchaseLine(order.id(), it.bought().n()), it.share()));
    return shares;
  }

  /// With the rates of today's knowledge where the order does not say its own.
  Returnable with(Map<Integer, VatRate> rates) {
    return new Returnable(
        order,
        lines.stream().map(line -> line.vat().isPresent() ? line : line.at(rates)).toList(),
        paidBy);
  }

  /// Of these lines of a sale at the counter another order says what came back.
  Returnable pickedUp(Set<Integer> numbers) {
    return new Returnable(
        order,
        lines.stream()
            .map(
                it ->
                    new Line(it.bought(), it.share(), it.vat(), numbers.contains(it.bought().n())))
            .toList(),
        paidBy);
  }

  Returnable paidBy(Set<String> modes) {
    return new Returnable(order, lines, modes);
  }

  /// What is left behind so many more that come back of a line, for so much.
  public Returnable less(int n, Quantity count, Money refund) {
    return new Returnable(
        order,
        lines.stream().map(it -> it.bought().n() == n ? it.less(count, refund) : it).toList(),
        paidBy);
  }
}
