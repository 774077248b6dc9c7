package comptoir.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.drill.Finding.Kind;
import comptoir.incident.Actor;
import comptoir.incident.Incident;
import comptoir.value.Ids;
import comptoir.value.ReservationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A judge is worth what it can say no to: two ends that are alike, then spoilt one thing at a
/// time.
final class LedgerComparisonTest {

  private static final String COUPON = DrillShop.coupons().getFirst();

  private final Books books = new Books();
  private final Set<String> journal = new HashSet<>();
  private final List<SaleFacts> there = new ArrayList<>();
  private final Map<String, Long> stock = new HashMap<>(Map.of("i1@S1", 9_000L, "i2@S1", 9_000L));
  private final Map<String, String> reservations =
      new HashMap<>(Map.of("r1", "ready", "r2", "ready"));
  private final List<String> handOvers = new ArrayList<>();
  private final Map<String, Long> points = new HashMap<>(Map.of("c1", 10L));
  private final Map<String, String> coupons = new HashMap<>(Map.of(COUPON, "open"));
  private Ledger before = ledger();

  /// Three sales: a plain one, one with a hand-over, one with points and a coupon.
  @BeforeEach
  void sell() {
    before = ledger();
    sold(sale("T01", 1));
    sold(with(sale("T01", 2), "1 i1 1000 0 r1"));
    sold(
        new Changed(sale("T02", 1))
            .customer("c1")
            .points(List.of("earn 3"))
            .coupons(List.of(COUPON + " 300"))
            .facts());
    stock.put("i2@S1", 7_000L);
    stock.put("i1@S1", 8_000L);
    reservations.put("r1", "handed-over");
    handOvers.add("r1");
    points.put("c1", 13L);
    coupons.put(COUPON, "used");
  }

  private Ledger ledger() {
    return new Ledger(there, stock, reservations, handOvers, points, coupons, Map.of());
  }

  private static SaleFacts sale(String till, long sequence) {
    return new SaleFacts(
        till + "/" + sequence,
        till,
        sequence,
        "%s-%06d".formatted(till, sequence),
        "2026-03-02",
        "SALE",
        500,
        "",
        List.of("1 i2 1000 500 -"),
        List.of("1 CASH 500"),
        List.of("02000 417 83 500"),
        List.of(),
        List.of(),
        "sha-" + till + sequence);
  }

  private static SaleFacts with(SaleFacts sale, String line) {
    return new Changed(sale).lines(List.of(line)).facts();
  }

  /// The same sale but for what is said.
  private record Changed(SaleFacts facts) {

    Changed customer(String id) {
      return of(facts.total(), id, facts.lines(), facts.coupons(), facts.points());
    }

    Changed lines(List<String> it) {
      return of(facts.total(), facts.customer(), it, facts.coupons(), facts.points());
    }

    Changed coupons(List<String> it) {
      return of(facts.total(), facts.customer(), facts.lines(), it, facts.points());
    }

    Changed points(List<String> it) {
      return of(facts.total(), facts.customer(), facts.lines(), facts.coupons(), it);
    }

    Changed total(long it) {
      return of(it, facts.customer(), facts.lines(), facts.coupons(), facts.points());
    }

    private Changed of(
        long total,
        String customer,
        List<String> lines,
        List<String> coupons,
        List<String> points) {
      return new Changed(
          new SaleFacts(
              facts.transaction(),
              facts.till(),
              facts.sequence(),
              facts.number(),
              facts.businessDate(),
              facts.type(),
              total,
              customer,
              lines,
              facts.tenders(),
              facts.vat(),
              coupons,
              points,
              facts.sha256()));
    }
  }

  private void sold(SaleFacts sale) {
    books.shown(new Books.Shown(sale.transaction(), sale.till(), sale.total(), 0));
    kept(sale);
    there.add(sale);
  }

  private void kept(SaleFacts sale) {
    books.journalled(sale, 0);
    journal.add(sale.transaction());
  }

  private List<Finding> findings() {
    var ends = new LedgerComparison.Ends(before, ledger());
    return new LedgerComparison(books, journal, ends, 7).findings();
  }

  private void assertFound(Kind kind, String word) {
    var found = findings();
    assertTrue(
        found.stream().anyMatch(it -> it.kind() == kind && it.what().contains(word)),
        () -> kind + " " + word + " is not among " + found);
  }

  private Set<Kind> kinds() {
    return findings().stream().map(Finding::kind).collect(Collectors.toSet());
  }

  @Test
  void twoEndsThatAreAlikeGiveNoFinding() {
    assertEquals(List.of(), findings());
  }

  @Test
  void aSaleThatWasShownAndIsNotAtThePlatformIsLost() {
    there.removeFirst();
    assertFound(Kind.LOST, "shown as done is not at the platform");
    assertFound(Kind.LOST, "T01-000001");
  }

  @Test
  void aSaleThatWasKeptAndNeverShownIsLostToo() {
    kept(sale("T01", 3));
    assertFound(Kind.LOST, "T01-000003");
  }

