package comptoir.app;

import comptoir.counter.Exits.Writing;
import comptoir.counter.SellViewModel;
import comptoir.customer.view.CustomerFormView;
import comptoir.customer.view.CustomerFormViewModel;
import comptoir.ui.Screen;
import comptoir.ui.Shell;
import comptoir.value.CustomerId;

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
