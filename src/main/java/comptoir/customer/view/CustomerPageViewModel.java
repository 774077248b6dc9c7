package comptoir.customer.view;

import comptoir.customer.CustomerView;
import comptoir.customer.CustomerView.ChannelFigures;
import comptoir.customer.Customers;
import comptoir.value.Channel;
import comptoir.value.ItemId;
import comptoir.value.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// All that is known of a customer: the time line of all channels, what they like, what they agreed
/// to. JavaFX thread only.
public final class CustomerPageViewModel {

  private static final int MOST_FAVOURITES = 5;

  private final Customers customers;
  private final Executor fx;
  private final Exits exits;
  private final ReadOnlyObjectWrapper<PageState> state;
  private long asked;

  /// Where the page leads.
  public interface Exits {

    /// Rings the article up at today's price and goes back to selling, or has `gone` run where it
    /// is not sold here any more.
    void sellAgain(ItemId item, Runnable gone);

    void edit();

    /// Goes back and lists what the customer keeps on the web.
    void web();

    /// Goes back and hides private data.
    void blank();

    void back();
  }

  public CustomerPageViewModel(CustomerView view, Customers customers, Executor fx, Exits exits) {
    this.customers = customers;
    this.fx = fx;
    this.exits = exits;
    this.state =
        new ReadOnlyObjectWrapper<>(
            new PageState(view, Optional.empty(), Optional.empty(), List.of(), Optional.empty()));
    markFirst();
    var _ =
        customers
            .favourites(view.customer().id(), MOST_FAVOURITES)
            .thenAcceptAsync(found -> state.set(now().with(found)), fx);
  }

  ReadOnlyObjectProperty<PageState> state() {
    return state.getReadOnlyProperty();
  }

  /// The channels of the history, the latest visit first.
  List<Channel> channels() {
    return now().view().channels().stream().map(ChannelFigures::channel).toList();
  }

  /// Shows the history of that channel, or of all.
  void show(Optional<Channel> channel) {
    state.set(now().on(channel));
    markFirst();
  }

  /// Goes on to the next channel, or back; behind the last one are all.
  void turn(int step) {
    var all = new ArrayList<Optional<Channel>>(List.of(Optional.empty()));
    channels().forEach(channel -> all.add(Optional.of(channel)));
    show(all.get(Math.floorMod(all.indexOf(now().channel()) + step, all.size())));
  }

  private void markFirst() {
    now().history().stream().findFirst().ifPresent(order -> mark(order.id()));
  }

  /// Shows an order's lines; an answer to one that was marked before is dropped.
  void mark(OrderId id) {
    var mine = ++asked;
    var _ =
        customers
            .order(id)
            .thenAcceptAsync(
                order -> {
                  if (mine == asked) {
                    order.ifPresent(it -> state.set(now().with(it)));
                  }
                },
                fx);
  }

  /// Puts a past article on the basket.
  void sellAgain(ItemId item, String label) {
    exits.sellAgain(item, () -> state.set(now().without(label)));
  }

  void edit() {
    exits.edit();
  }

  void web() {
    exits.web();
  }

  void blank() {
    exits.blank();
  }

  void back() {
    exits.back();
  }

  private PageState now() {
    return state.get();
  }
}
