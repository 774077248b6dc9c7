package comptoir.catalog;

import comptoir.db.Tx;
import comptoir.settings.Settings;
import comptoir.settings.ShopSettings;
import comptoir.value.Folding;
import comptoir.value.Gtin;
import comptoir.value.ItemId;
import comptoir.value.PlaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One look-up in the catalog, inside a transaction, with the prices of one moment.
final class Reading {

  /// How many matches are fetched to choose the best from; more would cost time as one types.
  private static final int FETCH = 40;

  private final ItemTable items;
  private final WordsTable words;
  private final PriceTable prices;
  private final StockTable stock;
  private final Settings settings;
  private final Tx tx;
  private final Instant now;

  Reading(Tx tx, Settings settings, Instant now) {
    this.items = new ItemTable(tx.handle());
    this.words = new WordsTable(tx.handle());
    this.prices = new PriceTable(tx.handle());
    this.stock = new StockTable(tx.handle());
    this.settings = settings;
    this.tx = tx;
    this.now = now;
  }

  CodeLookup byCode(String code) {
    var found = offers(items.byKeys(keysOf(code)));
    return switch (found.size()) {
      case 0 -> new CodeLookup.None(code);
      case 1 -> new CodeLookup.One(found.getFirst());
      default -> new CodeLookup.Several(found);
    };
  }

  Map<ItemId, String> categories(Collection<ItemId> ids) {
    return items.byIds(ids).stream()
        .collect(Collectors.toMap(row -> row.item().id(), row -> row.item().category()));
  }

  List<Offer> search(String typed, int limit) {
    var exact = keysOf(typed);
    var folded = Folding.words(typed);
    var found = new LinkedHashSet<>(exact);
    if (!folded.isEmpty()) {
      found.addAll(matches(folded, limit));
    }
    var best = new Relevance(folded, exact).sorted(items.ranks(found));
    return offers(items.byKeys(best.subList(0, Math.min(limit, best.size()))));
  }

  /// What merely holds the words is fetched only where the names that start so are not enough: it
  /// comes after them, and costs the most.
  private Set<Long> matches(List<String> typed, int limit) {
    var found = new LinkedHashSet<>(words.keys(Words.named(typed), FETCH));
    found.addAll(words.keys(Words.starting(typed), FETCH));
    if (found.size() < limit) {
      found.addAll(words.keys(Words.holding(typed), FETCH));
    }
    return found;
  }

  Optional<Offer> offer(ItemId item) {
    return offers(items.byIds(List.of(item))).stream().findFirst();
  }

  Optional<ItemCard> card(ItemId item) {
    return offer(item).map(offer -> new ItemCard(offer, stockOf(item), companions(offer.item())));
  }

  List<Offer> quickKeys() {
    return offers(items.byFlag("quick")).stream()
        .sorted(Comparator.comparing(offer -> Folding.fold(offer.item().name())))
        .toList();
  }

  long size() {
    return items.count();
  }

  /// By code as held, then by the code that a short UPC-E stands for, then by SKU.
  private List<Long> keysOf(String code) {
    var text = code.strip();
    if (text.isEmpty()) {
      return List.of();
    }
    var byCode = items.keysByCode(Gtin.key(text));
    if (!byCode.isEmpty()) {
      return byCode;
    }
    var byUpcE = Gtin.parseUpcE(text).map(gtin -> items.keysByCode(gtin.digits14()));
    return byUpcE
        .filter(keys -> !keys.isEmpty())
        .orElseGet(() -> items.keysBySku(ItemTable.skuKey(text)));
  }

  private List<Offer> offers(List<ItemRow> rows) {
    var today = LocalDate.ofInstant(now, settings.zone(tx));
    var priced = prices.onDay(rows.stream().map(row -> row.item().id()).toList(), today);
    return rows.stream().map(row -> offer(row.item(), priced)).toList();
  }

  private static Offer offer(Item item, Map<ItemId, Map<PriceList, Price>> priced) {
    var own = priced.getOrDefault(item.id(), Map.of());
    return new Offer(
        item,
        Optional.ofNullable(own.get(PriceList.SHOP)),
        Optional.ofNullable(own.get(PriceList.WEB)));
  }

  /// In the order the item names them; those that have not come are left out.
  private List<Offer> companions(Item item) {
    Collection<ItemId> ids = new LinkedHashSet<>(item.companions());
    var byId =
        offers(items.byIds(ids)).stream()
            .collect(Collectors.toMap(offer -> offer.item().id(), Function.identity()));
    return ids.stream().filter(byId::containsKey).map(byId::get).toList();
  }

  private List<StockLevel> stockOf(ItemId item) {
    var levels = stock.levels(item);
    return settings.current(tx).map(shop -> seenFrom(shop, levels, item)).orElse(levels);
  }

  /// This shop first and less what was sold, then the others as near as they lie.
  private List<StockLevel> seenFrom(ShopSettings shop, List<StockLevel> levels, ItemId item) {
    var own = shop.ownPlace();
    return levels.stream()
        .map(level -> level.place().equals(own) ? lessPending(level, item) : level)
        .sorted(
            Comparator.comparing((StockLevel level) -> !level.place().equals(own))
                .thenComparingInt(level -> distance(shop, level.place())))
        .toList();
  }

  private StockLevel lessPending(StockLevel level, ItemId item) {
    return new StockLevel(
        item, level.place(), level.quantity().minus(stock.pending(item)), level.asOf());
  }

  private static int distance(ShopSettings shop, PlaceId place) {
    return shop.place(place).distanceMetres().orElse(Integer.MAX_VALUE);
  }
}
