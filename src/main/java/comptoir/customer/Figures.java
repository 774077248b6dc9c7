package comptoir.customer;

import comptoir.customer.CustomerView.ChannelFigures;
import comptoir.customer.PastOrder.Kind;
import comptoir.value.Channel;
import comptoir.value.Money;
import comptoir.value.Rounding;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a history amounts to. A return is no visit to buy; only a channel where nothing else
/// happened shows the time of the latest one.
final class Figures {

  private Figures() {}

  /// The figures of each channel.
  ///
  /// @param history newest first
  /// @return the latest visit first
  static List<ChannelFigures> byChannel(List<OrderSummary> history) {
    Map<Channel, List<OrderSummary>> channels =
        history.stream()
            .collect(
                Collectors.groupingBy(
                    OrderSummary::channel, LinkedHashMap::new, Collectors.toList()));
    return channels.entrySet().stream()
        .map(entry -> figures(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(ChannelFigures::lastVisit).reversed())
        .toList();
  }

  private static ChannelFigures figures(Channel channel, List<OrderSummary> history) {
    var sales = sales(history);
    var latest = sales.isEmpty() ? history.getFirst() : sales.getFirst();
    return new ChannelFigures(channel, latest.placedAt(), sales.size(), averageBasket(sales));
  }

  /// The mean total of the sales, rounded half up; empty where there are none, or where they are in
  /// several currencies.
  static Optional<Money> averageBasket(List<OrderSummary> history) {
    var totals = sales(history).stream().map(OrderSummary::total).toList();
    if (totals.stream().map(Money::currency).distinct().count() != 1) {
      return Optional.empty();
    }
    var sum = Money.sum(totals, totals.getFirst().currency());
    return Optional.of(Rounding.mean(sum, totals.size()));
  }

  private static List<OrderSummary> sales(List<OrderSummary> history) {
    return history.stream().filter(order -> order.kind() == Kind.SALE).toList();
  }
}
