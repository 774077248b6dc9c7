package comptoir.counter;

import comptoir.basket.BasketState;
import comptoir.customer.Customer;
import comptoir.customer.CustomerChange.Part;
import comptoir.value.CustomerId;
import comptoir.value.OrderId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Who is served: found, taken off, written down.
final class CustomerDeeds {

  private final Desk desk;
  private final SearchDeeds search;
  private final Consumer<BasketState> changed;

  CustomerDeeds(Desk desk, SearchDeeds search, Consumer<BasketState> changed) {
    this.desk = desk;
    this.search = search;
    this.changed = changed;
  }

  void serve(Optional<CustomerId> id) {
    desk.deed(() -> desk.rooms().basket().setCustomer(id), changed);
  }

  void serveIfNobody(Optional<CustomerId> id) {
    if (id.isPresent() && desk.state().basket().customer().isEmpty()) {
      serve(id);
    }
  }

  /// Whose order it is is served, where nobody is.
  void showOrder(OrderId id) {
    desk.look(
        desk.rooms().customers().order(id),
        order ->
            order.ifPresent(
                it -> {
                  desk.change(s -> s.withTyped("").withContext(new Context.Order(it)));
                  serveIfNobody(it.customer());
                }));
  }

  /// Whoever is served is to be taken off; else they are written down with what was typed of them,
  /// and where nothing was, the person is asked for it first.
  ///
  /// @return true where it must be asked whether the customer is to go
  boolean key() {
    var typed = typed();
    var isAsked = desk.state().notice().equals(Optional.of(new Notice.AskForCustomer()));
    search.begin();
    if (desk.state().basket().customer().isPresent()) {
      return true;
    }
    if (isAsked || !typed.isEmpty()) {
      make(typed);
    } else {
      desk.say(new Notice.AskForCustomer());
    }
    return false;
  }

  /// What stands in the field, or what was sought and not found.
  private Map<Part, String> typed() {
    var state = desk.state();
    return state.context() instanceof Context.NotFound missing && state.typed().isBlank()
        ? TypedPerson.parts(missing.unknown().text())
        : TypedPerson.parts(state.typed());
  }

  void make() {
    make(typed());
  }

  private void make(Map<Part, String> typed) {
    search.begin();
    desk.change(it -> SearchDeeds.beneath(it).withTyped(""));
    write(Optional.empty(), typed);
  }

  /// The basket's customer, as they are known.
  void edit() {
    known().ifPresent(it -> write(Optional.of(it.view().customer()), Map.of()));
  }

  /// All that is known of the basket's customer.
  void lookAt() {
    var zone = desk.state().settings().map(it -> it.zone()).orElse(ZoneOffset.UTC);
    known().ifPresent(it -> desk.tools().exits().lookAt(it.view(), zone));
  }

  /// The customer who is shown; where none is, it is said why.
  Optional<CustomerPane.Known> known() {
    search.begin();
    if (desk.state().blanked()) {
      desk.refuse(new Notice.Hidden());
    } else if (desk.state().customer() instanceof CustomerPane.Known known) {
      return Optional.of(known);
    } else {
      desk.refuse(new Notice.NoCustomer());
    }
    return Optional.empty();
  }

  private void write(Optional<Customer> before, Map<Part, String> typed) {
    var state = desk.state();
    if (state.settings().isEmpty() || state.operator().isEmpty()) {
      desk.refuse(new Notice.NoSettings());
      return;
    }
    var zone = state.settings().get().zone();
    desk.tools().exits().write(new Exits.Writing(before, typed, state.operator().get(), zone));
  }
}
