package comptoir.counter;

import comptoir.basket.BasketLine;
import comptoir.customer.CustomerView;
import comptoir.gs1.ScanRules;
import comptoir.reservation.Reservation;
import comptoir.settings.ShopSettings;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.text.Texts;
import comptoir.value.ScannedCode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A counter over a real till, with a clerk signed on.
final class TestCounter implements AutoCloseable {

  final TestTill till;
  final Hand hand = new Hand();
  final FakeExits exits = new FakeExits();
  final FakeCoverage coverage = new FakeCoverage();
  final SellViewModel model;

  private TestCounter(TestTill till) {
    this.till = till;
    var field = field(till, coverage);
    var rooms =
        new SellViewModel.Rooms(
            till.basket,
            till.catalog,
            till.customers,
            till.reservations,
            till.coupons,
            till.loyalty,
            till.returns,
            till.settings,
            field,
            coverage);
    var texts = new Texts(Locale.FRANCE);
    this.model =
        new SellViewModel(
            rooms, new SellViewModel.Tools(hand, till.clock, texts::parseAmount, exits));
    model.signedOn(Seed.ZOE);
    model.start();
    settle();
  }

  static TestCounter in(Path folder) {
    return in(folder, TestShop.withPoints());
  }

  /// In a shop that reads codes by these rules.
  static TestCounter in(Path folder, ScanRules rules) {
    return in(folder, TestShop.withPoints().with(TestShop.RULES.with(rules)));
  }

  static TestCounter in(Path folder, ShopSettings shop) {
    var till = TestTill.in(folder, shop);
    Seed.fill(till);
    return new TestCounter(till);
  }

  static OneField field(TestTill till, Coverage coverage) {
    return new OneField(
        new OneField.Rooms(
            till.catalog,
            till.customers,
            till.reservations,
            till.coupons,
            till.settings,
            till.journal),
        coverage,
        till.clock);
  }

  TestCounter scan(String code) {
    model.scan(ScannedCode.scanned(code));
    return settle();
  }

  /// Types and presses Enter.
  TestCounter enter(String text) {
    type(text);
    model.submit();
    return settle();
  }

  TestCounter type(String text) {
    model.typing(text);
    return settle();
  }

  TestCounter doing(Runnable deed) {
    deed.run();
    return settle();
  }

  TestCounter settle() {
    hand.settle(till);
    return this;
  }

  SellState state() {
    return model.state();
  }

  List<BasketLine> lines() {
    return state().basket().live();
  }

  List<String> labels() {
    return lines().stream().map(BasketLine::label).toList();
  }

  @Override
  public void close() {
    till.close();
  }

  /// Remembers where the counter led.
  static final class FakeExits implements Exits {

    final List<Paying> paid = new ArrayList<>();
    final List<Writing> written = new ArrayList<>();
    final List<Optional<Reservation>> boards = new ArrayList<>();
    final List<CustomerView> seen = new ArrayList<>();
    int locked;
    int sounds;

    @Override
    public void pay(Paying paying) {
      paid.add(paying);
    }

    @Override
    public void write(Writing writing) {
      written.add(writing);
    }

    @Override
    public void lookAt(CustomerView customer, ZoneId zone) {
      seen.add(customer);
    }

    @Override
    public void lock() {
      locked++;
    }

    @Override
    public void board(Optional<Reservation> first) {
      boards.add(first);
    }

    @Override
    public void health() {}

    @Override
    public void fullScreen() {}

    @Override
    public void errorSound() {
      sounds++;
    }
  }

  /// Says what the test wants it to say.
  static final class FakeCoverage implements Coverage {

    boolean complete = true;
    Optional<Instant> confirmed = Optional.empty();

    @Override
    public boolean isCatalogueComplete() {
      return complete;
    }

    @Override
    public Optional<Instant> pricesAt() {
      return confirmed;
    }

    @Override
    public Optional<Instant> stockAt() {
      return confirmed;
    }

    @Override
    public Optional<Instant> ordersAt() {
      return confirmed;
    }
  }
}
