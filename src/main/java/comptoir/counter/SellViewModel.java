package comptoir.counter;

import comptoir.basket.Basket;
import comptoir.basket.BasketLine;
import comptoir.basket.BasketState;
import comptoir.catalog.Catalog;
import comptoir.catalog.Offer;
import comptoir.customer.Customers;
import comptoir.operator.Operator;
import comptoir.reservation.Reservation;
import comptoir.reservation.Reservations;
import comptoir.settings.Settings;
import comptoir.value.CustomerId;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.Quantity;
import comptoir.value.ScannedCode;
import comptoir.value.UnitPrice;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The state of the screen where the day is spent, and what a person does on it. Lives on the
/// JavaFX thread; needs no toolkit. The basket that is shown is always one that lies on the disk.
public final class SellViewModel {

  /// A typed price beyond this is a code that was scanned or typed into the wrong place.
  private static final long HIGHEST_TYPED_MINOR = 9_999_999;

  private final Desk desk;
  private final RingDeeds ring;
  private final LineDeeds lines;
  private final PickUpDeeds pickUps;
  private final SearchDeeds search;
  private final CardWatch card;
  private final CustomerWatch customer;
  private String submitted = "";

  /// The doors the counter goes through.
  public record Rooms(
      Basket basket,
      Catalog catalog,
      Customers customers,
      Reservations reservations,
      Settings settings,
      OneField field,
      Coverage coverage) {}

  /// The world outside.
  ///
  /// @param fx the way to the JavaFX thread
  public record Tools(Executor fx, InstantSource clock, AmountReader amounts, Exits exits) {}

  public SellViewModel(Rooms rooms, Tools tools) {
    this.desk = new Desk(rooms, tools);
    this.ring = new RingDeeds(desk, this::landed);
    this.lines = new LineDeeds(desk, this::changed);
    this.pickUps = new PickUpDeeds(desk, this::pickedUp);
    this.search = new SearchDeeds(desk);
    this.card = new CardWatch(desk);
    this.customer = new CustomerWatch(desk);
  }

