package comptoir.drill;

import comptoir.drill.Finding.Kind;
import comptoir.incident.Incident;
import comptoir.outbox.Envelope;
import comptoir.outbox.Parked;
import comptoir.reservation.Reservation;
import comptoir.value.ItemId;
import comptoir.value.ReservationId;
import comptoir.value.TransactionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
  private final Map<Post, List<SaleFacts>> journals = new HashMap<>();

  Comparison(World world, Ledger before) {
    this.world = world;
    this.before = before;
    this.after = world.far().ledger();
  }

  Verdict verdict(boolean isDrained) {
    if (!isDrained) {
      find(Kind.LOST, last(), "a till does not drain");
    }
    world.posts().forEach(this::read);
    shown();
    sales();
    numbers();
    handOvers();
    stock();
    points();
    coupons();
    world.posts().forEach(this::outbox);
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
    find(kind, world.books().round(sale).orElse(last()), sale.number() + " " + what);
  }

  private void differs(String what) {
    find(Kind.DIFFERING, last(), what);
  }

  private void read(Post post) {
    var rooms = post.till().rooms();
    var facts = Till.join(rooms.journal().latest(Integer.MAX_VALUE)).stream().map(SaleFacts::of).toList();
    journals.put(post, facts.reversed());
    facts.forEach(it -> journal.put(it.transaction(), it));
  }

  private void shown() {
    var there = new HashMap<String, SaleFacts>();
    after.sales().forEach(it -> there.put(it.transaction(), it));
    for (var sale : world.books().shown()) {
      var kept = Optional.ofNullable(journal.get(sale.transaction()));
      var sent = Optional.ofNullable(there.get(sale.transaction()));
      if (kept.isEmpty()) {
        find(Kind.LOST, sale.round(), "a sale shown as done is in no journal: " + sale);
      }
      if (sent.isEmpty()) {
        find(Kind.LOST, sale.round(), "a sale shown as done is not at the platform: " + sale);
      }
      if (sent.filter(it -> it.total() != sale.total()).isPresent()) {
        find(Kind.DIFFERING, sale.round(), "another total than shown: " + sale);
      }
    }
  }

  private void sales() {
    var seen = new HashSet<String>();
    for (var sale : after.sales()) {
      var kept = journal.get(sale.transaction());
      if (!seen.add(sale.transaction())) {
        find(Kind.DOUBLED, sale, "is at the platform twice");
      } else if (kept == null) {
        find(Kind.DOUBLED, sale, "is at the platform and in no journal");
      } else if (!kept.equals(sale)) {
        find(Kind.DIFFERING, kept, "is kept as " + kept + " and sent as " + sale);
      }
    }
    for (var sale : journal.values()) {
      if (!seen.contains(sale.transaction())) {
        find(Kind.LOST, sale, "is in the journal and not at the platform");
      }
    }
  }

  /// Each till's numbers run from 1 without a gap and without a double.
  private void numbers() {
    for (var sales : journals.values()) {
      var expected = 1L;
      for (var sale : sales) {
        if (sale.sequence() != expected) {
          find(Kind.DIFFERING, sale, "has number %d, not %d".formatted(sale.sequence(), expected));
        }
        expected = sale.sequence() + 1;
      }
    }
  }

  private void handOvers() {
    var expected = new HashMap<String, Integer>();
    journal.values().stream()
        .flatMap(sale -> sale.lines().stream())
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .filter(id -> !id.equals("-"))
        .forEach(id -> expected.merge(id, 1, Integer::sum));
    expected.forEach(
        (id, times) -> {
          if (times > 1 && !world.books().isTwice(id)) {
            find(Kind.DOUBLED, last(), "reservation " + id + " was handed over twice");
          }
        });
    for (var id : after.reservations().keySet()) {
      var times = Collections.frequency(after.handOvers(), id);
      if (times > 1) {
        find(Kind.DOUBLED, last(), "the platform handed over " + id + " twice");
      }
      var wanted = expected.containsKey(id) ? HANDED_OVER : before.reservations().get(id);
      if (!after.reservations().get(id).equals(wanted)) {
        var kind = expected.containsKey(id) ? Kind.LOST : Kind.DIFFERING;
        find(kind, last(), "reservation %s is %s".formatted(id, after.reservations().get(id)));
      }
    }
  }

  /// What was there, less what was sold and what was handed over.
  private void stock() {
    var expected = new TreeMap<>(before.stock());
    for (var sale : journal.values()) {
      for (var line : sale.lines()) {
        var fields = line.split(" ");
        if (fields[4].equals("-")) {
          expected.merge(fields[1] + "@S1", -Long.parseLong(fields[2]), Long::sum);
        }
      }
    }
    after.reservations().forEach(
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
    for (var sale : journal.values()) {
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
    journal.values().stream()
        .flatMap(sale -> sale.coupons().stream())
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
    world.books().redeemedTwice().forEach(this::couponIsTold);
  }

  private void couponIsTold(String code) {
    var isTold =
        world.posts().stream()
            .flatMap(post -> Till.join(post.till().rooms().incidents().open()).stream())
            .anyMatch(
                it ->
                    it.incident() instanceof Incident.CouponTwice twice
                        && twice.coupon().equals(code));
    if (!isTold) {
      differs("nobody is told that coupon %s was redeemed twice".formatted(code));
    }
  }

  private void outbox(Post post) {
    for (var envelope : Till.join(post.till().rooms().outbox().parked())) {
      parked.add(round(post, envelope));
      if (!isRight(envelope)) {
        find(
            Kind.DIFFERING,
            parked.getLast(),
            post.name() + " is parked without cause: " + envelope);
      }
    }
  }

  private int round(Post post, Parked parked) {
    var transaction =
        switch (parked.envelope()) {
          case Envelope.Sale sale -> Optional.of(sale.transaction());
          case Envelope.RescuedSale sale -> Optional.of(sale.transaction());
          case Envelope.ReservationStep step -> step.transaction();
          case Envelope.ErasureDone _ -> Optional.<TransactionId>empty();
        };
    return transaction
        .flatMap(id -> Optional.ofNullable(journal.get(id.toString())))
        .flatMap(world.books()::round)
        .orElse(last());
  }

  private boolean isRight(Parked parked) {
    return parked.envelope() instanceof Envelope.ReservationStep step
        && (world.books().isRightlyRefused(step.reservation().value())
            || (world.books().isTwice(step.reservation().value())
                && parked.code().equals("wrong-state")));
  }

  private List<String> digest() {
    var words = new ArrayList<String>();
    for (var post : world.posts()) {
      words.add(post.name());
      journals.getOrDefault(post, List.of()).forEach(sale -> words.add(sale.print()));
    }
    after.sales().stream().map(SaleFacts::print).sorted().forEach(words::add);
    new TreeMap<>(after.stock()).forEach((id, quantity) -> words.add(id + "=" + quantity));
    new TreeMap<>(after.reservations()).forEach((id, state) -> words.add(id + "=" + state));
    return List.copyOf(words);
  }
}
