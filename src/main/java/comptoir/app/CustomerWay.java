package comptoir.app;

import comptoir.catalog.Offer;
import comptoir.counter.Exits.Writing;
import comptoir.counter.SellViewModel;
import comptoir.customer.CustomerView;
import comptoir.customer.view.CustomerFormView;
import comptoir.customer.view.CustomerFormViewModel;
import comptoir.customer.view.CustomerPageView;
import comptoir.customer.view.CustomerPageViewModel;
import comptoir.ui.Screen;
import comptoir.ui.Shell;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import java.time.ZoneId;

/// The way to a customer's record and back to selling. JavaFX thread only.
final class CustomerWay {

  private final Shell shell;
  private final Rooms rooms;
  private final TillWindow.Tools tools;
  private final Counter counter;

  /// Where the way begins and ends.
  record Counter(SellViewModel model, Screen view) {}

  CustomerWay(Shell shell, Rooms rooms, TillWindow.Tools tools, Counter counter) {
    this.shell = shell;
    this.rooms = rooms;
    this.tools = tools;
    this.counter = counter;
  }

  void open(Writing writing) {
    var model =
        new CustomerFormViewModel(
            new CustomerFormViewModel.Subject(
                writing.before(), writing.typed(), writing.operator().id(), writing.zone()),
            new CustomerFormViewModel.Rooms(rooms.customers(), rooms.desk()),
            new CustomerFormViewModel.Tools(tools.texts(), tools.fx(), tools.clock()),
            new Exits());
    shell.show(new CustomerFormView(model, tools.texts()));
  }

  void open(CustomerView customer, ZoneId zone) {
    var model = new CustomerPageViewModel(customer, rooms.customers(), tools.fx(), new PageExits());
    var place = new CustomerPageView.Place(zone, tools.clock());
    shell.show(new CustomerPageView(model, tools.texts(), place));
  }

  private final class PageExits implements CustomerPageViewModel.Exits {

    @Override
    public void sellAgain(ItemId item, Runnable gone) {
      var _ =
          rooms
              .catalog()
              .offer(item)
              .thenAcceptAsync(offer -> offer.ifPresentOrElse(this::sell, gone), tools.fx());
    }

    private void sell(Offer offer) {
      shell.show(counter.view());
      counter.model().take(offer);
    }

    @Override
    public void edit() {
      shell.show(counter.view());
      counter.model().editCustomer();
    }

    @Override
    public void web() {
      shell.show(counter.view());
      counter.model().profile().webKey();
    }

    @Override
    public void blank() {
      shell.show(counter.view());
      counter.model().blank();
    }

    @Override
    public void back() {
      shell.show(counter.view());
    }
  }

  private final class Exits implements CustomerFormViewModel.Exits {

    /// The platform is to know it soon.
    @Override
    public void done(CustomerId customer) {
      rooms.sync().wake();
      shell.show(counter.view());
      counter.model().setCustomer(customer);
      counter.model().refresh();
    }

    @Override
    public void back() {
      shell.show(counter.view());
    }

    @Override
    public void errorSound() {
      tools.beeper().error();
    }
  }
}