  @Test
  void aSaleThatWasShownAndIsInNoJournalIsLost() {
    journal.remove("T01/1");
    assertFound(Kind.LOST, "in no journal");
    books.restored("T01");
    assertEquals(List.of(), findings());
  }

  @Test
  void aSaleThatIsThereTwiceIsDoubled() {
    there.add(there.getFirst());
    assertFound(Kind.DOUBLED, "T01-000001 is at the platform twice");
  }

  @Test
  void aSaleThatNobodyMadeIsDoubled() {
    there.add(sale("T02", 2));
    assertFound(Kind.DOUBLED, "T02-000002 is at the platform and never was in a journal");
  }

  @Test
  void whateverASaleSaysOtherwiseDiffers() {
    var sale = there.removeFirst();
    for (var other :
        List.of(
            new Changed(sale).total(501).facts(),
            new Changed(sale).customer("c2").facts(),
            with(sale, "1 i2 2000 500 -"),
            new Changed(sale).coupons(List.of("BON 1")).facts())) {
      there.addFirst(other);
      assertFound(Kind.DIFFERING, "T01-000001 is kept as");
      there.removeFirst();
    }
  }

  @Test
  void anotherTotalThanWasShownDiffersThoughBothEndsAreAlike() {
    books.shown(new Books.Shown("T01/3", "T01", 499, 0));
    var sale = sale("T01", 3);
    kept(sale);
    there.add(sale);
    assertFound(Kind.DIFFERING, "another total than shown");
  }

  @Test
  void aGapInTheNumbersDiffers() {
    sold(sale("T01", 4));
    assertFound(Kind.DIFFERING, "T01-000004 ends a series with gaps");
  }

  @Test
  void aNumberThatWasGivenTwiceIsDoubled() {
    var second = sale("T01", 2);
    var twin =
        new SaleFacts(
            "twin",
            "T01",
            2,
            second.number(),
            second.businessDate(),
            second.type(),
            second.total(),
            "",
            second.lines(),
            second.tenders(),
            second.vat(),
            List.of(),
            List.of(),
            "sha");
    sold(twin);
    assertFound(Kind.DOUBLED, "has the number of another");
  }

  @Test
  void aHandOverThePlatformKnowsNothingOfIsLost() {
    reservations.put("r1", "ready");
    handOvers.clear();
    assertFound(Kind.LOST, "reservation r1 of [T01-000002] is ready");
  }

  @Test
  void aHandOverThatNobodyMadeDiffers() {
    reservations.put("r2", "handed-over");
    assertFound(Kind.DIFFERING, "reservation r2 of [] is handed-over");
  }

  @Test
  void aHandOverThatWasDoneTwiceIsDoubled() {
    handOvers.add("r1");
    assertFound(Kind.DOUBLED, "the platform handed over r1 twice");
  }

  @Test
  void aReservationOfTwoSalesIsDoubledUnlessItWasMeantAndIsTold() {
    sold(with(sale("T02", 2), "1 i1 1000 0 r1"));
    assertFound(Kind.DOUBLED, "r1 was handed over by");

    books.handedOverTwice("r1");
    assertEquals(Set.of(Kind.DIFFERING), kinds());
    assertFound(Kind.DIFFERING, "nobody is told that r1 went out twice");

    books.told(
        new Incident.HandedOverTwice(
            new ReservationId("r1"),
            new Ids(InstantSource.fixed(Instant.EPOCH), new SplittableRandom(1)).envelope(),
            Optional.empty(),
            Actor.UNKNOWN,
            Actor.UNKNOWN));
    assertEquals(List.of(), findings());
  }

  @Test
  void stockThatDoesNotFollowFromTheSalesDiffers() {
    stock.merge("i2@S1", 1_000L, Long::sum);
    assertFound(Kind.DIFFERING, "stock i2@S1 is 8000, not 7000");
  }

  @Test
  void pointsThatDoNotFollowFromTheSalesDiffer() {
    points.put("c1", 10L);
    assertFound(Kind.DIFFERING, "points of c1 are 10, not 13");
  }

  @Test
  void aCouponThatIsStillOpenDiffersAndOneThatWentTwiceIsDoubled() {
    coupons.put(COUPON, "open");
    assertFound(Kind.DIFFERING, "coupon " + COUPON + " is open");

    sold(new Changed(sale("T02", 2)).coupons(List.of(COUPON + " 300")).facts());
    assertFound(Kind.DOUBLED, "coupon " + COUPON + " was redeemed twice");
  }

  @Test
  void whoWasForgottenMakesNoDifferenceAndNobodyElseMayBeMissing() {
    there.set(2, there.get(2).withoutCustomer());
    points.remove("c1");
    assertFound(Kind.DIFFERING, "T02-000001 is kept as");

    books.forgotten("c1", "request-00");
    assertEquals(List.of(), findings());
  }
}
