package comptoir.customer;

import comptoir.db.Seal;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.Change;
import comptoir.value.Channel;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A till, and customers and orders in few words.
abstract class CustomerCase {

  @TempDir Path folder;

  TestTill till;
  Customers customers;

  @BeforeEach
  void openTill() {
    till = TestTill.in(folder);
    customers = till.customers;
  }

  @AfterEach
  void closeTill() {
    till.close();
  }

  static CustomerId id(String id) {
    return new CustomerId(id);
  }

  static Customer named(String id, String given, String family) {
    return with(id, given, family, "", "", "");
  }

  /// Empty texts are absent.
  static Customer with(
      String id, String given, String family, String email, String phone, String card) {
    return new Customer(
        id(id),
        given,
        family,
        Optional.of(email).filter(text -> !text.isEmpty()),
        Optional.of(phone).filter(text -> !text.isEmpty()),
        Optional.of(card).filter(text -> !text.isEmpty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        List.of(),
        OptionalInt.empty());
  }

  void put(Customer... put) {
    var changes = new ArrayList<Change<Customer>>();
    for (var customer : put) {
      changes.add(new Change.Put<>(customer.id().value(), customer));
    }
    TestTill.await(till.database.runInCache(tx -> customers.applyCustomers(tx, changes)));
  }

  void drop(String id) {
    List<Change<Customer>> changes = List.of(new Change.Drop<>(id));
    TestTill.await(till.database.runInCache(tx -> customers.applyCustomers(tx, changes)));
  }

  void put(PastOrder... put) {
    var changes = new ArrayList<Change<PastOrder>>();
    for (var order : put) {
      changes.add(new Change.Put<>(order.id().value(), order));
    }
    TestTill.await(till.database.runInCache(tx -> customers.applyOrders(tx, changes)));
  }

  List<String> search(String typed) {
    return ids(TestTill.await(customers.search(typed, 20)));
  }

  List<String> exact(String text) {
    return ids(TestTill.await(customers.byExactKey(text)));
  }

  static List<String> ids(List<CustomerMatch> matches) {
    return matches.stream().map(match -> match.id().value()).toList();
  }

  /// The same customers as a program that starts again sees them, before it has loaded the names.
  Customers afresh() {
    return new Customers(till.database, new Seal(new byte[Seal.KEY_BYTES]), till.clock);
  }

  static PastOrder sale(String id, String customer, Channel channel, String at, long... lines) {
    return order(id, customer, channel, PastOrder.Kind.SALE, at, lines);
  }

  static PastOrder order(
      String id,
      String customer,
      Channel channel,
      PastOrder.Kind kind,
      String at,
      long... lineTotals) {
    var lines = new ArrayList<PastOrder.Line>();
    var total = Money.zero(TestShop.EUR);
    for (var minor : lineTotals) {
      var amount = new Money(minor, TestShop.EUR);
      total = total.plus(amount);
      lines.add(
          new PastOrder.Line(
              lines.size() + 1,
              Optional.of(new ItemId("i-" + lines.size())),
              "SKU",
              "Miel",
              minor < 0 ? Quantity.of(-1) : Quantity.of(1),
              UnitPrice.ofMinor(Math.abs(minor), TestShop.EUR),
              amount));
    }
    return new PastOrder(
        new OrderId(id),
        "N-" + id,
        Optional.of(id(customer)),
        channel,
        kind,
        Optional.empty(),
        Instant.parse(at),
        "completed",
        total,
        lines);
  }
}
