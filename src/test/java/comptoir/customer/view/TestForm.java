package comptoir.customer.view;

import comptoir.counter.Seed;
import comptoir.customer.Customer;
import comptoir.customer.CustomerChange.Part;
import comptoir.testing.TestTill;
import comptoir.text.Texts;
import comptoir.value.CustomerId;
import comptoir.value.OperatorId;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;

/// A customer's form over a real till with some customers. What comes back from the rooms waits
/// until it is let in.
final class TestForm implements AutoCloseable {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final int HOPS = 6;

  final TestTill till;
  final Texts texts;
  final FakeExits exits = new FakeExits();
  private final Deque<Runnable> waiting = new ConcurrentLinkedDeque<>();

  private TestForm(TestTill till, Texts texts) {
    this.till = till;
    this.texts = texts;
  }

  static TestForm in(Path folder, Texts texts) {
    var till = TestTill.in(folder);
    Seed.fill(till);
    return new TestForm(till, texts);
  }

  CustomerFormViewModel make(Map<Part, String> typed) {
    return open(Optional.empty(), typed);
  }

  CustomerFormViewModel edit(CustomerId id) {
    return open(Optional.of(known(id)), Map.of());
  }

  Customer known(CustomerId id) {
    return TestTill.await(till.customers.view(id)).orElseThrow().customer();
  }

  private CustomerFormViewModel open(Optional<Customer> before, Map<Part, String> typed) {
    var model =
        new CustomerFormViewModel(
            new CustomerFormViewModel.Subject(before, typed, new OperatorId("zoe"), PARIS),
            new CustomerFormViewModel.Rooms(till.customers, till.desk),
            new CustomerFormViewModel.Tools(texts, fx(), till.clock),
            exits);
    settle();
    return model;
  }

  /// The way back from the rooms.
  Executor fx() {
    return waiting::add;
  }

  /// Lets in what waits, until nothing more comes.
  void settle() {
    for (var hop = 0; hop < HOPS; hop++) {
      TestTill.await(till.database.read(_ -> 1));
      TestTill.await(till.database.write(_ -> 1));
      take().forEach(Runnable::run);
    }
  }

  /// Takes what has come without letting it in.
  List<Runnable> hold() {
    TestTill.await(till.database.read(_ -> 1));
    TestTill.await(till.database.write(_ -> 1));
    return List.copyOf(take());
  }

  private Deque<Runnable> take() {
    var taken = new ArrayDeque<Runnable>();
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      taken.add(next);
    }
    return taken;
  }

  @Override
  public void close() {
    till.close();
  }

  /// Remembers where the form led.
  static final class FakeExits implements CustomerFormViewModel.Exits {

    final List<CustomerId> done = new ArrayList<>();
    int backs;
    int sounds;

    @Override
    public void done(CustomerId customer) {
      done.add(customer);
    }

    @Override
    public void back() {
      backs++;
    }

    @Override
    public void errorSound() {
      sounds++;
    }
  }
}
