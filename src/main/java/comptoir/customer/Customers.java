package comptoir.customer;

import comptoir.db.Database;
import comptoir.db.FeedPage;
import comptoir.db.Seal;
import comptoir.db.Tx;
import comptoir.value.Change;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.OrderId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/// The door to the customers of all channels, as last received, with what was told of them here
/// since ([Told]). Runs on `db-read`; names are searched in memory.
public final class Customers {

  private static final int MOST_MATCHES = 20;
  private static final int CHUNK = 2_000;

  private final Database database;
  private final InstantSource clock;
  private final SealedCustomer form;
  private final BlindKeys blind;
  private final NameIndex names = new NameIndex();
  private final Told told;

  public Customers(Database database, Seal seal, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.form = new SealedCustomer(seal);
    this.blind = new BlindKeys(seal);
    this.told =
        new Told(database, clock, new Told.Forms(form, new SealedChange(seal), blind), names);
  }

  /// The door to what was told of customers here.
  public Told told() {
    return told;
  }

  /// Opens the sealed names into memory, so that search as typed stays local. Complete when names
  /// can be found; called in the background at start and when another cache is read. Reads a piece
  /// at a time, so that other reads get in between; what changes meanwhile is not lost. A loading
  /// that is under way comes to nothing.
  public CompletionStage<Void> loadNames() {
    return load(names.startLoading(), new LoadStep(SortedNames.NONE, Map.of(), 0, false));
  }

  private CompletionStage<Void> load(int loading, LoadStep before) {
    return database
        .read(tx -> load(tx, loading, before))
        .thenCompose(
            step ->
                step.isLast()
                    ? CompletableFuture.<Void>completedFuture(null)
                    : load(loading, step));
  }

  private LoadStep load(Tx tx, int loading, LoadStep before) {
    var chunk = new CustomerTable(tx.handle(), form).namesAfter(before.lastKey(), CHUNK);
    var step = before.with(chunk, chunk.names().size() < CHUNK);
    if (step.isLast()) {
      names.loaded(loading, step.merged().with(toldNames(tx)));
    }
    return step;
  }

  private Map<String, Optional<SortedNames.Entry>> toldNames(Tx tx) {
    return told.standing(tx).told().stream()
        .collect(Collectors.toMap(it -> it.id().value(), it -> Optional.of(NameIndex.entry(it))));
  }

  /// By name as typed (any order of words, accents do not matter, each word a prefix), or by exact
  /// phone in any form, e-mail or loyalty card. At most 20, those by exact key first.
  public CompletionStage<List<CustomerMatch>> search(String typed, int limit) {
    return database.read(tx -> search(tx, typed, Math.min(limit, MOST_MATCHES)));
  }

  private List<CustomerMatch> search(Tx tx, String typed, int limit) {
    var ids = exact(tx, typed);
    ids.addAll(names.find(typed, limit));
    return matches(tx, ids, limit);
  }

  /// By exact phone, e-mail or card alone; never by name. At most 20.
  public CompletionStage<List<CustomerMatch>> byExactKey(String text) {
    return database.read(tx -> matches(tx, exact(tx, text), MOST_MATCHES));
  }

  /// A record that came down leads to a customer by a key that they have no more, where another one
  /// was told here.
  private Set<CustomerId> exact(Tx tx, String text) {
    var standing = told.standing(tx);
    var keys = blind.ofTyped(text);
    var ids = new LinkedHashSet<CustomerId>();
    keys.forEach(key -> ids.addAll(standing.byBlindKey(key, MOST_MATCHES)));
    var others =
        standing.byIds(ids).stream()
            .filter(it -> Collections.disjoint(blind.of(it), keys))
            .map(Customer::id)
            .toList();
    others.forEach(ids::remove);
    return ids;
  }

  private List<CustomerMatch> matches(Tx tx, Set<CustomerId> ids, int limit) {
    var wanted = ids.stream().limit(limit).toList();
    var byId =
        told.standing(tx).byIds(wanted).stream()
            .collect(Collectors.toMap(Customer::id, CustomerMatch::of));
    return wanted.stream().filter(byId::containsKey).map(byId::get).toList();
  }

  /// The names of those that are known here, for a list.
  public CompletionStage<Map<CustomerId, String>> namesOf(Set<CustomerId> ids) {
    return database.read(
        tx ->
            told.standing(tx).byIds(ids).stream()
                .collect(Collectors.toMap(Customer::id, Customer::fullName)));
  }

  /// Those who may be the one that is being written down, the surest first. At most `limit`.
  public CompletionStage<List<Likeness>> likely(Likeness.Sought sought, int limit) {
    return database.read(tx -> likely(tx, sought, limit));
  }

