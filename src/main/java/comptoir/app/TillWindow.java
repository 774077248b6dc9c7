package comptoir.app;

import comptoir.counter.Exits;
import comptoir.counter.SellViewModel;
import comptoir.counter.view.SellView;
import comptoir.customer.CustomerView;
import comptoir.device.Beeper;
import comptoir.fiscal.Country;
import comptoir.journal.Journalled;
import comptoir.operator.Operator;
import comptoir.operator.view.Arrival;
import comptoir.operator.view.SignOnView;
import comptoir.operator.view.SignOnViewModel;
import comptoir.receipt.Receipts;
import comptoir.receipt.view.DoneView;
import comptoir.receipt.view.DoneViewModel;
import comptoir.reservation.Reservation;
import comptoir.returns.ReturnPolicy;
import comptoir.sale.Checkout;
import comptoir.sale.Settlement;
import comptoir.settings.ShopSettings;
import comptoir.sync.Subscription;
import comptoir.sync.SyncState;
import comptoir.sync.view.StateLine;
import comptoir.sync.view.StateLineViewModel;
import comptoir.tender.TenderMode;
import comptoir.tender.TenderState;
import comptoir.tender.Tendering;
import comptoir.tender.view.PayView;
import comptoir.tender.view.PayViewModel;
import comptoir.tender.view.Settling;
import comptoir.text.Texts;
import comptoir.ui.Screen;
import comptoir.ui.Shell;
import comptoir.value.Money;
import comptoir.value.ReservationId;
import comptoir.value.ScannedCode;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.scene.Node;

/// The way of a clerk from screen to screen: sign on, sell, pay, done, the next customer. JavaFX
/// thread only.
public final class TillWindow implements AutoCloseable {

  private final Shell shell;
  private final Rooms rooms;
  private final Tools tools;
  private final SellViewModel sell;
  private final Screen sellView;
  private final SignOnViewModel signOn;
  private final Screen signOnView;
  private final StateLineViewModel stateLine;
  private final HealthWay health;
  private final CustomerWay customers;
  private final BoardWay board;
  private final Freshness freshness;
  private final Subscription arrivals;
  private final Runnable incidents;
  private final Runnable forgotten;
  private ZoneId zone = ZoneId.systemDefault();

  /// The world outside.
  ///
  /// @param fx the way to the JavaFX thread
  /// @param help what the health screen writes and keeps
  /// @param fullScreen turns it on and off
  public record Tools(
      Texts texts,
      Executor fx,
      InstantSource clock,
      Beeper beeper,
      Receipts receipts,
      Help help,
      Runnable fullScreen) {}

  public TillWindow(Shell shell, Rooms rooms, Tools tools) {
    this.shell = shell;
    this.rooms = rooms;
    this.tools = tools;
    var coverage = new SyncCoverage(rooms.sync());
    var counterRooms = rooms.counter(coverage, tools.clock());
    var counterExits = new CounterExits();
    this.sell =
        new SellViewModel(
            counterRooms,
            new SellViewModel.Tools(
                tools.fx(), tools.clock(), tools.texts()::parseAmount, counterExits));
    this.stateLine =
        new StateLineViewModel(rooms.sync()::listen, tools.fx(), tools.texts(), () -> zone);
    this.health = new HealthWay(shell, rooms, tools, this::stateLine);
    this.sellView =
        new SellView(sell, tools.texts(), tools.clock(), stateLine(counterExits::health));
    this.customers = new CustomerWay(shell, rooms, tools, new CustomerWay.Counter(sell, sellView));
    this.board =
        new BoardWay(
            shell,
            rooms,
            tools,
            new BoardWay.Counter(stateLine(counterExits::health), this::counter));
    var signOnExits = new SignOnExits();
    this.signOn = new SignOnViewModel(rooms.operators(), rooms.settings(), tools.fx(), signOnExits);
    this.signOnView = new SignOnView(signOn, tools.texts(), stateLine(signOnExits::health));
    this.forgotten = rooms.basket().watch(() -> tools.fx().execute(sell::customerChanged));
    this.freshness = new Freshness(this::refresh, tools.clock());
    this.incidents = rooms.incidents().listen(this::countIncidents);
    this.arrivals = rooms.sync().listen(state -> tools.fx().execute(() -> arrived(state)));
  }

  private Node stateLine(Runnable open) {
    return new StateLine(stateLine, tools.texts(), open).root();
  }

  /// Shows who may sign on; the basket stands again as it was left.
  public void open() {
    countIncidents();
    sell.start();
    shell.show(signOnView);
  }

  /// Shows the counter again, with all as it is on the disk.
  private void counter() {
    sell.refresh();
    sell.reload();
    shell.show(sellView);
  }

  /// On any thread.
  private void countIncidents() {
    rooms.incidents().open().thenAcceptAsync(open -> stateLine.incidents(open.size()), tools.fx());
  }

  private void refresh() {
    sell.refresh();
    board.refresh();
  }

