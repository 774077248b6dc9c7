package comptoir.counter;

import comptoir.basket.Basket;
import comptoir.basket.BasketState;
import comptoir.catalog.Catalog;
import comptoir.catalog.Offer;
import comptoir.coupon.Coupons;
import comptoir.coupon.KnownCoupon;
import comptoir.customer.Customers;
import comptoir.loyalty.Loyalty;
import comptoir.operator.Operator;
import comptoir.reservation.Reservation;
import comptoir.reservation.Reservations;
import comptoir.returns.Returns;
import comptoir.settings.Settings;
import comptoir.value.CustomerId;
import comptoir.value.OrderId;
import comptoir.value.Quantity;
import comptoir.value.ScannedCode;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The state of the screen where the day is spent, and what a person does on it. Lives on the
/// JavaFX thread; needs no toolkit. The basket that is shown is always one that lies on the disk.
public final class SellViewModel {

  private final Desk desk;
  private final RingDeeds ring;
  private final LineDeeds lines;
  private final ReturnDeeds returns;
  private final PickUpDeeds pickUps;
  private final SearchDeeds search;
  private final CardWatch card;
  private final CustomerWatch customer;
  private final CustomerDeeds customers;
  private final Landing landing;
  private final TypedDeeds typed;
  private final Marks marks;
  private final ProfileDeeds profile;

  /// The doors the counter goes through.
  public record Rooms(
      Basket basket,
      Catalog catalog,
      Customers customers,
      Reservations reservations,
      Coupons coupons,
      Loyalty loyalty,
      Returns returns,
      Settings settings,
      OneField field,
      Coverage coverage) {}

  /// The world outside.
  ///
  /// @param fx the way to the JavaFX thread
  public record Tools(Executor fx, InstantSource clock, AmountReader amounts, Exits exits) {}

  public SellViewModel(Rooms rooms, Tools tools) {
    this.desk = new Desk(rooms, tools);
    this.search = new SearchDeeds(desk);
    this.card = new CardWatch(desk);
    this.customer = new CustomerWatch(desk);
    this.landing = new Landing(desk, search, card, customer);
    this.ring = new RingDeeds(desk, landing::landed);
    this.lines = new LineDeeds(desk, landing::changed);
    this.returns = new ReturnDeeds(desk, lines, landing);
    this.pickUps = new PickUpDeeds(desk, landing::pickedUp);
    this.typed = new TypedDeeds(desk, search, ring, card);
    this.marks = new Marks(desk, card);
    this.customers = new CustomerDeeds(desk, search, landing::changed);
    this.profile = new ProfileDeeds(desk, customers, customer, ring, landing);
  }

  public ReadOnlyObjectProperty<SellState> stateProperty() {
    return desk.stateProperty();
  }

  public ProfileDeeds profile() {
    return profile;
  }

  public SellState state() {
    return desk.state();
  }

  /// Takes up the basket as it was left, also by a program that was killed, and all else that is
  /// shown at rest. Called once at the start.
  public void start() {
    refresh();
    reload();
  }

  /// Whoever signs on sells; the basket stays.
  public void signedOn(Operator operator) {
    desk.change(it -> it.withOperator(Optional.of(operator)));
  }

  /// Reads the basket again, for instance after a sale.
  public void reload() {
    card.forget();
    desk.deed(
        () -> desk.rooms().basket().current(),
        basket -> {
          desk.change(
              it ->
                  it.withBasket(basket, Desk.touched(BasketState.EMPTY, basket))
                      .withContext(new Context.Idle())
                      .withTyped(""));
          customer.follow();
        });
  }

  /// The basket's customer changed although no clerk did it: they asked to be forgotten, or the
  /// platform had them under another id.
  public void customerChanged() {
    desk.deed(() -> desk.rooms().basket().current(), landing::customerChanged);
  }

  /// Reads again what came from the platform. Lines of the basket stay as they were rung up.
  public void refresh() {
    desk.look(
        desk.rooms().settings().current(),
        settings -> desk.change(it -> it.withSettings(settings)));
    desk.look(desk.rooms().reservations().open(), open -> desk.change(it -> it.withBoard(open)));
    desk.look(
        desk.rooms().catalog().quickKeys(), keys -> desk.change(it -> it.withQuickKeys(keys)));
    card.refresh();
    customer.refresh();
  }

