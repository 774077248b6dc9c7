package comptoir.customer.view;

import comptoir.customer.CustomerView;
import comptoir.customer.Favourite;
import comptoir.customer.OrderSummary;
import comptoir.customer.PastOrder;
import comptoir.value.Channel;
import java.util.List;
import java.util.Optional;

/// What the page shows, at one moment.
///
/// @param channel the one whose history is shown; all of them where it is empty
/// @param order the one that is marked, with its lines
/// @param gone the label of an article that is not sold here any more
record PageState(
    CustomerView view,
    Optional<Channel> channel,
    Optional<PastOrder> order,
    List<Favourite> favourites,
    Optional<String> gone) {

  PageState {
    favourites = List.copyOf(favourites);
  }

  /// The history of the channel, newest first.
  List<OrderSummary> history() {
    return channel
        .map(only -> view.history().stream().filter(it -> it.channel().equals(only)).toList())
        .orElse(view.history());
  }

  /// How many there are on that channel.
  long count(Channel of) {
    return view.history().stream().filter(it -> it.channel().equals(of)).count();
  }

  PageState on(Optional<Channel> other) {
    return new PageState(view, other, Optional.empty(), favourites, Optional.empty());
  }

  PageState with(PastOrder marked) {
    return new PageState(view, channel, Optional.of(marked), favourites, Optional.empty());
  }

  PageState with(List<Favourite> found) {
    return new PageState(view, channel, order, found, gone);
  }

  PageState without(String label) {
    return new PageState(view, channel, order, favourites, Optional.of(label));
  }
}
