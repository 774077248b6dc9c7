package comptoir.promotion;

import comptoir.promotion.Outcome.Share;
import comptoir.value.Money;
import comptoir.value.PromotionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The articles of a basket in an order of their own, each at its place. What a promotion does is
/// said by places: so it hangs neither on the order of the lines nor on how many of them the same
/// articles stand on. Lines come back when the shares are told.
///
/// @param blocks which places belong to which line, by place
/// @param piles what lies at the places and what it still costs, by place
record Shelf(Currency currency, List<Block> blocks, List<Pile> piles) {

  /// Some articles of one line.
  private record Stock(int line, Pile.Kind kind, long count) {}

  /// The places of some articles of one line, and the place after them.
  record Block(int line, long first, long end) {}

  /// All that promotions may touch.
  static Shelf of(Goods goods) {
    var stocks = new ArrayList<Stock>();
    goods.lines().stream().filter(Goods.Line::isOpen).forEach(line -> unpack(line, stocks));
    stocks.sort(Comparator.comparing(Stock::kind).thenComparingInt(Stock::line));
    var blocks = new ArrayList<Block>();
    var piles = new ArrayList<Pile>();
    var place = 0L;
    for (var stock : stocks) {
      var end = place + stock.count();
      blocks.add(new Block(stock.line(), place, end));
      if (!piles.isEmpty() && piles.getLast().kind().equals(stock.kind())) {
        piles.add(piles.removeLast().until(end));
      } else {
        piles.add(Pile.of(stock.kind(), piles.size(), place, stock.count()));
      }
      place = end;
    }
    return new Shelf(goods.currency(), blocks, piles);
  }

  /// A line that does not come to the same for each of its articles has some a cent dearer.
  private static void unpack(Goods.Line line, List<Stock> stocks) {
    var milli = line.quantity().milli();
    var each = line.quantity().isWhole() ? Pile.PIECE : milli;
    var count = milli / each;
    var dearer = line.amount().minor() % count;
    var price = line.amount().minor() / count;
    if (dearer > 0) {
      stocks.add(new Stock(line.n(), kind(line, each, price + 1), dearer));
    }
    stocks.add(new Stock(line.n(), kind(line, each, price), count - dearer));
  }

  private static Pile.Kind kind(Goods.Line line, long milli, long price) {
    return new Pile.Kind(line.item(), line.category(), line.rate(), milli, price);
  }

  Reckoning reckoning() {
    return new Reckoning(currency);
  }

  /// What is left when something was taken off.
  ///
  /// @param cuts by place, each within one pile of this shelf
  /// @param taker who has these articles from now on, where it is exclusive
  Shelf after(List<Cut> cuts, Optional<PromotionId> taker) {
    var left = new ArrayList<Pile>(piles.size() + cuts.size());
    var next = 0;
    for (var pile : piles) {
      var place = pile.first();
      while (next < cuts.size() && cuts.get(next).articles().first() < pile.end()) {
        var cut = cuts.get(next++);
        if (place < cut.articles().first()) {
          left.add(pile.between(place, cut.articles().first()));
        }
        left.add(cut.articles().less(cut.each(), taker));
        place = cut.articles().end();
      }
      if (place < pile.end()) {
        left.add(pile.between(place, pile.end()));
      }
    }
    return new Shelf(currency, blocks, left);
  }

  /// What each line bears of the cuts, by its number; a line that bears nothing is not told.
  ///
  /// @param cuts by place
  List<Share> shares(List<Cut> cuts) {
    var byLine = new TreeMap<Integer, Long>();
    var from = 0;
    for (var cut : cuts) {
      while (blocks.get(from).end() <= cut.articles().first()) {
        from++;
      }
      for (var i = from; i < blocks.size() && blocks.get(i).first() < cut.articles().end(); i++) {
        byLine.merge(blocks.get(i).line(), cut.each() * common(blocks.get(i), cut), Long::sum);
      }
    }
    return byLine.entrySet().stream()
        .filter(share -> share.getValue() > 0)
        .map(share -> new Share(share.getKey(), new Money(share.getValue(), currency)))
        .toList();
  }

  private static long common(Block block, Cut cut) {
    return Math.min(block.end(), cut.articles().end())
        - Math.max(block.first(), cut.articles().first());
  }
}