  /// A code from the scanner. What was being typed or asked is left, but for a quantity.
  public void scan(ScannedCode code) {
    var quantity = SearchDeeds.quantity(state().typed()).orElse(Quantity.ONE);
    search.begin();
    desk.change(it -> SearchDeeds.beneath(it).withTyped(""));
    returns.scan(code, () -> ring.act(code, quantity, () -> {}));
  }

  /// The text in the one field changed.
  public void typing(String text) {
    if (!text.equals(state().typed())) {
      search.typing(text);
    }
  }

  /// Enter: confirms what is asked, takes what is marked, or acts on the text.
  public void submit() {
    if (state().overlay() instanceof Overlay.Board board) {
      handOver(board.reservations().get(board.selected()));
      return;
    }
    var text = state().typed().strip();
    switch (state().context()) {
      case Context.Asking asking -> confirm(asking.question());
      case Context.Pricing pricing -> typed.price(pricing, text);
      case Context.Suggesting found when found.selected() >= 0 -> choose(found.selected());
      case Context.Returning asked -> choose(asked.selected());
      case Context.TakingBack _ when text.isEmpty() -> returns.put();
      case Context.Choosing choosing when text.isEmpty() -> choose(choosing.selected());
      case Context.PickUp shown when text.isEmpty() -> handOver();
      case Context.OnWeb _ when text.isEmpty() -> profile.webKey();
      default -> typed.actOn(text);
    }
  }

  /// Marks the next or the one before: of the choices, else of the lines.
  public void move(int step) {
    marks.move(step);
  }

  /// Marks the one at this place of the board.
  public void markOnBoard(int at) {
    marks.markOnBoard(at);
  }

  /// Marks a line and shows its item.
  public void select(int line) {
    marks.select(line);
  }

  /// Takes the choice at this place of the list that is shown.
  public void choose(int at) {
    switch (state().context()) {
      case Context.Suggesting shown when at < shown.suggestions().choices().size() ->
          choose(shown.suggestions().choices().get(at), shown.suggestions().quantity());
      case Context.Choosing shown when at < shown.offers().size() ->
          take(
              new Found.Ring(
                  shown.offers().get(at),
                  shown.quantity(),
                  Optional.of(shown.code()),
                  shown.label()));
      case Context.Returning _, Context.TakingBack _ -> returns.choose(at);
      default -> {}
    }
  }

  private void choose(Choice choice, Quantity quantity) {
    switch (choice) {
      case Choice.OfItem item -> take(plain(item.offer(), quantity));
      case Choice.OfCustomer it -> setCustomer(it.match().id());
      case Choice.OfReservation it -> showPickUp(it.reservation());
      case Choice.OfOrder it -> showOrder(it.order().id());
    }
  }

  /// Rings up one of an item that is shown: a quick key, a companion, a suggestion.
  public void take(Offer offer) {
    take(plain(offer, Quantity.ONE));
  }

  private static Found.Ring plain(Offer offer, Quantity quantity) {
    return new Found.Ring(offer, quantity, Optional.empty(), Label.NONE);
  }

  private void take(Found.Ring chosen) {
    search.begin();
    desk.change(it -> SearchDeeds.beneath(it).withTyped(""));
    if (state().context() instanceof Context.Choosing) {
      card.show(chosen.offer());
    }
    ring.ring(chosen);
  }

  /// More of the marked line, or fewer where negative.
  public void step(int step) {
    search.begin();
    returns.step(step);
  }

  public void setQuantity(Quantity wanted) {
    search.begin();
    lines.setQuantity(wanted);
  }

  public void voidLine() {
    search.begin();
    lines.voidLine();
  }

  /// Charges the web's lower price on the marked line, or goes back to the shop's.
  public void align() {
    search.begin();
    lines.align();
  }

  /// F7: takes back what is shown, or the article of the marked line.
  public void takeBack() {
    search.begin();
    returns.key();
  }

