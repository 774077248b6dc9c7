package comptoir.drill;

import comptoir.drill.Finding.Kind;
import comptoir.outbox.Envelope;
import comptoir.outbox.Parked;
import comptoir.value.TransactionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Compares what people saw, what the tills keep and what the platform has, as sets: the ledgers by
/// themselves ([LedgerComparison]), then each till with what it says and shows.
final class Comparison {

  private final World world;
  private final Ledger before;
  private final Ledger after;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Integer> parked = new ArrayList<>();
  private final Set<String> journal = new HashSet<>();

  Comparison(World world, Ledger before) {
    this.world = world;
    this.before = before;
    this.after = world.far().ledger();
  }

  Verdict verdict(boolean isDrained) {
    if (!isDrained) {
      find(Kind.LOST, last(), "a till does not drain");
    }
    world.posts().forEach(Post::end);
    world.posts().forEach(this::read);
    var ends = new LedgerComparison.Ends(before, after);
    findings.addAll(new LedgerComparison(world.books(), journal, ends, last()).findings());
    world.posts().forEach(this::outbox);
    world.posts().forEach(this::days);
    world.posts().forEach(post -> new InboxComparison(post, this::differs).compare(world.far()));
    new ErasureComparison(world, after, this::find).compare();
    return new Verdict(List.copyOf(findings), List.copyOf(parked), digest());
  }

  private int last() {
    return world.played().size() - 1;
  }

  private void find(Kind kind, int round, String what) {
    findings.add(new Finding(kind, round, what));
  }

  private void differs(String what) {
    find(Kind.DIFFERING, last(), what);
  }

  private void read(Post post) {
    var entries = Till.join(post.till().rooms().journal().latest(Integer.MAX_VALUE));
    for (var entry : entries) {
      var facts = SaleFacts.of(entry);
      world.books().journalled(facts, last());
      journal.add(facts.transaction());
    }
  }

  /// A till that is whole says of no day that it differs, once people have done their deeds.
  private void days(Post post) {
    if (!world.books().isRestored(post.name())) {
      Deeds.days(post).forEach(it -> differs(post.name() + " says " + it));
    }
  }

  private void outbox(Post post) {
    for (var envelope : Till.join(post.till().rooms().outbox().parked())) {
      parked.add(round(envelope));
      if (!isRight(envelope)) {
        find(
            Kind.DIFFERING,
            parked.getLast(),
            post.name() + " is parked without cause: " + envelope);
      }
    }
  }

  private int round(Parked parked) {
    var step =
        parked.envelope() instanceof Envelope.ReservationStep it
            ? world.books().refusedIn(it.reservation().value())
            : Optional.<Integer>empty();
    return step.or(
            () ->
                transaction(parked.envelope())
                    .flatMap(id -> world.books().known(id.toString()))
                    .map(Books.Known::round))
        .orElse(last());
  }

  private static Optional<TransactionId> transaction(Envelope envelope) {
    return switch (envelope) {
      case Envelope.Sale sale -> Optional.of(sale.transaction());
      case Envelope.RescuedSale sale -> Optional.of(sale.transaction());
      case Envelope.ReservationStep step -> step.transaction();
      case Envelope.CustomerTold _, Envelope.ErasureDone _ -> Optional.empty();
    };
  }

  private boolean isRight(Parked parked) {
    return parked.envelope() instanceof Envelope.ReservationStep step
        && (world.books().refusedIn(step.reservation().value()).isPresent()
            || (world.books().handedOverTwice().contains(step.reservation().value())
                && parked.code().equals("wrong-state")));
  }

  private List<String> digest() {
    var words = new ArrayList<String>();
    world.books().known().stream()
        .map(it -> world.books().asLeft(it.facts()).print())
        .sorted()
        .forEach(words::add);
    after.sales().stream().map(it -> world.books().asLeft(it).print()).sorted().forEach(words::add);
    new TreeMap<>(after.stock()).forEach((id, quantity) -> words.add(id + "=" + quantity));
    new TreeMap<>(after.reservations()).forEach((id, state) -> words.add(id + "=" + state));
    return List.copyOf(words);
  }
}