  private void arrived(SyncState state) {
    signOn.arrived(
        new Arrival(
            state.isOnLine(),
            state.feed("operators").entries(),
            state.feed("items").entries(),
            state.feed("customers").entries(),
            state.download().map(it -> new Arrival.Filling(it.entries(), it.expected()))));
    freshness.follow(state);
  }

  private final class SignOnExits implements SignOnViewModel.Exits {

    @Override
    public void signedOn(Operator operator, ShopSettings settings) {
      zone = settings.zone();
      sell.signedOn(operator);
      sell.refresh();
      shell.show(sellView);
    }

    @Override
    public void health() {
      health.open(Optional.empty(), () -> shell.show(signOnView));
    }

    @Override
    public void errorSound() {
      tools.beeper().error();
    }
  }

  private final class CounterExits implements Exits {

    @Override
    public void pay(Paying paying) {
      var settlement = new BasketSettling(paying);
      if (settlement.due().isZero()) {
        settlement.settleNothingDue();
      } else {
        var tendering =
            new Tendering(
                Country.of(paying.settings().country()).policy(),
                refunds(paying, settlement.due()));
        var model = new PayViewModel(tendering, settlement, tools.texts(), tools.fx());
        shell.show(new PayView(model, tools.texts()));
      }
    }

    /// In which ways money may go to the customer.
    private static Set<TenderMode> refunds(Paying paying, Money due) {
      var policy = new ReturnPolicy(paying.settings().rules().returns());
      return policy.paths(due.negated(), paying.basket().isCashBack()).stream()
          .map(
              path ->
                  switch (path) {
                    case CARD -> TenderMode.CARD_MANUAL;
                    case CASH -> TenderMode.CASH;
                  })
          .collect(Collectors.toSet());
    }

    @Override
    public void write(Writing writing) {
      customers.open(writing);
    }

    @Override
    public void board(Optional<Reservation> first) {
      board.open(sell.state().operator(), first);
    }

    @Override
    public void lookAt(CustomerView customer, ZoneId zone) {
      customers.open(customer, zone);
    }

    @Override
    public void lock() {
      shell.show(signOnView);
    }

    @Override
    public void health() {
      health.open(sell.state().operator(), () -> shell.show(sellView));
    }

    @Override
    public void fullScreen() {
      tools.fullScreen().run();
    }

    @Override
    public void errorSound() {
      tools.beeper().error();
    }
  }

  /// Settles one basket through the checkout.
  private final class BasketSettling implements Settling {

    private final Exits.Paying paying;

    BasketSettling(Exits.Paying paying) {
      this.paying = paying;
    }

    @Override
    public Money due() {
      return paying.basket().total(paying.settings().currency());
    }

    @Override
    public CompletionStage<Answer> settle(TenderState tenders) {
      var request =
          new Checkout.Request(paying.basket(), tenders, paying.operator().id(), paying.settings());
      return rooms.checkout().settle(request).thenApply(this::answer);
    }

    private Answer answer(Settlement settlement) {
      return switch (settlement) {
        case Settlement.Settled it -> {
          rooms.sync().wake();
          yield new Answer.Done(() -> done(it.entry(), paying.settings()));
        }
        case Settlement.NotReady it -> new Answer.NotReady(orderNumber(it.reservation()));
        case Settlement.CouponUsed it -> new Answer.CouponUsed(it.code());
        case Settlement.ReturnedMeanwhile it -> new Answer.ReturnedMeanwhile(it.orderNumber());
        case Settlement.BasketChanged _, Settlement.NothingToSettle _, Settlement.NotPaid _ ->
            new Answer.BasketChanged();
      };
    }

    private String orderNumber(ReservationId reservation) {
      return paying.basket().live().stream()
          .flatMap(line -> line.pickUp().stream())
          .filter(pickUp -> pickUp.reservation().equals(reservation))
          .map(pickUp -> pickUp.orderNumber())
          .findFirst()
          .orElse(reservation.value());
    }

    /// All of it was paid before: there is nothing to take, only goods to hand over.
    void settleNothingDue() {
      var _ =
          settle(TenderState.due(due()))
              .whenCompleteAsync(
                  (answer, failure) -> {
                    if (answer instanceof Answer.Done done) {
                      done.next().run();
                    } else {
                      shell.alarm(tools.texts().get("app.hand-over.failed"));
                      back();
                    }
                  },
                  tools.fx());
    }

    @Override
    public void back() {
      sell.reload();
      shell.show(sellView);
    }

    @Override
    public void errorSound() {
      tools.beeper().error();
    }
  }

  private void done(Journalled entry, ShopSettings settings) {
    sell.reload();
    var sale = new DoneViewModel.Sale(entry, settings);
    var model = new DoneViewModel(tools.receipts(), sale, tools.fx(), new DoneExits());
    shell.show(new DoneView(model, tools.texts()));
  }

  private final class DoneExits implements DoneViewModel.Exits {

    @Override
    public void next(Optional<ScannedCode> first) {
      shell.show(sellView);
      first.ifPresent(sell::scan);
    }

    @Override
    public void errorSound() {
      tools.beeper().error();
    }
  }

  @Override
  public void close() {
    arrivals.close();
    incidents.run();
    forgotten.run();
    stateLine.close();
  }
}
