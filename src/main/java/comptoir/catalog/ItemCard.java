package comptoir.catalog;

import java.util.List;

/// All that is known of an item: its offer, stock by place (this shop first), what goes well with
/// it.
public record ItemCard(Offer offer, List<StockLevel> stock, List<Offer> companions) {

  public ItemCard {
    stock = List.copyOf(stock);
    companions = List.copyOf(companions);
  }
}
