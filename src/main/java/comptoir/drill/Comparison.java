package comptoir.drill;

import comptoir.drill.Finding.Kind;
import comptoir.outbox.Envelope;
import comptoir.outbox.Parked;
import comptoir.value.TransactionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Compares what people saw, what the tills keep and what the platform has, as sets.
final class Comparison {

  private static final String HANDED_OVER = "handed-over";

  private final World world;
  private final Ledger before;
  private final Ledger after;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Integer> parked = new ArrayList<>();
  private final Map<String, SaleFacts> journal = new HashMap<>();

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
    shown();
    sales();
    numbers();
    handOvers();
    stock();
    points();
    coupons();
    world.posts().forEach(this::outbox);
    world.posts().forEach(this::days);
    world.books().handedOverTwice().forEach(this::isTold);
    world.posts().forEach(post -> new InboxComparison(post, this::differs).compare(world.far()));
    return new Verdict(List.copyOf(findings), List.copyOf(parked), digest());
  }

  private int last() {
    return world.played().size() - 1;
  }

  private void find(Kind kind, int round, String what) {
    findings.add(new Finding(kind, round, what));
  }

  private void find(Kind kind, SaleFacts sale, String what) {
    var round = world.books().known(sale.transaction()).map(Books.Known::round).orElse(last());
    find(kind, round, sale.number() + " " + what);
  }

  private void differs(String what) {
    find(Kind.DIFFERING, last(), what);
  }

  private void read(Post post) {
    var entries = Till.join(post.till().rooms().journal().latest(Integer.MAX_VALUE));
    for (var entry : entries) {
      var facts = SaleFacts.of(entry);
      world.books().journalled(facts, last());
      journal.put(facts.transaction(), facts);
    }
  }

  private void shown() {
    var there = new HashMap<String, SaleFacts>();
    after.sales().forEach(it -> there.put(it.transaction(), it));
    for (var sale : world.books().shown()) {
      var sent = Optional.ofNullable(there.get(sale.transaction()));
      if (!journal.containsKey(sale.transaction()) && !world.books().isRestored(sale.till())) {
        find(Kind.LOST, sale.round(), "a sale shown as done is in no journal: " + sale);
      }
      if (sent.isEmpty()) {
        find(Kind.LOST, sale.round(), "a sale shown as done is not at the platform: " + sale);
      } else if (sent.get().total() != sale.total()) {
        find(Kind.DIFFERING, sale.round(), "another total than shown: " + sale);
      }
    }
  }

  /// All that ever was in a journal is at the platform, once and alike, and nothing else.
  private void sales() {
    var seen = new HashSet<String>();
    for (var sale : after.sales()) {
      var known = world.books().known(sale.transaction());
      if (!seen.add(sale.transaction())) {
        find(Kind.DOUBLED, sale, "is at the platform twice");
      } else if (known.isEmpty()) {
        find(Kind.DOUBLED, sale, "is at the platform and never was in a journal");
      } else if (!known.get().facts().equals(sale)) {
        find(Kind.DIFFERING, sale, "is kept as " + known.get().facts() + " and sent as " + sale);
      }
    }
    for (var known : world.books().known()) {
      if (!seen.contains(known.facts().transaction())) {
        find(Kind.LOST, known.facts(), "was in the journal and is not at the platform");
      }
    }
  }

  /// Each till's numbers run from 1 without a gap and without a double.
  private void numbers() {
    var series = new TreeMap<String, TreeMap<Long, SaleFacts>>();
    for (var known : world.books().known()) {
      var sale = known.facts();
      var other =
          series.computeIfAbsent(sale.till(), it -> new TreeMap<>()).put(sale.sequence(), sale);
      if (other != null) {
        find(Kind.DOUBLED, sale, "has the number of another: " + other);
      }
    }
    series.forEach(
        (till, sales) -> {
          if (sales.lastKey() != sales.size()) {
            find(Kind.DIFFERING, sales.lastEntry().getValue(), "ends a series with gaps");
          }
        });
  }

  private void handOvers() {
    var sales = new HashMap<String, List<Books.Known>>();
    for (var known : world.books().known()) {
      for (var line : known.facts().lines()) {
        var id = line.substring(line.lastIndexOf(' ') + 1);
        sales.computeIfAbsent(id, it -> new ArrayList<>()).add(known);
      }
    }
    after.reservations().forEach((id, state) -> handOver(id, sales.getOrDefault(id, List.of())));
  }

  private void handOver(String id, List<Books.Known> sales) {
    var numbers = sales.stream().map(it -> it.facts().number()).toList();
    var round = sales.isEmpty() ? last() : sales.getLast().round();
    if (numbers.size() > 1 && !world.books().handedOverTwice().contains(id)) {
      find(Kind.DOUBLED, round, "reservation %s was handed over by %s".formatted(id, numbers));
    }
    if (Collections.frequency(after.handOvers(), id) > 1) {
      find(Kind.DOUBLED, round, "the platform handed over %s twice".formatted(id));
    }
    var state = after.reservations().get(id);
    var wanted = sales.isEmpty() ? before.reservations().get(id) : HANDED_OVER;
    if (!String.valueOf(wanted).equals(state)) {
      var kind = sales.isEmpty() ? Kind.DIFFERING : Kind.LOST;
      find(kind, round, "reservation %s of %s is %s".formatted(id, numbers, state));
    }
  }

  /// What was there, less what was sold and what was handed over.
  private void stock() {
    var expected = new TreeMap<>(before.stock());
    for (var known : world.books().known()) {
      for (var line : known.facts().lines()) {
        var fields = line.split(" ");
        if (fields[4].equals("-")) {
          expected.merge(fields[1] + "@S1", -Long.parseLong(fields[2]), Long::sum);
        }
      }
    }
    after
        .reservations()
        .forEach(
            (id, state) -> {
              if (state.equals(HANDED_OVER)) {
                expected.merge("i1@S1", -1000L, Long::sum);
              }
            });
    expected.forEach(
        (id, quantity) -> {
          if (!quantity.equals(after.stock().get(id))) {
            differs("stock %s is %s, not %d".formatted(id, after.stock().get(id), quantity));
          }
        });
  }

  private void points() {
    var expected = new TreeMap<>(before.points());
    for (var known : world.books().known()) {
      var sale = known.facts();
      for (var move : sale.points()) {
        var words = move.split(" ");
        var change = Long.parseLong(words[1]) * (words[0].equals("burn") ? -1 : 1);
        expected.merge(sale.customer(), change, Long::sum);
      }
    }
    expected.forEach(
        (customer, points) -> {
          var there = after.points().getOrDefault(customer, 0L);
          if (!points.equals(there)) {
            differs("points of %s are %d, not %d".formatted(customer, there, points));
          }
        });
  }

  private void coupons() {
    var uses = new TreeMap<String, Integer>();
    world.books().known().stream()
        .flatMap(known -> known.facts().coupons().stream())
        .map(use -> use.split(" ")[0])
        .filter(DrillShop.coupons()::contains)
        .forEach(code -> uses.merge(code, 1, Integer::sum));
    after
        .coupons()
        .forEach(
            (code, state) -> {
              if (state.equals("used") != uses.containsKey(code)) {
                differs("coupon %s is %s".formatted(code, state));
              }
            });
    uses.forEach(
        (code, times) -> {
          if (times > 1 && !world.books().redeemedTwice().contains(code)) {
            find(Kind.DOUBLED, last(), "coupon " + code + " was redeemed twice");
          }
        });
    world.books().redeemedTwice().forEach(this::isTold);
  }

  /// A till that is whole says of no day that it differs, once people have done their deeds.
  private void days(Post post) {
    if (!world.books().isRestored(post.name())) {
      Deeds.days(post).forEach(it -> differs(post.name() + " says " + it));
    }
  }

  private void isTold(String subject) {
    if (!world.books().isTold(subject)) {
      differs("nobody is told that %s went out twice".formatted(subject));
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
      case Envelope.ErasureDone _ -> Optional.empty();
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
    world.books().known().stream().map(it -> it.facts().print()).sorted().forEach(words::add);
    after.sales().stream().map(SaleFacts::print).sorted().forEach(words::add);
    new TreeMap<>(after.stock()).forEach((id, quantity) -> words.add(id + "=" + quantity));
    new TreeMap<>(after.reservations()).forEach((id, state) -> words.add(id + "=" + state));
    return List.copyOf(words);
  }
}
