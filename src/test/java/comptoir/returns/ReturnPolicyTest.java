package comptoir.returns;

import static comptoir.returns.RefundPath.CARD;
import static comptoir.returns.RefundPath.CASH;
import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.returns.ReturnCase.Buyer;
import comptoir.returns.ReturnDecision.Doubt;
import comptoir.returns.ReturnDecision.Refusal;
import comptoir.settings.ReturnRules;
import comptoir.testing.TestShop;
import comptoir.value.Money;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ReturnPolicyTest {

  private static final ReturnPolicy POLICY =
      new ReturnPolicy(
          new ReturnRules(
              30, Duration.ofMinutes(15), Duration.ofDays(3), money(10_000), money(15_000)));
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration OLD = Duration.ofDays(4);

  /// What is brought back, by whom; and what comes of it.
  record Case(
      String status,
      long days,
      long minor,
      Optional<Duration> age,
      Buyer buyer,
      Set<String> rights) {

    static final Case PLAIN =
        new Case("delivered", 3, 5_000, Optional.of(FRESH), Buyer.SERVED, Set.of("return"));

    Case status(String other) {
      return new Case(other, days, minor, age, buyer, rights);
    }

    Case days(long other) {
      return new Case(status, other, minor, age, buyer, rights);
    }

    Case minor(long other) {
      return new Case(status, days, other, age, buyer, rights);
    }

    Case age(Duration other) {
      return new Case(status, days, minor, Optional.of(other), buyer, rights);
    }

    Case unknown() {
      return new Case(status, days, minor, Optional.empty(), buyer, rights);
    }

    Case anothers() {
      return new Case(status, days, minor, age, Buyer.ANOTHER, rights);
    }

    Case unnamed() {
      return new Case(status, days, minor, age, Buyer.UNNAMED, rights);
    }

    Case by(String... others) {
      return new Case(status, days, minor, age, buyer, Set.of(others));
    }

    ReturnDecision decided() {
      return POLICY.decide(
          new ReturnCase(status, days, money(minor), Set.of(), age, buyer, rights));
    }
  }

  static Stream<Arguments> cases() {
    var plain = Case.PLAIN;
    return Stream.of(
        Arguments.of(plain, allowed(CARD, CASH)),
        Arguments.of(plain.days(30), allowed(CARD, CASH)),
        Arguments.of(plain.days(31), approval(new Doubt.Late(31, 30))),
        Arguments.of(plain.minor(15_000), allowed(CARD, CASH)),
        Arguments.of(plain.minor(15_001), allowed(CARD)),
        Arguments.of(plain.anothers(), allowed(CARD, CASH)),
        Arguments.of(plain.age(HOUR), checked(CARD, CASH)),
        Arguments.of(plain.age(HOUR).unnamed(), allowed(CARD, CASH)),
        Arguments.of(plain.unnamed(), allowed(CARD, CASH)),
        Arguments.of(plain.age(HOUR).minor(10_000), checked(CARD, CASH)),
        Arguments.of(
            plain.age(HOUR).minor(10_001),
            approval(new Doubt.TooMuch(money(10_001), money(10_000)))),
        Arguments.of(plain.age(HOUR).anothers(), approval(new Doubt.NotTheirs())),
        Arguments.of(plain.age(HOUR).days(31), approval(new Doubt.Late(31, 30))),
        Arguments.of(plain.age(OLD), approval(new Doubt.TooOld(OLD))),
        Arguments.of(plain.unknown(), approval(new Doubt.NothingKnown())),
        Arguments.of(plain.age(OLD).by("return", "approve"), checked(CARD, CASH)),
        Arguments.of(plain.unknown().days(99).by("return", "approve"), checked(CARD, CASH)),
        Arguments.of(plain.by("approve"), refused(Refusal.NO_RIGHT)),
        Arguments.of(plain.status("cancelled"), refused(Refusal.CANCELLED)),
        Arguments.of(plain.status("expired"), refused(Refusal.CANCELLED)),
        Arguments.of(
            plain.status("preparing").by("return", "approve"), refused(Refusal.NOT_HANDED_OVER)),
        Arguments.of(plain.status("ready"), refused(Refusal.NOT_HANDED_OVER)),
        Arguments.of(plain.status("shipped"), allowed(CARD, CASH)),
        Arguments.of(plain.status("partially-returned"), allowed(CARD, CASH)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachCaseIsDecided(Case asked, ReturnDecision expected) {
    assertEquals(expected, asked.decided());
  }

  @Test
  void whatWasPaidInCashGoesBackInCashWhateverItsAmount() {
    assertEquals(List.of(CASH), POLICY.paths(money(99_999), ReturnPolicy.isCash(Set.of("CASH"))));
    assertEquals(
        List.of(CARD),
        POLICY.paths(money(99_999), ReturnPolicy.isCash(Set.of("CASH", "CARD_MANUAL"))));
    assertEquals(List.of(CARD, CASH), POLICY.paths(money(100), ReturnPolicy.isCash(Set.of())));
  }

  private static ReturnDecision allowed(RefundPath... paths) {
    return new ReturnDecision.Allowed(List.of(paths), false);
  }

  private static ReturnDecision checked(RefundPath... paths) {
    return new ReturnDecision.Allowed(List.of(paths), true);
  }

  private static ReturnDecision approval(Doubt why) {
    return new ReturnDecision.NeedsApproval(why);
  }

  private static ReturnDecision refused(Refusal why) {
    return new ReturnDecision.Refused(why);
  }

  private static Money money(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
