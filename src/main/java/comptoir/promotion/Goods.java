package comptoir.promotion;

import comptoir.value.Channel;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.Quantity;
import comptoir.value.VatRate;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What promotions are asked about: the lines of a basket, for whom, when and where.
///
/// @param currency that all lines are in
/// @param lines in any order; no number twice
/// @param coupons the codes on the basket that are still good, one that is used up or on the basket
///   twice is the caller's business; case and blanks do not matter
/// @param date the day that decides whether a promotion holds
public record Goods(
    Currency currency,
    List<Line> lines,
    Optional<CustomerId> customer,
    Optional<String> segment,
    Set<String> coupons,
    LocalDate date,
    Channel channel) {

  public Goods {
    lines = List.copyOf(lines);
    coupons = Set.copyOf(coupons);
    if (lines.stream().mapToInt(Line::n).distinct().count() < lines.size()) {
      throw new IllegalArgumentException("Two lines have one number");
    }
    for (var line : lines) {
      if (!line.amount().currency().equals(currency)) {
        throw new IllegalArgumentException(
            "Line %d is not in %s but %s".formatted(line.n(), currency, line.amount().currency()));
      }
    }
  }

  /// A line of the basket.
  ///
  /// @param category of the article, as the catalogue names it
  /// @param amount what the line costs before promotions, VAT included
  /// @param eligible false where its price stands: aligned on the web, typed, printed on a label,
  ///   picked up, returned
  public record Line(
      int n,
      ItemId item,
      String category,
      Quantity quantity,
      Money amount,
      VatRate rate,
      boolean eligible) {

    /// Whether a promotion may take anything off it: a price stands, and a free or returned article
    /// has nothing to take.
    boolean isOpen() {
      return eligible && quantity.isPositive() && amount.isPositive();
    }
  }
}
