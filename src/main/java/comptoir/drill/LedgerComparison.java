package comptoir.drill;

import comptoir.drill.Finding.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Compares what people know with what the platform had before and has now, as sets. Has no part in
/// the tills: it can be given any data.
final class LedgerComparison {

  private static final String HANDED_OVER = "handed-over";

  private final Books books;
  private final Set<String> journal;
  private final Ledger before;
  private final Ledger after;
  private final int last;
  private final List<Finding> findings = new ArrayList<>();

  /// What the platform had, and what it has.
  record Ends(Ledger before, Ledger after) {}

  /// @param journal the transactions that are in a journal now
  /// @param last the round that is told where it is not known in which something came about
  LedgerComparison(Books books, Set<String> journal, Ends ends, int last) {
    this.books = books;
    this.journal = Set.copyOf(journal);
    this.before = ends.before();
    this.after = ends.after();
    this.last = last;
  }

  /// What is lost, doubled or differing.
  List<Finding> findings() {
    findings.clear();
    shown();
    sales();
    numbers();
    handOvers();
    stock();
    points();
    coupons();
    books.handedOverTwice().forEach(this::isTold);
    books.redeemedTwice().forEach(this::isTold);
    return List.copyOf(findings);
  }

  private void find(Kind kind, int round, String what) {
    findings.add(new Finding(kind, round, what));
  }

  private void find(Kind kind, SaleFacts sale, String what) {
    var round = books.known(sale.transaction()).map(Books.Known::round).orElse(last);
    find(kind, round, sale.number() + " " + what);
  }

  private void differs(String what) {
    find(Kind.DIFFERING, last, what);
  }

  private void shown() {
    var there = new HashMap<String, SaleFacts>();
    after.sales().forEach(it -> there.put(it.transaction(), it));
    for (var sale : books.shown()) {
      var sent = Optional.ofNullable(there.get(sale.transaction()));
      if (!journal.contains(sale.transaction()) && !books.isRestored(sale.till())) {
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
      var known = books.known(sale.transaction());
      if (!seen.add(sale.transaction())) {
        find(Kind.DOUBLED, sale, "is at the platform twice");
      } else if (known.isEmpty()) {
        find(Kind.DOUBLED, sale, "is at the platform and never was in a journal");
      } else if (!books.isSame(known.get().facts(), sale)) {
        find(Kind.DIFFERING, sale, "is kept as " + known.get().facts() + " and sent as " + sale);
      }
    }
    for (var known : books.known()) {
      if (!seen.contains(known.facts().transaction())) {
        find(Kind.LOST, known.facts(), "was in the journal and is not at the platform");
      }
    }
  }

  /// Each till's numbers run from 1 without a gap and without a double.
  private void numbers() {
    var series = new TreeMap<String, TreeMap<Long, SaleFacts>>();
    for (var known : books.known()) {
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
    for (var known : books.known()) {
      for (var line : known.facts().lines()) {
        var id = line.substring(line.lastIndexOf(' ') + 1);
        sales.computeIfAbsent(id, it -> new ArrayList<>()).add(known);
      }
    }
    after.reservations().forEach((id, state) -> handOver(id, sales.getOrDefault(id, List.of())));
  }

  private void handOver(String id, List<Books.Known> sales) {
    var numbers = sales.stream().map(it -> it.facts().number()).toList();
    var round = sales.isEmpty() ? last : sales.getLast().round();
    if (numbers.size() > 1 && !books.handedOverTwice().contains(id)) {
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
    for (var known : books.known()) {
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
    for (var known : books.known()) {
      var sale = known.facts();
      for (var move : sale.points()) {
        var words = move.split(" ");
        var change = Long.parseLong(words[1]) * (words[0].equals("burn") ? -1 : 1);
        expected.merge(sale.customer(), change, Long::sum);
      }
    }
    expected.keySet().removeAll(books.forgotten().keySet());
    expected.remove("");
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
    books.known().stream()
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
          if (times > 1 && !books.redeemedTwice().contains(code)) {
            find(Kind.DOUBLED, last, "coupon " + code + " was redeemed twice");
          }
        });
  }

  private void isTold(String subject) {
    if (!books.isTold(subject)) {
      differs("nobody is told that %s went out twice".formatted(subject));
    }
  }
}
