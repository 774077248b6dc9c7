package comptoir.customer;

import comptoir.value.Channel;
import comptoir.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One view of the customer, from local data alone.
///
/// @param channels figures per channel, the latest visit first
/// @param averageBasket over the sales of all channels; empty where there are none
/// @param history newest first, all channels
/// @param receivedAt when this customer last came down from the platform, or was made here
/// @param isMadeHere whether they were made here and their own record has not come down yet
/// @param isUntold whether the platform does not have all of it yet: they were made or changed here
public record CustomerView(
    Customer customer,
    List<ChannelFigures> channels,
    Optional<Money> averageBasket,
    List<OrderSummary> history,
    Instant receivedAt,
    boolean isMadeHere,
    boolean isUntold) {

  public CustomerView {
    channels = List.copyOf(channels);
    history = List.copyOf(history);
  }

  /// What the customer did on one channel.
  ///
  /// @param sales how many purchases (returns are not visits to buy)
  /// @param averageBasket the mean total of the purchases, rounded half up
  public record ChannelFigures(
      Channel channel, Instant lastVisit, int sales, Optional<Money> averageBasket) {}
}
