package comptoir.settings;

import comptoir.value.ItemId;
import comptoir.value.UnitPrice;
import java.math.BigInteger;
import java.util.Set;

/// Whether the web's price may be charged instead of the shop's. The platform sets it. Pure.
///
/// @param floorBasisPoints the least that may be charged, as a part of the shop's price: 7,000
///   means that no more than 30 % goes; 0 where there is no floor
/// @param excludedItems that keep the shop's price
/// @param excludedCategories whose articles keep it
public record AlignPolicy(
    Mode mode, int floorBasisPoints, Set<ItemId> excludedItems, Set<String> excludedCategories) {

  private static final int WHOLE = 10_000;

  /// A person's key aligns, whatever the article and the price.
  public static final AlignPolicy BY_KEY = new AlignPolicy(Mode.ASK, 0, Set.of(), Set.of());

  public AlignPolicy {
    if (floorBasisPoints < 0 || floorBasisPoints > WHOLE) {
      throw new IllegalArgumentException("A floor of %d basis points".formatted(floorBasisPoints));
    }
    excludedItems = Set.copyOf(excludedItems);
    excludedCategories = Set.copyOf(excludedCategories);
  }

  /// Who decides.
  public enum Mode {
    /// The shop keeps its prices.
    NEVER,
    /// A person does, line by line.
    ASK,
    /// Nobody: a lower price of the web is charged as soon as the article is rung up.
    ALWAYS,
    /// A person who may approve.
    APPROVED
  }

  /// What the policy says of an article.
  public sealed interface Verdict {

    record Allowed() implements Verdict {}

    record NeedsApproval() implements Verdict {}

    /// The shop keeps its prices.
    record Never() implements Verdict {}

    /// This article keeps its price.
    record NotThisArticle() implements Verdict {}

    /// @param floor what is charged at least
    record BelowFloor(UnitPrice floor) implements Verdict {}
  }

  /// @param web lower than `shop`, in its currency
  public Verdict verdict(ItemId item, String category, UnitPrice shop, UnitPrice web) {
    if (mode == Mode.NEVER) {
      return new Verdict.Never();
    }
    if (excludedItems.contains(item) || excludedCategories.contains(category)) {
      return new Verdict.NotThisArticle();
    }
    var floor = floor(shop);
    if (web.compareTo(floor) < 0) {
      return new Verdict.BelowFloor(floor);
    }
    return mode == Mode.APPROVED ? new Verdict.NeedsApproval() : new Verdict.Allowed();
  }

  /// Rounded up: what is charged is never below the part that was set.
  private UnitPrice floor(UnitPrice shop) {
    var whole = BigInteger.valueOf(WHOLE);
    var part = BigInteger.valueOf(shop.milli()).multiply(BigInteger.valueOf(floorBasisPoints));
    var up = part.add(whole).subtract(BigInteger.ONE).divide(whole);
    return new UnitPrice(up.longValueExact(), shop.currency());
  }
}