  /// F3: asks whom to serve and writes down who is not known, or asks whether the one who is served
  /// is to go.
  public void customerKey() {
    if (customers.key()) {
      ask(new Question.RemoveCustomer());
      desk.change(it -> it.withSide(SellState.Side.CONTEXT));
    }
  }

  /// Writes down a customer, with what was typed of them.
  public void makeCustomer() {
    customers.make();
  }

  /// Shows all that is known of the customer who is served.
  public void lookAtCustomer() {
    customers.lookAt();
  }

  /// Changes what is written of the customer who is served.
  public void editCustomer() {
    customers.edit();
  }

  public void setCustomer(CustomerId id) {
    search.begin();
    desk.change(it -> SearchDeeds.beneath(it).withTyped(""));
    customers.serve(Optional.of(id));
  }

  /// F6: hands over what is meant, or lists what could be.
  public void handOver() {
    var isListed = state().overlay() instanceof Overlay.Board;
    search.begin();
    pickUps.handOver(isListed);
  }

  public void handOver(Reservation reservation) {
    search.begin();
    desk.change(it -> it.withOverlay(new Overlay.None()));
    pickUps.handOver(reservation);
  }

  private void showPickUp(Reservation reservation) {
    search.begin();
    desk.change(it -> it.withTyped("").withContext(new Context.PickUp(reservation)));
    customers.serveIfNobody(reservation.customer());
  }

  /// Shows an order with its lines.
  public void showOrder(OrderId id) {
    search.begin();
    customers.showOrder(id);
  }

  /// Asks whether the basket is to be dropped.
  public void cancelBasket() {
    search.begin();
    var count = state().basket().live().size() + state().basket().liveCoupons().size();
    if (count == 0 && state().basket().customer().isEmpty()) {
      desk.say(new Notice.NoLine());
    } else {
      ask(new Question.CancelBasket(count));
    }
  }

  private void ask(Question question) {
    desk.change(
        it -> it.withContext(new Context.Asking(question, SearchDeeds.beneath(it).context())));
  }

  private void confirm(Question question) {
    search.begin();
    desk.change(SearchDeeds::beneath);
    switch (question) {
      case Question.CancelBasket _ ->
          desk.deed(() -> desk.rooms().basket().cancel(), landing::cancelled);
      case Question.RemoveCustomer _ -> customers.serve(Optional.empty());
      case Question.AlignOnOldPrice it -> lines.alignAfterAsking(it.line());
    }
  }

  /// Yes to what is asked.
  public void confirm() {
    if (state().context() instanceof Context.Asking asking) {
      confirm(asking.question());
    }
  }

  /// Settles what is shown, once every deed before it is on the disk.
  public void pay() {
    search.begin();
    desk.deed(() -> desk.rooms().basket().current(), basket -> PayDeeds.pay(desk, basket));
  }

  public void redeem(KnownCoupon known) {
    ring.redeem(known);
  }

  public void lock() {
    search.begin();
    desk.change(it -> SearchDeeds.beneath(it).withTyped("").withBlanked(false));
    desk.tools().exits().lock();
  }

  public void health() {
    desk.tools().exits().health();
  }

  public void fullScreen() {
    desk.tools().exits().fullScreen();
  }

  /// Hides private data from who looks over the shoulder, or shows it again.
  public void blank() {
    desk.change(it -> it.withBlanked(!it.blanked()));
  }

  public void showKeys() {
    desk.change(it -> it.withOverlay(new Overlay.Keys()));
  }

  /// Changes between the two panels that share a column on a narrow screen.
  public void turn() {
    desk.change(it -> it.withSide(it.side().other()));
  }

  /// Esc: one step back, nothing of the basket is lost.
  public void back() {
    var state = state();
    search.forget();
    if (!(state.overlay() instanceof Overlay.None)) {
      desk.change(it -> it.withOverlay(new Overlay.None()));
    } else if (!state.typed().isEmpty() || state.context().isTransient()) {
      desk.change(it -> SearchDeeds.beneath(it).withTyped("").withoutNotice());
    } else {
      card.forget();
      desk.change(it -> it.withContext(new Context.Idle()).withoutNotice());
    }
  }
}