  private List<Likeness> likely(Tx tx, Likeness.Sought sought, int limit) {
    var found = new LinkedHashMap<CustomerId, Likeness.Why>();
    exact(tx, sought.phone()).forEach(id -> found.putIfAbsent(id, Likeness.Why.PHONE));
    exact(tx, sought.email()).forEach(id -> found.putIfAbsent(id, Likeness.Why.EMAIL));
    names
        .find(sought.fullName(), MOST_MATCHES)
        .forEach(id -> found.putIfAbsent(id, Likeness.Why.NAME));
    var byId =
        told.standing(tx).byIds(found.keySet()).stream()
            .collect(Collectors.toMap(Customer::id, it -> it));
    var likely = new ArrayList<Likeness>();
    found.forEach(
        (id, why) ->
            Optional.ofNullable(byId.get(id))
                .filter(it -> why != Likeness.Why.NAME || sought.isNamed(it))
                .map(it -> new Likeness(CustomerMatch.of(it), why))
                .ifPresent(likely::add));
    return likely.stream().limit(limit).toList();
  }

  public CompletionStage<Optional<CustomerView>> view(CustomerId id) {
    return database.read(
        tx -> told.standing(tx).byId(told.resolve(tx, id)).map(one -> view(tx, one)));
  }

  /// The segment the customer is in, as last received.
  public Optional<String> segment(Tx tx, CustomerId id) {
    return told.standing(tx)
        .byId(told.resolve(tx, id))
        .flatMap(one -> one.customer().segment())
        .map(Customer.Segment::name);
  }

  private static CustomerView view(Tx tx, Standing.One one) {
    var history = new OrderTable(tx.handle()).historyOf(one.customer().id());
    return new CustomerView(
        one.customer(),
        Figures.byChannel(history),
        Figures.averageBasket(history),
        history,
        one.at(),
        one.isMadeHere(),
        one.isUntold());
  }

  /// What the customer has bought most of, on all channels.
  public CompletionStage<List<Favourite>> favourites(CustomerId id, int limit) {
    return database.read(
        tx -> new OrderTable(tx.handle()).favouritesOf(told.resolve(tx, id), limit));
  }

  /// An order with its lines.
  public CompletionStage<Optional<PastOrder>> order(OrderId id) {
    return database.read(tx -> order(tx, id));
  }

  /// The same, inside a transaction under way.
  public Optional<PastOrder> order(Tx tx, OrderId id) {
    return new OrderTable(tx.handle()).byId(id);
  }

  /// What came back of an order so far, at any till, as far as it is known here.
  public List<PastOrder.Returned> returnsOf(Tx tx, OrderId id) {
    return new OrderTable(tx.handle()).returnsOf(id);
  }

  /// What a customer bought an item with, newest first.
  public CompletionStage<List<OrderSummary>> purchasesOf(CustomerId customer, ItemId item) {
    return database.read(tx -> new OrderTable(tx.handle()).purchasesOf(customer, item));
  }

  /// Orders by their number, of any customer, newest first; case and blanks do not matter.
  public CompletionStage<List<OrderSummary>> ordersByNumber(String number) {
    return database.read(tx -> new OrderTable(tx.handle()).byNumber(number));
  }

  public void applyCustomers(Tx tx, List<Change<Customer>> changes) {
    var page = FeedPage.last(changes);
    new CustomerFeedTable(tx.handle(), form, blind).apply(page, clock.instant());
    var changed = new HashMap<String, Optional<SortedNames.Entry>>();
    for (var change : page) {
      switch (change) {
        case Change.Put<Customer>(var id, var customer) ->
            changed.put(id, Optional.of(NameIndex.entry(customer)));
        case Change.Drop<Customer>(var id) -> changed.put(id, Optional.empty());
      }
    }
    var ids = page.stream().map(change -> new CustomerId(change.id())).toList();
    tx.afterCommit(
        () -> {
          names.publish(changed);
          database.run(main -> told.cameDown(main, ids)).join();
        });
  }

  public void applyOrders(Tx tx, List<Change<PastOrder>> changes) {
    OrderFeedTable.ofFeed(tx.handle()).apply(changes);
    var ids = changes.stream().map(Change::id).toList();
    tx.afterCommit(() -> database.run(main -> cameDown(main, ids)).join());
  }

  private static void cameDown(Tx tx, List<String> ids) {
    var here = OrderFeedTable.here(tx.handle());
    if (!here.isEmpty()) {
      here.drop(ids);
    }
  }

  /// Puts a sale of this till into the history at once, in the commit of the sale; the platform's
  /// own order of the same id replaces it.
  public void soldHere(Tx tx, PastOrder order) {
    OrderFeedTable.here(tx.handle()).put(List.of(order));
  }

  /// Forgets customers in the cache: their data are taken out, their orders belong to nobody.
  public void forget(Tx tx, List<CustomerId> customers) {
    applyCustomers(
        tx, customers.stream().<Change<Customer>>map(id -> new Change.Drop<>(id.value())).toList());
    customers.forEach(OrderFeedTable.ofFeed(tx.handle())::forget);
  }

  /// Forgets a customer in the till's own tables.
  public void forgetHere(Tx tx, CustomerId customer) {
    OrderFeedTable.here(tx.handle()).forget(customer);
    told.forget(tx, customer);
  }

  /// Brings the till's own tables in line with the cache: it is another one, or the program ended
  /// between the two.
  public void tidy(Tx tx) {
    OrderFeedTable.here(tx.handle()).dropWhatCameDown();
    told.tidy(tx);
  }
}