  public ReadOnlyObjectProperty<SellState> stateProperty() {
    return desk.stateProperty();
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
    begin();
    desk.change(it -> SearchDeeds.beneath(it).withTyped(""));
    ring.act(code, quantity, () -> {});
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
      case Context.Pricing pricing -> price(pricing, text);
      case Context.Suggesting found when found.selected() >= 0 -> choose(found.selected());
      case Context.Choosing choosing when text.isEmpty() -> choose(choosing.selected());
      case Context.PickUp shown when text.isEmpty() -> handOver();
      default -> actOn(text);
    }
  }

  private void actOn(String text) {
    if (text.isEmpty() || text.equals(submitted)) {
      return;
    }
    begin();
    submitted = text;
    ring.act(
        ScannedCode.typed(text),
        Quantity.ONE,
        () -> {
          submitted = "";
          if (state().typed().strip().equals(text)
              && !(state().context() instanceof Context.Suggesting)) {
            desk.change(it -> it.withTyped(""));
          }
        });
  }

  private void price(Context.Pricing pricing, String text) {
    begin();
    var price = amount(text);
    if (price.isEmpty()) {
      desk.refuse(new Notice.NotAPrice(text));
    } else {
      var unit = UnitPrice.ofMinor(price.get().minor(), price.get().currency());
      ring.ringAt(unit, pricing);
    }
    desk.change(it -> it.withTyped(""));
  }

  private Optional<Money> amount(String text) {
    return state()
        .settings()
        .flatMap(it -> desk.tools().amounts().read(text, it.currency()))
        .filter(it -> it.isPositive() && it.minor() <= HIGHEST_TYPED_MINOR);
  }

  /// Marks the next or the one before: of the choices, else of the lines.
  public void move(int step) {
    var state = state();
    if (state.overlay() instanceof Overlay.Board board) {
      markOnBoard(board.selected() + step);
      return;
    }
    switch (state.context()) {
      case Context.Suggesting it when !it.suggestions().choices().isEmpty() ->
          mark(it, within(it.selected() + step, it.suggestions().choices().size()));
      case Context.Choosing it -> mark(it, within(it.selected() + step, it.offers().size()));
      default -> moveLine(step);
    }
  }

  /// Marks the one at this place of the board.
  public void markOnBoard(int at) {
    if (state().overlay() instanceof Overlay.Board board) {
      var marked = within(at, board.reservations().size());
      desk.change(it -> it.withOverlay(new Overlay.Board(board.reservations(), marked)));
    }
  }

  private void mark(Context.Suggesting shown, int at) {
    var marked = new Context.Suggesting(shown.suggestions(), at, shown.beneath());
    desk.change(it -> it.withContext(marked));
  }

  private void mark(Context.Choosing shown, int at) {
    var marked = new Context.Choosing(shown.offers(), shown.quantity(), shown.code(), at);
    desk.change(it -> it.withContext(marked));
  }

  private static int within(int at, int size) {
    return Math.clamp(at, 0, Math.max(0, size - 1));
  }

  private void moveLine(int step) {
    var live = state().basket().live();
    if (live.isEmpty()) {
      return;
    }
    var numbers = live.stream().map(BasketLine::n).toList();
    var present = state().selected().isPresent() ? state().selected().getAsInt() : -1;
    var at = within(numbers.indexOf(present) + step, numbers.size());
    select(numbers.get(at));
  }

  /// Marks a line and shows its item.
  public void select(int line) {
    state()
        .basket()
        .line(line)
        .ifPresent(
            it -> {
              desk.change(state -> state.withSelected(OptionalInt.of(line)).withoutNotice());
              card.load(it.item(), OptionalInt.of(line));
            });
  }

  /// Takes the choice at this place of the list that is shown.
  public void choose(int at) {
    switch (state().context()) {
      case Context.Suggesting shown when at < shown.suggestions().choices().size() ->
          choose(shown.suggestions().choices().get(at), shown.suggestions().quantity());
      case Context.Choosing shown when at < shown.offers().size() ->
          take(shown.offers().get(at), shown.quantity(), Optional.of(shown.code()));
      default -> {}
    }
  }

  private void choose(Choice choice, Quantity quantity) {
    switch (choice) {
      case Choice.OfItem item -> take(item.offer(), quantity, Optional.empty());
      case Choice.OfCustomer it -> setCustomer(it.match().id());
      case Choice.OfReservation it -> showPickUp(it.reservation());
      case Choice.OfOrder it -> showOrder(it.order().id());
    }
  }

  /// Rings up one of an item that is shown: a quick key, a companion, a suggestion.
  public void take(Offer offer) {
    take(offer, Quantity.ONE, Optional.empty());
  }

  private void take(Offer offer, Quantity quantity, Optional<String> code) {
    begin();
    desk.change(it -> SearchDeeds.beneath(it).withTyped(""));
    ring.ring(offer, quantity, code);
  }

  /// More of the marked line, or fewer where negative.
  public void step(int step) {
    begin();
    lines.step(step);
  }

  public void setQuantity(Quantity wanted) {
    begin();
    lines.setQuantity(wanted);
  }

  public void voidLine() {
    begin();
    lines.voidLine();
  }

  /// Charges the web's lower price on the marked line, or goes back to the shop's.
  public void align() {
    begin();
    lines.align();
  }

  /// F3: asks whom to serve, or whether the one who is served is to go.
  public void customerKey() {
    begin();
    if (state().basket().customer().isEmpty()) {
      desk.say(new Notice.AskForCustomer());
    } else {
      ask(new Question.RemoveCustomer());
      desk.change(it -> it.withSide(SellState.Side.CONTEXT));
    }
  }

  public void setCustomer(CustomerId id) {
    begin();
    desk.change(it -> SearchDeeds.beneath(it).withTyped(""));
    serve(Optional.of(id));
  }

  private void serve(Optional<CustomerId> id) {
    desk.deed(() -> desk.rooms().basket().setCustomer(id), this::changed);
  }

  /// F6: hands over what is meant, or lists what could be.
  public void handOver() {
    begin();
    pickUps.handOver();
  }

  public void handOver(Reservation reservation) {
    begin();
    desk.change(it -> it.withOverlay(new Overlay.None()));
    pickUps.handOver(reservation);
  }

  private void showPickUp(Reservation reservation) {
    begin();
    desk.change(it -> it.withTyped("").withContext(new Context.PickUp(reservation)));
    serveIfNobody(reservation.customer());
  }

  /// Shows an order with its lines.
  public void showOrder(OrderId id) {
    begin();
    desk.look(
        desk.rooms().customers().order(id),
        order ->
            order.ifPresent(
                it -> {
                  desk.change(s -> s.withTyped("").withContext(new Context.Order(it)));
                  serveIfNobody(it.customer());
                }));
  }

  private void serveIfNobody(Optional<CustomerId> id) {
    if (id.isPresent() && state().basket().customer().isEmpty()) {
      serve(id);
    }
  }

  /// Asks whether the basket is to be dropped.
  public void cancelBasket() {
    begin();
    var count = state().basket().live().size();
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
    begin();
    desk.change(SearchDeeds::beneath);
    switch (question) {
      case Question.CancelBasket _ ->
          desk.deed(() -> desk.rooms().basket().cancel(), this::cancelled);
      case Question.RemoveCustomer _ -> serve(Optional.empty());
      case Question.AlignOnOldPrice it -> lines.alignAfterAsking(it.line());
    }
  }

  /// Yes to what is asked.
  public void confirm() {
    if (state().context() instanceof Context.Asking asking) {
      confirm(asking.question());
    }
  }

  private void cancelled(BasketState after) {
    card.forget();
    desk.change(it -> it.withContext(new Context.Idle()));
    changed(after);
    desk.say(new Notice.Cancelled());
  }

  /// Settles what is shown, once every deed before it is on the disk.
  public void pay() {
    begin();
    desk.deed(() -> desk.rooms().basket().current(), this::settle);
  }

  private void settle(BasketState basket) {
    var state = state();
    if (basket.isEmpty()) {
      desk.refuse(new Notice.NothingToPay());
    } else if (state.settings().isEmpty() || state.operator().isEmpty()) {
      desk.refuse(new Notice.NoSettings());
    } else {
      desk.tools()
          .exits()
          .pay(new Exits.Paying(basket, state.settings().get(), state.operator().get()));
    }
  }

  public void lock() {
    begin();
    desk.change(it -> SearchDeeds.beneath(it).withTyped("").withBlanked(false));
    desk.tools().exits().lock();
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
    desk.change(
        it ->
            it.withSide(
                it.side() == SellState.Side.CONTEXT
                    ? SellState.Side.CUSTOMER
                    : SellState.Side.CONTEXT));
  }

  /// Esc: one step back, nothing of the basket is lost.
  public void back() {
    var state = state();
    search.forget();
    if (!(state.overlay() instanceof Overlay.None)) {
      desk.change(it -> it.withOverlay(new Overlay.None()));
    } else if (!state.typed().isEmpty() || isTransient(state.context())) {
      desk.change(it -> SearchDeeds.beneath(it).withTyped("").withoutNotice());
    } else {
      card.forget();
      desk.change(it -> it.withContext(new Context.Idle()).withoutNotice());
    }
  }

  private static boolean isTransient(Context context) {
    return context instanceof Context.Suggesting || context instanceof Context.Asking;
  }

  /// The next deed begins: what was said of the last one goes.
  private void begin() {
    search.forget();
    var isFinding =
        state().context() instanceof Context.NotFound
            || state().context() instanceof Context.Unreadable;
    desk.change(
        it ->
            (isFinding ? it.withContext(new Context.Idle()) : it)
                .withoutNotice()
                .withOverlay(new Overlay.None()));
  }

  private void landed(RingDeeds.Landed landed) {
    var before = state().basket();
    landed.basket().ifPresent(this::keep);
    landed.refusal().ifPresent(desk::refuse);
    switch (landed.found()) {
      case Found.Ring it when landed.basket().isPresent() ->
          card.show(it.offer(), Desk.touched(before, landed.basket().get()));
      case Found.Ring it -> card.show(it.offer(), OptionalInt.empty());
      case Found.Choose it ->
          context(new Context.Choosing(it.offers(), it.quantity(), it.code(), 0));
      case Found.NoPrice it -> context(new Context.Pricing(it.offer(), it.quantity(), it.code()));
      case Found.CustomerIs _ -> desk.change(SearchDeeds::beneath);
      case Found.ReservationIs it -> context(new Context.PickUp(it.reservation()));
      case Found.OrderIs it -> context(new Context.Order(it.order()));
      case Found.Several it -> search.suggest(it.suggestions(), 0);
      case Found.Unknown it -> misread(new Context.NotFound(it));
      case Found.Malformed it -> misread(new Context.Unreadable(it));
    }
    if (landed.found() instanceof Found.CustomerIs) {
      desk.change(it -> it.withSide(SellState.Side.CUSTOMER));
    }
  }

  private void context(Context next) {
    card.forget();
    desk.change(it -> it.withContext(next));
  }

  private void misread(Context next) {
    context(next);
    desk.tools().exits().errorSound();
  }

  /// Shows the basket as it is now, the touched line marked.
  private void keep(BasketState after) {
    var before = state().basket();
    var touched = Desk.touched(before, after);
    var marked =
        touched.isPresent()
            ? touched
            : Desk.nearestLive(after, state().selected().orElse(Integer.MAX_VALUE));
    desk.change(it -> it.withBasket(after, marked));
    customer.follow();
  }

  /// The same after a deed on a line, with the item of the marked line beside it.
  private void changed(BasketState after) {
    var lines = state().basket().lines();
    keep(after);
    if (lines.equals(after.lines())) {
      return;
    }
    state()
        .selectedLine()
        .ifPresentOrElse(
            line -> card.load(line.item(), OptionalInt.of(line.n())),
            () -> context(new Context.Idle()));
  }

  private void pickedUp(BasketState after, Reservation reservation) {
    changed(after);
    var isTheirs = after.customer().equals(reservation.customer());
    desk.say(
        isTheirs
            ? new Notice.CheckIdentity(reservation.number(), reservation.code())
            : new Notice.OfAnotherCustomer(reservation.number(), reservation.code()));
  }
}
