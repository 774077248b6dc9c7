package comptoir.customer;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.outbox.Envelope;
import comptoir.outbox.Outbox;
import comptoir.value.CustomerId;
import comptoir.value.EnvelopeId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// The door to what was told of customers at this till and is on its way to the platform: it counts
/// here from the commit that keeps it until the platform's own record comes down. All of it lies
/// sealed in the till's own file, so that a fresh cache takes nothing of it away.
public final class Told {

  /// So long what the platform has taken may be asked for again: longer than days are compared.
  private static final Duration ASKED_AGAIN = Duration.ofDays(60);

  private final Database database;
  private final InstantSource clock;
  private final Forms forms;
  private final NameIndex names;

  /// How customers are kept and found.
  record Forms(SealedCustomer customer, SealedChange change, BlindKeys blind) {}

  Told(Database database, InstantSource clock, Forms forms, NameIndex names) {
    this.database = database;
    this.clock = clock;
    this.forms = forms;
    this.names = names;
  }

  /// Keeps a change, in the commit of its envelope.
  void keep(Tx tx, Envelope.CustomerTold envelope, Content content) {
    var row =
        new ToldTable.Row(
            envelope.id(),
            envelope.customer(),
            content.isNew(),
            content.change(),
            envelope.madeAt(),
            false);
    table(tx).insert(row, forms.blind().of(content.change()));
    publish(tx, List.of(envelope.customer()));
  }

  /// What an envelope tells; empty where it is not here any more, or cannot be read.
  public CompletionStage<Optional<Content>> content(EnvelopeId envelope) {
    return database.read(
        tx -> table(tx).find(envelope).map(row -> new Content(row.isNew(), row.change())));
  }

  /// @param isNew whether it makes the customer
  public record Content(boolean isNew, CustomerChange change) {}

  /// A change as it may lie elsewhere: sealed with the key of this till, which alone can read it.
  ///
  /// @param sealed in Base64
  public record Copied(Envelope.CustomerTold envelope, boolean isNew, String sealed) {}

  /// An envelope with what it tells; empty where that is not here any more.
  public Optional<Copied> copy(Tx tx, Envelope.CustomerTold envelope) {
    return table(tx).sealed(envelope.id()).map(it -> new Copied(envelope, it.isNew(), it.bytes()));
  }

  /// Puts back what was told here and lost; nothing of what is there. Before it is found by phone
  /// or e-mail, [Customers#tidy] must have run.
  public static void putBack(Tx tx, Outbox outbox, List<Copied> copies) {
    for (var copied : copies) {
      if (outbox.stateOf(tx, copied.envelope().id()).isEmpty()) {
        ToldTable.putBack(tx.handle(), copied);
        outbox.put(tx, copied.envelope());
      }
    }
  }

  /// The envelope that makes the customer, where the platform has not taken it.
  Optional<EnvelopeId> untakenMaking(Tx tx, CustomerId customer) {
    return table(tx).untakenMaking(customer);
  }

  /// The platform has the change. Where its record came down before this word, the change ends at
  /// once; else when the record comes.
  public void taken(Tx tx, EnvelopeId envelope) {
    table(tx).taken(envelope, clock.instant());
    table(tx)
        .find(envelope)
        .filter(row -> isHeld(tx, row))
        .ifPresent(row -> table(tx).end(envelope));
  }

  private boolean isHeld(Tx tx, ToldTable.Row row) {
    return new CustomerTable(tx.handle(), forms.customer())
        .byId(row.customer())
        .map(CustomerTable.Received::customer)
        .filter(customer -> row.change().appliedTo(customer).equals(customer))
        .isPresent();
  }

  /// The platform will not have the change: where it changed somebody, what the platform says of
  /// them counts again; who was made here stays.
  public void refused(Tx tx, EnvelopeId envelope) {
    var customer = table(tx).find(envelope).map(ToldTable.Row::customer);
    table(tx).refused(envelope);
    customer.ifPresent(it -> publish(tx, List.of(it)));
  }

  /// The platform had the customer under another id, which is theirs from now on.
  public void merged(Tx tx, CustomerId minted, CustomerId customer) {
    new AliasTable(tx.handle()).put(minted, customer);
    table(tx).passTo(minted, customer);
    OrderFeedTable.here(tx.handle()).passTo(minted, customer);
    publish(tx, List.of(minted, customer));
  }

  /// The id that counts: another one than the given only where the platform had the customer.
  public CustomerId resolve(Tx tx, CustomerId id) {
    return new AliasTable(tx.handle()).resolve(id);
  }

  /// The ids that the customer had here before the platform said who they are.
  public List<CustomerId> aliasesOf(Tx tx, CustomerId customer) {
    return new AliasTable(tx.handle()).aliasesOf(customer);
  }

  /// Forgets what was told of the customer.
  void forget(Tx tx, CustomerId customer) {
    table(tx).forget(customer);
    publish(tx, List.of(customer));
  }

  /// Nothing here leads from another id to that customer any more.
  public void forgetAliases(Tx tx, CustomerId customer) {
    new AliasTable(tx.handle()).forget(customer);
  }

  /// Records of these customers came down: what they hold of what was told here ends.
  void cameDown(Tx tx, List<CustomerId> customers) {
    if (table(tx).hasStanding()) {
      table(tx).endWhatCameDown();
      publish(tx, customers);
    }
  }

  /// Brings it in line with the cache, and removes what nobody asks for again.
  void tidy(Tx tx) {
    table(tx).endWhatCameDown();
    table(tx).removeTakenBefore(clock.instant().minus(ASKED_AGAIN));
    for (var row : table(tx).unled()) {
      table(tx).lead(row.envelope(), forms.blind().of(row.change()));
      publish(tx, List.of(row.customer()));
    }
  }

  Standing standing(Tx tx) {
    return new Standing(new CustomerTable(tx.handle(), forms.customer()), table(tx));
  }

  /// Has the customers be found by the names they have now.
  private void publish(Tx tx, List<CustomerId> customers) {
    var changed = new HashMap<String, Optional<SortedNames.Entry>>();
    customers.forEach(id -> changed.put(id.value(), Optional.empty()));
    for (var customer : standing(tx).byIds(customers)) {
      changed.put(customer.id().value(), Optional.of(NameIndex.entry(customer)));
    }
    tx.afterCommit(() -> names.publish(changed));
  }

  private ToldTable table(Tx tx) {
    return new ToldTable(tx.handle(), forms.change());
  }
}
